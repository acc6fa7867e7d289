import { describe, expect, test } from '@jest/globals';
import { leafHash } from '../../src/ledger/merkle.js';
import { engine, linesOf, type Report, verifyBytes, verifyFiles, zipOf } from '../../src/verifier/verify.mjs';
import { Key } from '../support/key.js';
import { filesOf, SampleLog, samplePhone } from './sample-log.js';

type Files = Map<string, Buffer>;

/** The bundle of a phone, changed by an attacker who makes the archive anew around the change. */
async function attacked(change: (files: Files) => void): Promise<Report> {
  const { log, chain } = samplePhone();
  const files = await filesOf(log.source(chain));
  change(files);
  return verifyFiles(files, engine);
}

const put = (files: Files, name: string, text: string) => files.set(name, Buffer.from(text));
const textOf = (files: Files, name: string): string => String(files.get(name));
const edit = (files: Files, name: string, from: string | RegExp, to: string) =>
  put(files, name, textOf(files, name).replace(from, to));
const said = ({ exitCode, faults }: Report) => [exitCode, faults.map(({ rule, file }) => `${rule} ${file}`)];

const FIRST = 'entries/000001.json';
const PROOF = 'proofs/000001.tlog-proof';

/** A zip that holds one file of any name and size, as no honest program makes it. */
function zipWith(name: string, content = Buffer.from('x')): Uint8Array {
  return zipOf(new Map([[name, content]]));
}

describe('an archive', () => {
  test('with a path that leads out of it, or a file that no bundle has, is refused before anything is read', async () => {
    for (const name of [
      '../policy',
      '/etc/passwd',
      'entries/../../x.json',
      'C:\\x',
      'entries\\000001.json',
      'run.sh',
    ]) {
      const report = await verifyBytes(zipWith(name), engine);
      expect(said(report)).toEqual([1, [`file_name_is_known ${JSON.stringify(name)}`]]);
    }
  });

  test('that is too large, or claims to be, is refused', async () => {
    const large = await verifyBytes(zipWith(FIRST, Buffer.alloc(65_536)), engine);
    expect(said(large)).toEqual([1, [`file_size_is_limited ${FIRST}`]]);
    const claiming = Buffer.from(zipWith(FIRST));
    claiming.writeUInt32LE(60_000, 22);
    expect(said(await verifyBytes(claiming, engine))).toEqual([1, [`bundle_is_rebuilt ${FIRST}`]]);
    const whole = { length: 300_000_000 } as Uint8Array;
    expect(said(await verifyBytes(whole, engine))).toEqual([1, ['bundle_is_limited ']]);
  });

  test('with a byte before, between or after its parts, a second file of one name, or other metadata is refused', async () => {
    const { log, chain } = samplePhone();
    const honest = Buffer.from(zipOf(await filesOf(log.source(chain))));
    const twice = Buffer.concat([honest.subarray(0, honest.indexOf('PK\u0003\u0004', 1)), honest]);
    const dated = Buffer.from(honest);
    dated.writeUInt16LE(0x5821, 12);
    const variants = [Buffer.concat([honest, Buffer.of(0)]), dated, honest.subarray(0, -1)];
    for (const bytes of variants)
      expect((await verifyBytes(bytes, engine)).faults[0]?.rule).toBe('bundle_is_rebuilt');
    expect((await verifyBytes(twice, engine)).faults[0]?.rule).toBe('files_are_in_order');
    const before = Buffer.concat([Buffer.of(0), honest]);
    expect((await verifyBytes(before, engine)).faults[0]?.rule).toBe('bundle_is_readable');
  });
});

