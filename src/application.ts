import 'reflect-metadata';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule, type Foundation } from './app.module.js';
import { PHOTO_BYTES_MAX } from './photos/photos.js';
import { TooMany } from './platform/errors.js';
import { registerUploads } from './platform/files/uploads.js';
import { serveLogTiles } from './platform/http/log-tiles.js';
import { ProblemDetails } from './platform/http/problem.dto.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { registerStrictJson } from './platform/http/strict-json.js';
import { validationPipe } from './platform/http/validation.js';
import { builtPage, serveWebPage } from './platform/http/web-page.js';

const BODY_BYTES_MAX = 256_000;
const LIST_BYTES_MAX = 16_000_000;
const DEPTH_MAX = 32;
/** Routes that take lists of up to 10,000 lines. */
const LIST_ROUTES = new Set(
  [
    'seizures',
    'handovers',
    'handovers/:id/receipt',
    'prosecution-transfers',
    'court-transfers',
    'supplementary-investigations',
    'indictments',
    'non-prosecutions',
    'releases',
    'returns',
    'early-disposals',
    'disposals',
    'disposal-orders',
    'judgments',
  ].map((path) => `/api/${path}`),
);
/** Routes that take a file. */
const UPLOAD_ROUTES = new Set(
  ['photos', 'imports', 'stock-imports', 'stock-imports/preview'].map((path) => `/api/${path}`),
);
/** A page of work is tens of requests; a replay is tens of thousands. Past this something is broken. */
const REQUESTS_PER_MINUTE_MAX = 60_000;

/** The application on its foundation, not yet listening. */
export async function createApplication(
  foundation: Foundation,
  logLevels: LogLevel[] = ['fatal', 'error', 'warn'],
): Promise<NestFastifyApplication> {
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(foundation),
    new FastifyAdapter(),
    {
      bodyParser: false,
      logger: logLevels,
      abortOnError: false,
    },
  );
  return furnish(application, foundation.tilesFolder);
}

/** Everything between the socket and a handler; tests furnish their own application with it. */
export async function furnish(
  application: NestFastifyApplication,
  tilesFolder?: string,
): Promise<NestFastifyApplication> {
  application.setGlobalPrefix('api');
  application.useGlobalPipes(validationPipe());
  application.useGlobalFilters(new ProblemFilter());
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (LIST_ROUTES.has(route.url)) route.bodyLimit = LIST_BYTES_MAX;
  });
  registerStrictJson(fastify, { bytesMax: BODY_BYTES_MAX, depthMax: DEPTH_MAX });
  await registerUploads(fastify, { routes: UPLOAD_ROUTES, bytesMax: PHOTO_BYTES_MAX });
  await application.register(helmet, {
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } },
    hsts: false,
  });
  await application.register(rateLimit, {
    max: REQUESTS_PER_MINUTE_MAX,
    timeWindow: 60_000,
    keyGenerator: (request) => request.headers.authorization ?? request.headers.cookie ?? request.ip,
    errorResponseBuilder: () => new TooMany('too_many_requests', '请求过于频繁，请稍后再试'),
  });
  const page = builtPage();
  if (page) await serveWebPage(fastify, page);
  else fastify.get('/', (_request, reply) => reply.redirect('/api/docs'));
  if (tilesFolder !== undefined) await serveLogTiles(fastify, tilesFolder);
  SwaggerModule.setup('docs', application, () => openApi(application), {
    useGlobalPrefix: true,
    jsonDocumentUrl: 'openapi.json',
  });
  return application;
}

/** The OpenAPI document; complete only in the built application, whose compiler reads the types of the DTO classes. */
export function openApi(application: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('涉案财物流转台账')
    .setDescription(
      'Case-property ledger: seizures, handovers, judgments, disposals and their papers. A write takes the header `Idempotency-Key`, ' +
        'under which it happens once; where it appended entries its answer bears `Log-Inclusion` (see `GET /api/log/writes/{write}`).',
    )
    .setVersion('0.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque session token' })
    .addCookieAuth('session')
    .addGlobalResponse({
      status: 'default',
      description: 'What was refused, by which rule, and what to do.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDetails) } } },
    });
  return SwaggerModule.createDocument(application, builder.build(), { extraModels: [ProblemDetails] });
}
