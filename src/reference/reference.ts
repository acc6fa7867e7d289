import { readFile, writeFile } from 'node:fs/promises';
import { createApplication, openApi } from '../application.js';
import type { PreparedDatabase } from '../platform/postgres/database-preparation.js';
import { lifecyclePage } from './lifecycle-page.js';

/**
 * Writes the generated pages, docs/lifecycle.md and docs/openapi.json; with `check` it only compares.
 * Answers the files that were not as they should be.
 */
export async function generateReference(
  database: PreparedDatabase,
  options: { check: boolean },
): Promise<string[]> {
  const application = await createApplication(database);
  try {
    const pages = {
      'docs/lifecycle.md': lifecyclePage(),
      'docs/openapi.json': `${JSON.stringify(openApi(application), null, 2)}\n`,
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