describe('the text of an entry', () => {
  /** A log whose own entry is the text: rightly placed and signed, and still no canonical entry. */
  async function placed(change: (text: string) => string): Promise<Report> {
    const { log, chain } = samplePhone();
    const last = chain.at(-1) as (typeof chain)[0];
    const body = Buffer.from(change(String(last.body)));
    const changed = log.place({ ...last, body, index: log.size });
    return verifyFiles(await filesOf(log.source([...chain.slice(0, -1), changed])), engine);
  }
  const rules = async (report: Promise<Report>) =>
    (await report).faults.map(({ rule, file }) => `${rule} ${file}`)[0];
  const CANONICAL = 'json_is_canonical entries/000003.json';

  test('must not bear a key twice, be spaced or ordered otherwise, or begin with a mark', async () => {
    expect(await rules(placed((text) => text))).toBeUndefined();
    expect(await rules(placed((text) => text.replace('"v":1', '"v":1,"v":1')))).toBe(CANONICAL);
    expect(await rules(placed((text) => text.replace('"v":1', '"v": 1')))).toBe(CANONICAL);
    expect(await rules(placed((text) => text.replace(/,"v":1/, '').replace('{', '{"v":1,')))).toBe(CANONICAL);
    expect(await rules(placed((text) => `\ufeff${text}`))).toBe(CANONICAL);
  });

  test('must hold no number that two programs read differently', async () => {
    for (const number of ['9007199254740993', '1.0', '1e0', '-0', '1.5'])
      expect(await rules(placed((text) => text.replace('"content":{', `"content":{"a":${number},`)))).toBe(
        CANONICAL,
      );
  });

  test('must be composed (NFC), with whole characters', async () => {
    for (const word of ['e\u0301', '\\ud800', '\\u4e00'])
      expect(await rules(placed((text) => text.replace('"content":{', `"content":{"a":"${word}",`)))).toBe(
        CANONICAL,
      );
  });

  test('must not nest deeper than anybody reads, and must be UTF-8', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    expect(await rules(placed((text) => text.replace('"content":{', `"content":{"a":${deep},`)))).toBe(
      'json_is_limited entries/000003.json',
    );
    const broken = await attacked((files) => {
      (files.get(FIRST) as Buffer)[200] = 0xff;
    });
    expect(said(broken)).toEqual([1, [`text_is_utf8 ${FIRST}`]]);
  });

  test('must be that of an entry', async () => {
    expect(await rules(placed((text) => text.replace('"v":1', '"v":2')))).toBe(
      'entry_has_its_form entries/000003.json',
    );
  });
});

describe('an entry', () => {
  test('that was changed is named, whether or not its chain was made to fit', async () => {
    const report = await attacked((files) => edit(files, FIRST, 'P0001', 'P0002'));
    expect(said(report)).toEqual([
      1,
      [`entry_is_in_the_tree ${FIRST}`, 'previous_is_the_entry_before entries/000002.json'],
    ]);
    const refitted = await attacked((files) => {
      edit(files, FIRST, 'P0001', 'P0002');
      const hash = leafHash(files.get(FIRST) as Buffer).toString('base64');
      edit(files, 'entries/000002.json', /"previous":"[^"]+"/, `"previous":"${hash}"`);
    });
    expect(said(refitted)[1]).toContain('entry_is_in_the_tree entries/000002.json');
  });

  test('that was taken out of the middle of a chain leaves a gap', async () => {
    const { log, chain } = samplePhone();
    const report = await verifyFiles(await filesOf(log.source(chain.filter((_, at) => at !== 1))), engine);
    expect(said(report)).toEqual([1, ['sequence_is_gapless entries/000002.json']]);
  });

  test('of another item, twice the same, or beside the list has no place in the bundle', async () => {
    const { log, chain } = samplePhone();
    const stranger = log.written[0] as (typeof chain)[0];
    const foreign = await verifyFiles(await filesOf(log.source([...chain, stranger])), engine);
    expect(said(foreign)[1]).toContain('entry_belongs_to_the_bundle entries/000004.json');
    const twice = await verifyFiles(
      await filesOf(log.source([...chain, chain[2] as (typeof chain)[0]])),
      engine,
    );
    expect(said(twice)[1]).toContain('entry_stands_once entries/000004.json');
    const unlisted = await attacked((files) => files.set('entries/000009.json', files.get(FIRST) as Buffer));
    expect(said(unlisted)[1]).toContain('description_matches_entries entries/000009.json');
  });

  test('is not the one that the description lists under another number, code or name', async () => {
    for (const [from, to] of [
      ['"sequence":1,', '"sequence":2,'],
      ['"code":"AJ2026-000001-1"', '"code":"AJ2026-000001-9"'],
      ['"title":"黑色手机"', '"title":"白色手机"'],
    ] as const) {
      const report = await attacked((files) => edit(files, 'bundle.json', from, to));
      expect([report.exitCode, report.faults[0]?.rule]).toEqual([1, 'description_matches_entries']);
    }
  });
});

