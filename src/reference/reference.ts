import { readFile, writeFile } from 'node:fs/promises';
import type { Foundation } from '../app.module.js';
import { createApplication, openApi } from '../application.js';
import { verifierPage } from '../verifier/verifier.js';
import { clocksPage } from './clocks-page.js';
import { lifecyclePage } from './lifecycle-page.js';
import { papersPage } from './papers-page.js';

/**
 * Writes what is generated — docs/clocks.md, docs/lifecycle.md, docs/papers.md, docs/openapi.json, the types by which the page calls the API, and the verifier's page; with `check` it only compares.
 * Answers the files that were not as they should be.
 */
export async function generateReference(
  foundation: Foundation,
  options: { check: boolean },
): Promise<string[]> {
  // Only here, for it brings a whole compiler with it, and an installation without the tools of development has neither.
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const application = await createApplication(foundation);
  try {
    const api = `${JSON.stringify(openApi(application), null, 2)}\n`;
    const pages = {
      'docs/clocks.md': clocksPage(),
      'docs/lifecycle.md': lifecyclePage(),
      'docs/openapi.json': api,
      'docs/papers.md': papersPage(),
      'src/verifier/verify.html': await verifierPage(),
      'src/web/api/openapi.types.ts': astToString(await openapiTypes(api)),
    };
    const stale: string[] = [];
    for (const [file, text] of Object.entries(pages)) {
      if ((await readFile(file, 'utf8').catch(() => '')) === text) continue;
      stale.push(file);
      if (!options.check) await writeFile(file, text);
    }
    return stale;
  } finally {
    await application.close();
  }
}
