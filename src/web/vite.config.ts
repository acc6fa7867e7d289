import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

const PAGE = path.join(ROOT, 'dist-web');

/** Lays a compressed copy beside each script and style, so that the server compresses nothing while it answers. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  closeBundle: () => {
    const folder = path.join(PAGE, 'assets');
    for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg|ttf)$/.test(each))) {
      writeFileSync(path.join(folder, `${name}.gz`), gzipSync(readFileSync(path.join(folder, name))));
    }
  },
};

export default defineConfig({
  plugins: [compressed],
  root: import.meta.dirname,
  base: '/',
  // Replaced in each answer by the server (src/platform/http/web-page.ts).
  html: { cspNonce: 'NONCE-OF-THIS-ANSWER' },
  build: {
    outDir: PAGE,
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // Fonts and pictures stay files: the policy lets scripts come from files only, and a font of 20 kB in a style sheet is loaded always.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // "use client" marks components for frameworks that render on a server; here all are the browser's.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { port: 5173, host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