describe('a proof', () => {
  test('of another entry, cut short, or grown longer leads nowhere', async () => {
    const swapped = await attacked((files) =>
      files.set(PROOF, files.get('proofs/000002.tlog-proof') as Buffer),
    );
    expect(said(swapped)).toEqual([1, [`proof_is_of_this_entry ${PROOF}`]]);
    const lines = (files: Files) => textOf(files, PROOF).split('\n');
    const cut = await attacked((files) => put(files, PROOF, lines(files).toSpliced(2, 1).join('\n')));
    expect(said(cut)).toEqual([1, [`entry_is_in_the_tree ${FIRST}`]]);
    const grown = await attacked((files) =>
      put(
        files,
        PROOF,
        lines(files)
          .toSpliced(2, 0, lines(files)[2] as string)
          .join('\n'),
      ),
    );
    expect(said(grown)).toEqual([1, [`entry_is_in_the_tree ${FIRST}`]]);
  });

  test('cannot claim another size than the signed one, nor take a node for a leaf', async () => {
    const described = await attacked((files) => edit(files, 'bundle.json', '"size":"9"', '"size":"8"'));
    expect(said(described)).toEqual([1, ['size_is_that_of_the_checkpoint bundle.json']]);
    const resized = await attacked((files) => {
      for (const name of files.keys()) if (name.startsWith('proofs/')) edit(files, name, '\n9\n', '\n8\n');
    });
    expect(said(resized)[1]).toContain('log_signature_is_valid checkpoint');
  });

  test('under an older checkpoint, rightly signed, does not prove what came later', async () => {
    const { log, chain } = samplePhone();
    const older = log.note(log.witnesses, log.checkpoint(2n));
    const report = await verifyFiles(await filesOf(log.source(chain, { size: 2n }, older)), engine);
    expect(said(report)[1]).toContain('entry_is_in_the_tree entries/000003.json');
  });

  test('under an older checkpoint that holds all its entries is found by who knows a later one', async () => {
    const { log, chain } = samplePhone();
    const note = log.note(log.witnesses, log.checkpoint(5n));
    const proofs = () => chain.map(({ index }) => log.proof(index, note, 5n));
    const files = await filesOf(log.source(chain, { size: 5n, proofs }, note));
    expect(await verifyFiles(files, engine)).toMatchObject({ exitCode: 0 });
    const root = Buffer.from(log.checkpoint().split('\n')[2] as string, 'base64').toString('hex');
    const known = await verifyFiles(files, engine, { known: { size: 9n, root } });
    expect([known.exitCode, known.gaps.map(({ rule }) => rule)]).toEqual([2, ['checkpoint_is_not_older']]);
    const fork = await verifyFiles(files, engine, { known: { size: 5n, root } });
    expect(said(fork)).toEqual([1, ['one_root_for_one_size checkpoint']]);
  });

  test('shares its checkpoint with all others of the bundle', async () => {
    const report = await attacked((files) => edit(files, PROOF, /\n— witness\.example\/court [^\n]+/u, ''));
    expect(said(report)[1]).toContain('one_checkpoint proofs/000002.tlog-proof');
  });
});

