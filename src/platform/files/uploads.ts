import multipart, { type Multipart } from '@fastify/multipart';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Invalid, Problem } from '../errors.js';
import { type Files, fileTooLarge, type ReceivedFile } from './files.js';

/** The envelope of a file in a form: boundaries and a few headers. */
const ENVELOPE_BYTES_MAX = 65_536;

/** Lets these routes, and no others, take a form with one file (multipart/form-data); after the strict JSON. */
export async function registerUploads(
  fastify: FastifyInstance,
  { routes, bytesMax }: { routes: ReadonlySet<string>; bytesMax: number },
): Promise<void> {
  fastify.addHook('onRequest', async (request) => {
    const isForm = /^\s*multipart\//i.test(request.headers['content-type'] ?? '');
    if (isForm && !routes.has(request.routeOptions.url ?? '')) throw new UnsupportedMediaTypeException();
  });
  await fastify.register(multipart, {
    // One byte more than is taken shows that there are more.
    limits: { fileSize: bytesMax + 1, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    throwFileSizeLimit: false,
  });
}

/**
 * The one file of a form, received and not kept yet. TooLarge `file_too_large`; Invalid `form_expected`, `one_file_alone`,
 * `file_missing`, `form_malformed`.
 */
export async function receiveUpload(
  request: FastifyRequest,
  files: Files,
  bytesMax: number,
): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    throw new Invalid('form_expected', '请以表单（multipart/form-data）上传文件', {
      remedy: '表单中只放一个文件',
    });
  }
  // Told before a byte is read, where the sender says how much is to come.
  if (Number(request.headers['content-length'] ?? 0) > bytesMax + ENVELOPE_BYTES_MAX) {
    throw fileTooLarge(bytesMax);
  }
  const upload = new Upload(files, bytesMax);
  try {
    for await (const part of request.parts()) await upload.take(part);
  } catch (error) {
    await upload.received?.discard();
    throw upload.problemOf(error);
  }
  if (!upload.received) throw new Invalid('file_missing', '表单中没有文件', { remedy: '请选择一个文件' });
  return upload.received;
}

class Upload {
  received: ReceivedFile | undefined;
  private own: unknown;

  constructor(
    private readonly files: Files,
    private readonly bytesMax: number,
  ) {}

  async take(part: Multipart): Promise<void> {
    if (part.type !== 'file') throw oneFileAlone();
    try {
      this.received = await this.files.receive(part.file, this.bytesMax);
    } catch (error) {
      // What the sender broke off fails the stream; all else is ours.
      if (!part.file.errored) this.own = error;
      throw error;
    }
  }

  problemOf(error: unknown): unknown {
    if (error instanceof Problem || error === this.own) return error;
    if (LIMITS.has((error as { code?: string }).code ?? '')) return oneFileAlone();
    return new Invalid('form_malformed', '上传的表单不完整或格式有误', { remedy: '请重新上传' });
  }
}

const LIMITS = new Set(['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PROTO_VIOLATION']);

const oneFileAlone = () =>
  new Invalid('one_file_alone', '一次只能上传一个文件，不带其他字段', { remedy: '请逐个上传' });
