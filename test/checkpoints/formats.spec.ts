import { describe, expect, test } from '@jest/globals';
import { checkpointText, parseCheckpoint } from '../../src/checkpoints/checkpoint.js';
import { cosign, cosignedAt } from '../../src/checkpoints/cosignature.js';
import {
  LOG_KEY,
  newSigningKey,
  parseSigningKey,
  parseVerifierKey,
  WITNESS_KEY,
} from '../../src/checkpoints/key.js';
import {
  isSignedBy,
  type NoteSignature,
  parseNote,
  signatureOf,
  signNote,
} from '../../src/checkpoints/note.js';
import { isEnough, judge, parsePolicy } from '../../src/checkpoints/policy.js';

/** The examples of the Go module golang.org/x/mod/sumdb/note, and of C2SP signed-note. */
const NEUMANN = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NEUMANN_NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const EXAMPLE = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE_NOTE =
  'This is an example message.\n\n' +
  '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const NOON = new Date('2026-03-01T04:00:00.000Z');
const ROOT = Buffer.alloc(32, 7);
const TEXT = checkpointText({ origin: 'log.example', size: 12n, root: ROOT, extensions: [] });
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('a signed note', () => {
  test.each([
    ['PeterNeumann', NEUMANN, NEUMANN_NOTE],
    ['example.com/foo', EXAMPLE, EXAMPLE_NOTE],
  ])('that others published verifies under its key, and no changed text does: %s', (name, key, published) => {
    const verifier = parseVerifierKey(key);
    expect([verifier.name, verifier.text]).toEqual([name, key]);
    const note = parseNote(published);
    expect(isSignedBy(note, verifier)).toBe(true);
    expect(isSignedBy({ ...note, text: note.text.replace('i', 'j') }, verifier)).toBe(false);
  });

  test('is the same each time that it is signed, and is read again as it was written', () => {
    const key = newSigningKey('log.example', LOG_KEY);
    const signed = signNote(TEXT, key);
    expect(signNote(TEXT, parseSigningKey(key.secret))).toBe(signed);
    const note = parseNote(signed);
    expect(`${note.text}\n${note.signatures.map(({ line }) => line).join('')}`).toBe(signed);
    expect(isSignedBy(note, parseVerifierKey(key.verifier.text))).toBe(true);
    expect(isSignedBy(note, newSigningKey('log.example', LOG_KEY).verifier)).toBe(false);
  });

  test.each([
    ['without signatures', 'text\n\n'],
    ['without an end of line', EXAMPLE_NOTE.slice(0, -1)],
    ['without the empty line', EXAMPLE_NOTE.replace('\n\n', '\n')],
    ['with a hyphen for the dash', EXAMPLE_NOTE.replace('—', '-')],
    ['with a plus sign in the name', EXAMPLE_NOTE.replace('/foo', '+foo')],
    ['with two spaces', EXAMPLE_NOTE.replace('foo U', 'foo  U')],
    ['with base64 that is written otherwise', EXAMPLE_NOTE.replace('aQM=', 'aQN=')],
    ['with a signature of nothing', 'text\n\n— a AAAAAA==\n'],
    ['with a control character', EXAMPLE_NOTE.replace('This', 'This\r')],
    ['with half a character', EXAMPLE_NOTE.replace('This', 'This\ud800')],
    ['with more than a hundred signatures', `a\n\n${'— a AAAAAAA=\n'.repeat(101)}`],
  ])('%s is none', (_, text) => {
    expect(() => parseNote(text)).toThrow(code('note_form'));
  });

  test.each([
    ['another identity', EXAMPLE.replace('530d903a', '530d903b')],
    ['another name', EXAMPLE.replace('foo', 'fop')],
    ['another algorithm', EXAMPLE.replace('+Aeky', '+Beky')],
    ['a short key', EXAMPLE.slice(0, -4)],
    ['no name', EXAMPLE.replace('example.com/foo', '')],
  ])('a key with %s is refused', (_, text) => {
    expect(() => parseVerifierKey(text)).toThrow(code('key_form'));
  });

  test('a refused private key is not shown', () => {
    const { secret } = newSigningKey('log.example', LOG_KEY);
    expect(() => parseSigningKey(`${secret}A`)).toThrow(code('key_form'));
    expect(() => parseSigningKey(`${secret}A`)).not.toThrow(secret.slice(-20, -5));
  });
});

