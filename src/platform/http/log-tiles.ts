import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the static files of the log at `/log-tiles` to anybody, without a session and without the database: hashes, sizes and signatures.
 * They lie in a folder of their own, in which there is no entry.
 */
export async function serveLogTiles(fastify: FastifyInstance, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: '/log-tiles/',
    decorateReply: false,
    wildcard: true,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isCheckpoint = path.basename(file) === 'checkpoint';
      reply.header('content-type', isCheckpoint ? 'text/plain; charset=utf-8' : 'application/octet-stream');
      reply.header('cache-control', isCheckpoint ? 'no-cache' : `public, max-age=${YEAR_SECONDS}, immutable`);
    },
  });
}
