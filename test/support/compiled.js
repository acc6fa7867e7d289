import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from '@swc/core';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export const COMPILED = path.join(ROOT, 'node_modules', '.cache', 'case-property-tests');

const OPTIONS = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/**
 * Compiles the server's present sources into a private folder, so that a run never meets an old `dist` nor
 * one that is just being built. The folder lies in the project, where packages are found.
 */
export async function compileSources(name) {
  const output = path.join(COMPILED, name);
  for (const folder of ['src', 'migrations']) {
    const files = await readdir(path.join(ROOT, folder), { recursive: true });
    const sources = files.filter((file) => file.endsWith('.ts') && !file.startsWith('web'));
    await Promise.all(sources.map((file) => compile(path.join(folder, file), output)));
    const read = files.filter((file) => file.endsWith('.ttf') || /^verifier\/verify\.(mjs|html)$/.test(file));
    await Promise.all(read.map((file) => copy(path.join(folder, file), output)));
  }
  return output;
}

export const removeCompiled = (output) => rm(output, { recursive: true, force: true });

async function copy(file, output) {
  const target = path.join(output, file);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(path.join(ROOT, file), target);
}

async function compile(file, output) {
  const filename = path.join(ROOT, file);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...OPTIONS,
    filename,
    inlineSourcesContent: false,
  });
  const target = path.join(output, file.replace(/\.ts$/, '.js'));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, code);
}