describe('a checkpoint', () => {
  test('is read as it was written, up to the largest size', () => {
    const whole = { origin: 'log.example', size: (1n << 64n) - 1n, root: ROOT, extensions: ['more'] };
    expect(parseCheckpoint(checkpointText(whole))).toEqual(whole);
    expect(checkpointText(parseCheckpoint(TEXT))).toBe(TEXT);
  });

  test.each([
    ['a leading zero', TEXT.replace('12', '012')],
    ['a sign', TEXT.replace('12', '+12')],
    ['a size past 64 bits', TEXT.replace('12', '18446744073709551616')],
    ['a short root', TEXT.replace('Bwc', '')],
    ['an empty line', `${TEXT}\n`],
    ['no origin', TEXT.replace('log.example', '')],
    ['no end', TEXT.slice(0, -1)],
    ['no root', 'log.example\n12\n'],
  ])('with %s is none', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(code('checkpoint_form'));
  });
});

describe('a cosignature', () => {
  const key = newSigningKey('witness.example', WITNESS_KEY);
  const signed = parseNote(
    `${signNote(TEXT, newSigningKey('log.example', LOG_KEY))}${cosign(TEXT, key, NOON)}`,
  );
  const found = signatureOf(signed, key.verifier) as NoteSignature;

  test('says when the witness gave it', () => {
    expect(found.signature).toHaveLength(72);
    expect(cosignedAt(TEXT, found, key.verifier)).toEqual(NOON);
  });

  test('of another text, another time or another witness says nothing', () => {
    expect(cosignedAt(TEXT.replace('12', '13'), found, key.verifier)).toBeNull();
    const later = Buffer.from(found.signature);
    later[7] = (later[7] as number) ^ 1;
    expect(cosignedAt(TEXT, { ...found, signature: later }, key.verifier)).toBeNull();
    const other = newSigningKey('witness.example', WITNESS_KEY).verifier;
    expect(cosignedAt(TEXT, found, other)).toBeNull();
    expect(cosignedAt(TEXT, { ...found, signature: found.signature.subarray(1) }, key.verifier)).toBeNull();
  });
});

describe('a policy', () => {
  const log = newSigningKey('log.example', LOG_KEY);
  const names = ['police', 'procuratorate', 'court'];
  const witnesses = names.map((name) => newSigningKey(name, WITNESS_KEY));
  const lines = [
    '# whom we believe',
    `log ${log.verifier.text}`,
    ...witnesses.map(({ verifier }) => `witness ${verifier.name} ${verifier.text} http://127.0.0.1:1/`),
  ];
  const policyOf = (...more: string[]) => parsePolicy([...lines, ...more, ''].join('\n'));

  test.each<[string, string[], string[], boolean]>([
    [
      'two of three',
      ['group agencies 2 police procuratorate court', 'quorum agencies'],
      ['police', 'court'],
      true,
    ],
    [
      'one of two wanted',
      ['group agencies 2 police procuratorate court', 'quorum agencies'],
      ['court'],
      false,
    ],
    ['any', ['group agencies any police court', 'quorum agencies'], ['court'], true],
    ['all but one', ['group agencies all police court', 'quorum agencies'], ['court'], false],
    ['one by name', ['quorum court'], ['court'], true],
    [
      'a group of groups',
      ['group a any police court', 'group b all a procuratorate', 'quorum b'],
      ['court', 'procuratorate'],
      true,
    ],
    ['nobody asked for', ['quorum none'], names, false],
  ])('knows whether its witnesses are enough: %s', (_, more, cosigned, enough) => {
    expect(isEnough(policyOf(...more), new Set(cosigned))).toBe(enough);
  });

  test('finds its log and its witnesses among the signatures of a note, and nobody else', () => {
    const strangers = newSigningKey('court', WITNESS_KEY);
    const [police, , court] = witnesses as [typeof strangers, typeof strangers, typeof strangers];
    const policy = policyOf('quorum none');
    const signed = signNote(TEXT, log) + cosign(TEXT, police, NOON) + cosign(TEXT, strangers, NOON);
    const judged = judge(policy, parseNote(signed));
    expect(judged).toEqual({ isSigned: true, cosigned: new Map([['police', NOON]]) });
    const forged = signNote(TEXT, newSigningKey('log.example', LOG_KEY)) + cosign('other\n', court, NOON);
    expect(judge(policy, parseNote(forged))).toEqual({ isSigned: false, cosigned: new Map() });
  });

  test.each([
    ['without a quorum', []],
    ['with two quorums', ['quorum none', 'quorum none']],
    ['with a name that nobody has', ['quorum bank']],
    ['with more wanted than there are', ['group a 3 police court', 'quorum a']],
    ['with a name twice', ['group police any court', 'quorum police']],
    ['with a group called none', ['group none any court', 'quorum none']],
    ['with a word that it does not know', ['believe police', 'quorum none']],
    ['with an address that is none', [`log ${log.verifier.text} ftp://a`, 'quorum none']],
    ['with the key of a log for a witness', [`witness bank ${log.verifier.text}`, 'quorum none']],
  ])('%s is refused', (_, more) => {
    expect(() => policyOf(...more)).toThrow(code('policy_form'));
  });
});
