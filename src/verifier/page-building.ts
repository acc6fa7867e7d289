import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCE = path.join('src', 'verifier');
const PART_TWO = '// ===== Part two';

/** verify.html from its sources: what verify.mjs checks, in one page that a strict policy lets do nothing else. */
export async function verifierPage(): Promise<string> {
  const [verifier, pageScript, pageStyle, page] = (await Promise.all(
    ['verify.mjs', 'page.mjs', 'page.css', 'page.html'].map((name) =>
      readFile(path.join(SOURCE, name), 'utf8'),
    ),
  )) as [string, string, string, string];
  const core = verifier.slice(verifier.indexOf('\n') + 1, verifier.indexOf(PART_TWO));
  const script = `\n${core}${pageScript}`;
  const style = `\n${pageStyle}`;
  // Replaced by functions, because a text would have its dollar signs read as patterns.
  return page
    .replace('script-hash', () => hashOf(script))
    .replace('style-hash', () => hashOf(style))
    .replace('/* style */', () => style)
    .replace('/* script */', () => script);
}

/** As a content security policy names the one inline part that may run. */
const hashOf = (part: string): string => `sha256-${hash('sha256', part, 'base64')}`;
