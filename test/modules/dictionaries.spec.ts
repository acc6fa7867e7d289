import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIFECYCLE } from '../../src/registry/registry.js';
import { type Json, World } from '../support/world.js';

let world: World;
let all: Json;

beforeAll(async () => {
  world = await World.open();
  all = await world.officer.get('dictionaries');
}, 120_000);
afterAll(() => world.close());

const codes = (section: string): string[] => all[section].map(({ code }: { code: string }) => code);
const found = (section: string, code: string): Json =>
  all[section].find((each: { code: string }) => each.code === code);

describe('the dictionaries', () => {
  test('give every word a code and a Chinese name, and no code twice', () => {
    const { currencies, ...sections } = all;
    expect(currencies).toContain('元');
    for (const [section, words] of Object.entries<Json[]>(sections)) {
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter(({ code, name }) => !code || !/\p{Script=Han}/u.test(name))).toEqual([]);
      expect(new Set(codes(section)).size).toBe(words.length);
    }
  });

  test('say of a seized knife what to record, and of a drug that it must be photographed and appraised', () => {
    expect(found('categories', '管制刀具/凶器')).toEqual({
      code: '管制刀具/凶器',
      name: '管制刀具/凶器',
      fields: ['种类', '尺寸'],
      appraisal: false,
      units: ['把'],
      weighed: false,
      law: '刑诉解释 437',
      effectiveFrom: '2021-03-01',
    });
    expect(found('categories', '毒品')).toMatchObject({
      appraisal: true,
      weighed: true,
      effectiveFrom: '2016-07-01',
    });
  });

  test('say that a freeze needs a notice which the head of the police approves', () => {
    const { instrument, custody, limited, law } = found('measureKinds', 'freezing');
    expect({ custody, limited, law }).toEqual({ custody: 'bank', limited: true, law: LIFECYCLE.freeze.law });
    const { approval, issuers, effectiveFrom } = found('instrumentKinds', instrument);
    expect({ approval, issuers, effectiveFrom }).toEqual({
      approval: 'police_head',
      issuers: ['police', 'procuratorate', 'court'],
      effectiveFrom: '2020-09-01',
    });
    expect(found('approvalLevels', approval).roles).toContain('police_head');
    expect(found('approvalLevels', approval).roles).not.toContain('unit_head');
  });

  test('say how long the procuratorate has to answer, and that the list of what it gets can be printed', () => {
    expect(found('purposes', 'prosecution_review')).toMatchObject({
      name: '移送审查起诉',
      instrument: 'prosecution_opinion',
      modes: ['physical', 'paper'],
      stage: 'prosecution_review',
      answerWithin: '7 日',
    });
    expect(found('paperKinds', 'transfer_list')).toMatchObject({
      name: '随案移送清单',
      subject: 'handover',
      purposes: ['prosecution_review'],
    });
    expect(found('purposes', 'store_in').stage).toBeNull();
  });

  test('name only papers, roles, stages and custody that they also explain', () => {
    const papers = new Set(codes('instrumentKinds'));
    const named = [
      ...all.measureKinds.map((each: Json) => each.instrument),
      ...all.purposes.map((each: Json) => each.instrument),
      ...all.acts.flatMap((each: Json) => each.instruments),
      ...all.outcomes.flatMap((each: Json) => each.proof ?? []),
      ...all.paperKinds.flatMap((each: Json) => each.instruments),
    ];
    expect(named.filter((code) => !papers.has(code))).toEqual([]);
    const roles = new Set(codes('roles'));
    expect(all.acts.flatMap((each: Json) => each.roles).filter((role: string) => !roles.has(role))).toEqual(
      [],
    );
    expect(all.measureKinds.filter((each: Json) => !codes('custodyKinds').includes(each.custody))).toEqual(
      [],
    );
  });

  test('take the usual units of each category from published judgments', () => {
    const counted = new Map<string, Set<string>>();
    for (const line of readFileSync('test/data/judgments.jsonl', 'utf8').trim().split('\n'))
      for (const { category, unit } of JSON.parse(line).items)
        counted.set(category, (counted.get(category) ?? new Set()).add(unit));
    const invented = all.categories.flatMap(({ code, units }: Json) =>
      units.filter((unit: string) => !counted.get(code)?.has(unit)).map((unit: string) => `${code}: ${unit}`),
    );
    expect(invented).toEqual([]);
    expect(all.categories.filter(({ units }: Json) => units.length === 0)).toEqual([]);
  });

  test('are not sent again to whoever has them', async () => {
    const { headers } = await world.officer.file('dictionaries');
    const tag = headers.get('etag') as string;
    expect(await world.officer.send('GET', 'dictionaries', undefined, { 'if-none-match': tag })).toEqual({
      status: 304,
      body: '',
    });
    const other = await world.officer.send('GET', 'dictionaries', undefined, { 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
  });
});