describe('a signature', () => {
  const bundleOf = async (note: (log: SampleLog) => string, policy?: (log: SampleLog) => string) => {
    const { log, chain } = samplePhone();
    const files = await filesOf(log.source(chain, policy ? { policy: policy(log) } : {}, note(log)));
    return verifyFiles(files, engine);
  };

  test('of a stranger does not count as a witness', async () => {
    const strangers = ['witness.example/police', 'x'].map((name) => new Key(name, 4));
    const report = await bundleOf((log) => log.note([...strangers, log.witnesses[1] as Key]));
    expect([report.exitCode, report.witnesses.map(({ name }) => name)]).toEqual([2, ['w2']]);
  });

  test('that a witness gave to another checkpoint, or for another time, is found', async () => {
    const moved = await bundleOf((log) => {
      const other = log.witnesses[0]?.line(log.checkpoint(3n));
      return `${log.note(log.witnesses.slice(1))}${other}`;
    });
    expect(said(moved)).toEqual([1, ['witness_signature_is_valid checkpoint']]);
    const dated = await bundleOf((log) => {
      const [text, base64] = (log.witnesses[0] as Key)
        .line(log.checkpoint())
        .trimEnd()
        .split(/ (?=[^ ]+$)/u);
      const bytes = Buffer.from(base64 as string, 'base64');
      bytes.writeBigUInt64BE(1n, 4);
      return `${log.note(log.witnesses.slice(1))}${text} ${bytes.toString('base64')}\n`;
    });
    expect(said(dated)).toEqual([1, ['witness_signature_is_valid checkpoint']]);
  });

  test('one witness that signs twice is one witness', async () => {
    const report = await bundleOf((log) => log.note([log.witnesses[0] as Key, log.witnesses[0] as Key]));
    expect([report.exitCode, report.quorum]).toEqual([2, { name: 'two', met: false }]);
  });

  test('of another log, with another policy beside it, is found by the policy that its reader keeps', async () => {
    const { log, chain } = samplePhone();
    const forged = samplePhone();
    const files = await filesOf(forged.log.source(forged.chain));
    expect(await verifyFiles(files, engine)).toMatchObject({ exitCode: 0 });
    const policy = Buffer.from(log.policy());
    expect(said(await verifyFiles(files, engine, { policy }))[1]).toContain('log_is_known checkpoint');
    expect(await verifyFiles(await filesOf(log.source(chain)), engine, { policy })).toMatchObject({
      exitCode: 0,
    });
  });

  test('counts only under a policy that is one', async () => {
    const bad: ((log: SampleLog) => string)[] = [
      (log) => log.policy().replace('quorum two\n', ''),
      (log) => log.policy().replace('group two 2', 'group two 4'),
      (log) => log.policy().replace('group two 2', 'group two constructor'),
      (log) => log.policy().replace('quorum two', 'quorum nobody'),
      (log) => `${log.policy()}quorum none\n`,
      (log) => log.policy().replace(log.key.id.toString('hex'), '00000000'),
      (log) => `${log.policy()}constructor x\n`,
    ];
    for (const policy of bad) {
      const report = await bundleOf((log) => log.note(), policy);
      expect([report.exitCode, report.faults[0]?.rule]).toEqual([1, 'policy_has_its_form']);
    }
  });
});

describe('an opening', () => {
  const OPENINGS = 'openings.json';
  const changed = (change: (all: Record<string, Record<string, unknown>>) => unknown) =>
    attacked((files) => {
      const all = JSON.parse(textOf(files, OPENINGS));
      change(all);
      put(files, OPENINGS, JSON.stringify(all));
    });

  test('of another entry, another field or another value does not open the commitment', async () => {
    const value = await changed((all) => {
      (all['000001']?.name as { value: string }).value = '"白色手机"';
    });
    expect(said(value)).toEqual([1, ['opening_matches_commitment openings.json 000001 name']]);
    const field = await changed((all) => {
      const first = all['000001'] as Record<string, unknown>;
      [first.features, first.name] = [first.name, first.features];
    });
    expect(said(field)[1]).toEqual([
      'opening_matches_commitment openings.json 000001 features',
      'opening_matches_commitment openings.json 000001 name',
    ]);
    const entry = await changed((all) => {
      (all['000002'] as Record<string, unknown>).note = all['000001']?.name;
    });
    expect(said(entry)).toEqual([1, ['opening_matches_commitment openings.json 000002 note']]);
  });

  test('may be withheld but not left out, added, or written otherwise', async () => {
    const out = await changed((all) => delete all['000001']?.name);
    expect(said(out)[1]).toContain('openings_cover_the_commitments openings.json');
    const added = await changed((all) => Object.assign(all['000003'] as object, { zzz: 'withheld' }));
    expect(said(added)[1]).toContain('openings_cover_the_commitments openings.json');
    const loose = await changed((all) =>
      Object.assign(all['000001']?.name as object, { value: ' "黑色手机"' }),
    );
    expect(said(loose)[1]).toContain('json_is_canonical openings.json 000001 name');
    const formless = await changed((all) => Object.assign(all['000001'] as object, { name: 'gone' }));
    expect(said(formless)[1]).toContain('opening_has_its_form openings.json 000001 name');
  });
});

describe('a verifier that was swapped', () => {
  test('shows by its SHA-256 beside that of the one that runs', async () => {
    const { log, chain } = samplePhone();
    const files = await filesOf(log.source(chain));
    const verifier = files.get('verify.mjs') as Buffer;
    const honest = await verifyFiles(files, engine, { verifier });
    expect(honest.verifier['verify.mjs']).toBe(honest.verifier.own);
    files.set('verify.mjs', Buffer.from('console.log("结论　核验通过")'));
    const swapped = await verifyFiles(files, engine, { verifier });
    expect(swapped.verifier['verify.mjs']).not.toBe(swapped.verifier.own);
    expect(linesOf(swapped).join('\n')).toContain('包内的核验程序与本程序不同');
  });
});
