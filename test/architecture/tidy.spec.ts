import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && ending.test(each.name))
    .map((each) => path.join(each.parentPath, each.name));

const source = files('src', /\.tsx?$/).filter((file) => !file.startsWith('src/web/'));
const read = (file: string): string => readFileSync(file, 'utf8');
const folders = readdirSync('src', { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name);

/** Folders that are programs or foundations, and so have no Nest module. */
const WITHOUT_MODULE = new Set([
  'case-files',
  'platform',
  'time-limits',
  'number-checks',
  'verifier',
  'reference',
  'replay',
  'demo',
  'bench',
  'web',
]);

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

/** What the boundary check says of a house, whose exit code counts its faults. */
function violations(house: string): string[] {
  const binary = path.resolve('node_modules/.bin/depcruise');
  const { stdout } = spawnSync(
    binary,
    ['src', '--config', path.resolve('.dependency-cruiser.cjs'), '--output-type', 'json'],
    {
      cwd: house,
      encoding: 'utf8',
    },
  );
  const found: Violation[] = JSON.parse(stdout).summary.violations;
  return found.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

describe('the house', () => {
  test('every source file is seen by the boundary check, which finds nothing', () => {
    const cruise = execFileSync(
      'node_modules/.bin/depcruise',
      ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      {
        encoding: 'utf8',
        maxBuffer: 64_000_000,
      },
    );
    const { modules, summary } = JSON.parse(cruise);
    const seen = modules
      .map((each: { source: string }) => each.source)
      .filter((name: string) => name.startsWith('src/'));
    expect(seen.sort()).toEqual([...source].sort());
    expect(summary.violations).toEqual([]);
  }, 120_000);

  test('the boundary check is on: in a bad house it names the import that points up and the one that avoids the door', () => {
    const broken = violations('test/architecture/bad-house');
    expect(broken).toEqual([
      'enter-by-the-door: src/court/avoids-the-door.ts → src/registry/lifecycle.ts',
      'ledger-looks-down-only: src/ledger/points-up.ts → src/registry/registry.ts',
    ]);
  }, 120_000);

  test('every module has its door, and its Nest module beside it', () => {
    const missing = folders.flatMap((name) => {
      if (name === 'platform' || name === 'web') return [];
      const needed = [
        `src/${name}/${name}.ts`,
        ...(WITHOUT_MODULE.has(name) ? [] : [`src/${name}/${name}.module.ts`]),
      ];
      return needed.filter((file) => !existsSync(file));
    });
    expect(missing).toEqual([]);
  });

  test('every folder of the house stands in a layer or is a program', () => {
    const { forbidden } = JSON.parse(
      execFileSync(
        'node',
        ['-e', "process.stdout.write(JSON.stringify(require('./.dependency-cruiser.cjs')))"],
        { encoding: 'utf8' },
      ),
    );
    const layered = forbidden.map((rule: { name: string }) => rule.name.replace(/-looks-down-only$/, ''));
    const programs = ['case-files', 'replay', 'demo', 'bench', 'reference', 'web'];
    expect(folders.filter((name) => !layered.includes(name) && !programs.includes(name))).toEqual([]);
  });

  test('only the configuration reads the environment and only the clock asks for the time', () => {
    const environment = source.filter(
      (file) => read(file).includes('process.env') && file !== 'src/platform/config.ts',
    );
    const clock = source.filter(
      (file) => /new Date\(\)|Date\.now\(\)/.test(read(file)) && file !== 'src/platform/clock.ts',
    );
    expect(environment.filter((file) => !read(file).includes('process.env is only handed on'))).toEqual([]);
    expect(clock).toEqual([]);
  });

  test('nothing in the application updates or deletes a ledger entry, and nothing synchronises a schema', () => {
    const offenders = source.filter((file) =>
      /(UPDATE|DELETE FROM|TRUNCATE)\s+ledger\.(entry|leaf|tree_)/i.test(read(file)),
    );
    expect(offenders).toEqual([]);
    expect(source.filter((file) => /synchronize: true/.test(read(file)))).toEqual([]);
  });

  test('files are short: none is longer than 300 lines', () => {
    const long = source.filter((file) => read(file).split('\n').length > 300);
    expect(long).toEqual([]);
  });

  test('no two classes of bodies or answers share a name, by which alone the API description knows them', () => {
    const names = files('src', /\.dto\.ts$/).flatMap((file) =>
      [...read(file).matchAll(/^(?:export )?class (\w+)/gm)].map((match) => match[1] as string),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('the page is a program of its own: it imports nothing from outside its folder, and its files are short too', () => {
    const web = files('src/web', /\.(ts|tsx)$/).filter((file) => !file.endsWith('openapi.types.ts'));
    expect(web.length).toBeGreaterThan(60);
    const outside = web.flatMap((file) =>
      [...read(file).matchAll(/from '(\.[^']+)'/g)]
        .map((match) => path.normalize(path.join(path.dirname(file), match[1] as string)))
        .filter((target) => !target.startsWith('src/web/'))
        .map((target) => `${file} → ${target}`),
    );
    expect(outside).toEqual([]);
    expect(web.filter((file) => read(file).split('\n').length > 300)).toEqual([]);
  });

  test('the page says nothing in its components: every text stands in a file of words', () => {
    const components = files('src/web', /\.tsx$/);
    const spoken = components.filter((file) =>
      /\p{Script=Han}/u.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(spoken).toEqual([]);
  });

  test('every noun of the glossary exists in the code', () => {
    const glossary = read('docs/glossary.md');
    const nouns = [...glossary.matchAll(/^\| `([\w ]+)` \|/gm)].map((match) => match[1] as string);
    expect(nouns.length).toBeGreaterThan(40);
    const code = [...source, ...files('migrations', /\.ts$/)].map(read).join('\n');
    expect(nouns.filter((noun) => !code.includes(noun))).toEqual([]);
  });

  test('platform knows no word of the domain', () => {
    const domain = /\b(seizure|custody|judgment|prosecut|procurator|court|police|handover)/i;
    const offenders = source.filter(
      (file) =>
        file.startsWith('src/platform/') &&
        domain.test(
          read(file).replaceAll(/custody\.\$\{string\}|case_property|'custody\.|custody\.[a-z]+/g, ''),
        ),
    );
    expect(offenders).toEqual([]);
  });
});
