import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Stands in the built page where each answer's own nonce goes; the same word as in `src/web/vite.config.ts`. */
const NONCE_MARK = 'NONCE-OF-THIS-ANSWER';
const YEAR_SECONDS = 31_536_000;

/** The folder of the built page beside the built server, or null when only the server was built. */
export function builtPage(): string | null {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
  const page = path.join(folder, 'dist-web');
  return existsSync(path.join(page, 'index.html')) ? page : null;
}

/**
 * Serves the page in `folder` at `/`: its files under `/assets` for ever, for their names bear their hashes, and the page itself
 * at every other address outside `/api` and `/log-tiles`, since the page knows its own addresses. Scripts and styles are taken from here alone;
 * styles that the page makes while it runs bear the answer's nonce (Content Security Policy Level 3).
 */
export async function serveWebPage(fastify: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  await fastify.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    wildcard: true,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
    },
  });
  const answer = (_request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policyWith(nonce))
      .send(page.replaceAll(NONCE_MARK, nonce));
  };
  fastify.get('/', answer);
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|assets|log-tiles)(\/|$)/.test(request.url.split('?')[0] ?? '')) return reply.callNotFound();
    return answer(request, reply);
  });
}

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
