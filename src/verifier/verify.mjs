#!/usr/bin/env node
/*
 * 涉案财物保管链核验程序。只凭本文件核验一个核验包：不联网，不信任何服务器、数据库和打印它的人。
 *
 *   node verify.mjs [选项] 核验包.zip | 文书.pdf | 文件夹
 *   node verify.mjs --codes --policy FILE [选项] A B C
 *     --policy FILE      用自己保存的策略（tlog-policy），不用包内的
 *     --codes            核验证明书上的三个码：给出码中读出的原始字节，依次为 A B C 三个文件，并须用 --policy 给出策略
 *     --known SIZE/ROOT  自己记下的树大小和树根（十六进制，可带空格的请加引号）：检出倒退和另一部账本
 *     --english  --json
 *
 * 退出码：0 核验通过；1 被改动（指明文件和规则）；2 不完整（如未见证）；3 用法有误。
 *
 * Verifies a custody bundle with this one file: RFC 6962 inclusion, C2SP signed notes, cosignatures and policy, RFC 8785 bytes.
 * Part one touches no file and no network, and is also what verify.html runs. Part two is the command line.
 */

// ===== Part one: what is checked =====

const LIMITS = {
  bundle: 256 << 20,
  files: 65_535,
  entry: 65_535,
  proof: 65_536,
  other: 128 << 20,
  depth: 64,
  listed: 200,
  code: 2953,
};

/** Every rule that can be broken, in Chinese and English. */
const RULES = {
  bundle_is_readable: [
    '不是核验包、带核验包的 PDF 或其文件夹',
    'is no bundle, no PDF with a bundle, and no folder of one',
  ],
  bundle_is_limited: ['核验包过大', 'the bundle is too large'],
  file_count_is_limited: ['文件过多', 'too many files'],
  file_size_is_limited: ['文件过大', 'the file is too large'],
  file_name_is_known: ['核验包中不应有这个文件', 'no such file belongs into a bundle'],
  files_are_in_order: ['文件须按名称排序且不重复', 'files must be sorted by name, each once'],
  bundle_is_rebuilt: [
    '压缩包与由其内容重建的不是同样的字节',
    'the archive is not, byte for byte, what its parts make',
  ],
  file_is_there: ['缺少文件', 'the file is missing'],
  text_is_utf8: ['不是有效的 UTF-8 文字', 'is not valid UTF-8'],
  json_is_limited: ['JSON 嵌套过深', 'the JSON nests too deep'],
  json_is_canonical: [
    '不是规范形式的 JSON（RFC 8785，文字 NFC，整数小于 2^53，无重复的键）',
    'is not canonical JSON (RFC 8785, NFC text, integers below 2^53, no key twice)',
  ],
  description_has_its_form: ['核验包的说明格式有误', 'the description of the bundle has a wrong form'],
  description_matches_entries: ['核验包的说明与记录不符', 'the description differs from the entries'],
  entry_has_its_form: ['不是一条记录', 'is not an entry'],
  entry_belongs_to_the_bundle: [
    '记录的对象不是本包的对象',
    'the entry is about something else than this bundle',
  ],
  entry_stands_once: ['同一条记录或同一位置出现两次', 'an entry or a place stands twice'],
  proof_has_its_form: ['不是 tlog-proof', 'is not a tlog-proof'],
  proof_is_of_this_entry: [
    '证明的位置不是这条记录的位置',
    'the proof is for another place than that of the entry',
  ],
  one_checkpoint: ['各证明不在同一个检查点下', 'the proofs do not share one checkpoint'],
  checkpoint_has_its_form: ['检查点格式有误', 'the checkpoint has a wrong form'],
  size_is_that_of_the_checkpoint: [
    '说明中的树大小不是签名的检查点的大小',
    'the described size is not that of the signed checkpoint',
  ],
  policy_has_its_form: ['策略格式有误', 'the policy has a wrong form'],
  log_is_known: ['策略中没有签署检查点的账本', 'the policy knows no log that signed this checkpoint'],
  log_signature_is_valid: ['账本的签名无效', 'the signature of the log is invalid'],
  witness_signature_is_valid: ['见证人的签名无效', 'the signature of a witness is invalid'],
  entry_is_in_the_tree: [
    '由记录的字节沿证明推得的树根不是检查点的树根',
    'the proof does not lead from these bytes to the root',
  ],
  sequence_is_gapless: ['该对象的记录不连续，缺少记录', 'the chain of the subject has a gap'],
  previous_is_the_entry_before: ['所接的上一条不是该对象的上一条记录', 'does not follow the entry before it'],
  places_follow_the_chain: [
    '后一条记录在树中排在前一条之前',
    'a later entry stands before an earlier one in the tree',
  ],
  openings_cover_the_commitments: [
    '保密字段与记录的承诺不是一一对应',
    'openings and commitments do not correspond',
  ],
  opening_has_its_form: ['保密字段的打开方式格式有误', 'the opening has a wrong form'],
  opening_matches_commitment: [
    '保密内容与记录的承诺不符',
    'the confidential value does not match its commitment',
  ],
  packed_proof_has_its_form: ['C 码不是打包的包含证明', 'code C is no packed proof of inclusion'],
  codes_share_one_tree: [
    'C 码的树大小不是 A 码的检查点的大小：三码不属于同一份证明书',
    'the tree of code C is not that of the checkpoint in code A: the codes are not of one certificate',
  ],
  one_root_for_one_size: [
    '同样大小的树另有树根：存在两部不同的账本',
    'another root for the same size: there are two histories',
  ],
};

/** What makes a verification incomplete without any sign of tampering. */
const GAPS = {
  bundle_is_embedded: ['PDF 中没有嵌入核验包', 'no bundle is embedded in the PDF'],
  checkpoint_is_there: ['没有检查点和证明', 'there is no checkpoint and no proof'],
  entries_are_there: ['核验包中没有记录', 'there are no entries in the bundle'],
  chain_begins_with_the_first: [
    '该对象最早的记录不在包内',
    'the first entries of the subject are not in the bundle',
  ],
  quorum_is_met: [
    '未见证：见证人的签名不足策略的要求',
    'not witnessed: fewer cosignatures than the policy demands',
  ],
  signature_can_be_checked: [
    '本浏览器不能核验 Ed25519 签名，请改用 verify.mjs',
    'this browser cannot check Ed25519; use verify.mjs',
  ],
  opening_is_there: [
    '保密内容缺失，且没有依法删除的记录',
    'a confidential value is gone, and no entry says that it was erased',
  ],
  erasure_is_an_entry: [
    '说是已依法删除，包内却没有删除它的记录',
    'is said to be erased by law, and no entry in the bundle erases it',
  ],
  policy_is_given: [
    '码中没有策略，签名未核对：请用 --policy 给出；检查点上写的签名者为',
    'the codes hold no policy, so no signature was checked: give --policy; the checkpoint names as its signers',
  ],
  entry_is_whole: [
    'B 码只有记录的叶哈希，所载事实见核验包',
    'code B holds only the leaf hash of the entry; its facts stand in the bundle',
  ],
  checkpoint_is_not_older: ['检查点早于您所知的账本', 'the checkpoint is older than the log that you know'],
};

class Broken extends Error {
  constructor(rule, file = '', detail = '') {
    super(rule);
    Object.assign(this, { rule, file, detail });
  }
}

const demand = (holds, rule, file, detail) => {
  if (!holds) throw new Broken(rule, file, detail);
};

const encoder = new TextEncoder();
const same = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);
const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const inGroups = (hex) => hex.replace(/.{8}(?=.)/g, '$& ');

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64Of(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The bytes of padded standard base64 in its one form; null for anything else. */
function unbase64(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return base64Of(bytes) === text ? bytes : null;
}

function textOf(bytes, file) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Broken('text_is_utf8', file);
  }
}

// ----- The archive: stored, without any freedom, so that its parts make it again byte for byte -----

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index += 1)
    crc = CRC_TABLE[(crc ^ bytes[index]) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The fields of a record in little endian, given as [value, bytes]. */
function record(...fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields)
    for (let index = 0; index < width; index += 1) {
      bytes[at] = (value / 256 ** index) & 255;
      at += 1;
    }
  return bytes;
}

/** Version 20, names in UTF-8, stored, 1980-01-01 00:00:00; then checksum, both sizes, length of the name, no extra. */
const described = (name, content) => [
  [20, 2],
  [0x0800, 2],
  [0, 2],
  [0, 2],
  [0x0021, 2],
  [crc32(content), 4],
  [content.length, 4],
  [content.length, 4],
  [name.length, 2],
  [0, 2],
];

function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const fields = described(name, content);
    const local = joined(record([0x04034b50, 4], ...fields), encoder.encode(name));
    parts.push(local, content);
    directory.push(
      record([0x02014b50, 4], [20, 2], ...fields, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      encoder.encode(name),
    );
    offset += local.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.size, 2],
    [files.size, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return joined(...parts, ...directory, end);
}

const KNOWN_FILE =
  /^(bundle\.json|openings\.json|policy|verify\.mjs|verify\.html|entries\/\d{6}\.json|proofs\/\d{6}\.tlog-proof)$/;

function bytesMax(name) {
  if (name.startsWith('entries/')) return LIMITS.entry;
  return name.startsWith('proofs/') ? LIMITS.proof : LIMITS.other;
}

/** The name is one that a bundle has, which no path that leads elsewhere is. */
function demandFile(name, size) {
  demand(KNOWN_FILE.test(name), 'file_name_is_known', JSON.stringify(name.slice(0, 200)));
  demand(size <= bytesMax(name), 'file_size_is_limited', name, String(size));
}

function filesOfZip(bytes) {
  const files = new Map();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let last = '';
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50) {
    demand(files.size < LIMITS.files, 'file_count_is_limited');
    const size = view.getUint32(at + 22, true);
    const start = at + 30 + view.getUint16(at + 26, true);
    const name = Array.from(bytes.subarray(at + 30, start), (byte) => String.fromCharCode(byte)).join('');
    demandFile(name, size);
    demand(name > last, 'files_are_in_order', name);
    demand(start + size <= bytes.length, 'bundle_is_rebuilt', name);
    files.set(name, bytes.subarray(start, start + size));
    last = name;
    at = start + size;
  }
  demand(files.size > 0, 'bundle_is_readable');
  demand(same(zipOf(files), bytes), 'bundle_is_rebuilt', changedFile(files, view));
  return files;
}

/** The first file of which the checksum in the archive is not that of its bytes. */
function changedFile(files, view) {
  let at = 0;
  for (const [name, content] of files) {
    if (view.getUint32(at + 14, true) !== crc32(content)) return name;
    at += 30 + name.length + content.length;
  }
  return '';
}

/** The bundle that is embedded in a PDF; null when there is none. `inflate` answers null past its limit. */
async function embeddedBundle(pdf, inflate) {
  const text = Array.from({ length: Math.ceil(pdf.length / 8192) }, (_, part) =>
    String.fromCharCode(...pdf.subarray(part * 8192, (part + 1) * 8192)),
  ).join('');
  const found = [];
  for (const { index } of text.matchAll(/\/Type\s*\/EmbeddedFile\b/g)) {
    const from = text.lastIndexOf(' obj', index);
    const to = text.indexOf('stream', index);
    const dictionary = text.slice(from, to);
    const start = to + (text[to + 6] === '\r' ? 8 : 7);
    const content = pdf.subarray(start, start + lengthOf(dictionary, text));
    const bytes = /\/FlateDecode/.test(dictionary) ? await inflate(content, LIMITS.bundle) : content;
    if (bytes === null) throw new Broken('bundle_is_limited', 'PDF');
    if (startsLikeZip(bytes)) found.push(bytes);
  }
  demand(found.length < 2, 'bundle_is_readable', 'PDF', String(found.length));
  return found[0] ?? null;
}

function lengthOf(dictionary, text) {
  const [, length, indirect] = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(dictionary) ?? [];
  if (!indirect) return Number(length ?? 0);
  return Number(new RegExp(`[\\r\\n]${length}\\s+\\d+\\s+obj\\s+(\\d+)`).exec(text)?.[1] ?? 0);
}

const startsLikeZip = (bytes) => bytes.length > 4 && hexOf(bytes.subarray(0, 4)) === '504b0304';
const startsLikePdf = (bytes) => bytes.length > 5 && hexOf(bytes.subarray(0, 5)) === '255044462d';

// ----- Canonical JSON -----

function jsonOf(bytes, file) {
  const text = textOf(bytes, file);
  demandShallow(text, file);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Broken('json_is_canonical', file);
  }
  demand(canonical(value) === text, 'json_is_canonical', file);
  return value;
}

/** Counted on the text, before anything recursive reads it. */
function demandShallow(text, file) {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (quoted && sign === '\\') index += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '{' || sign === '[')) depth += 1;
    else if (!quoted && (sign === '}' || sign === ']')) depth -= 1;
    demand(depth <= LIMITS.depth, 'json_is_limited', file);
  }
}

/** The one text of a value (RFC 8785); null when it has none because of a number or text that no entry may hold. */
function canonical(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : null;
  if (typeof value === 'string') return canonicalText(value);
  const isList = Array.isArray(value);
  const members = isList
    ? value.map(canonical)
    : Object.keys(value)
        .sort()
        .map((key) => {
          const [name, member] = [canonicalText(key), canonical(value[key])];
          return name === null || member === null ? null : `${name}:${member}`;
        });
  if (members.includes(null)) return null;
  return isList ? `[${members.join()}]` : `{${members.join()}}`;
}

const canonicalText = (text) =>
  /\p{Surrogate}/u.test(text) || text.normalize('NFC') !== text ? null : JSON.stringify(text);

// ----- The tree -----

/** The root to which the proof leads (RFC 9162 section 2.1.3.2); null when it is no proof of such a place in such a tree. */
async function rootAlong(engine, leaf, index, size, proof) {
  if (index < 0n || index >= size) return null;
  let [node, last, root] = [index, size - 1n, leaf];
  for (const beside of proof) {
    if (last === 0n) return null;
    if (node % 2n === 1n || node === last) {
      root = await nodeHash(engine, beside, root);
      while (node % 2n === 0n && node !== 0n) [node, last] = [node >> 1n, last >> 1n];
    } else {
      root = await nodeHash(engine, root, beside);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n ? root : null;
}

const leafHash = (engine, bytes) => engine.sha256(joined(Uint8Array.of(0), bytes));
const nodeHash = (engine, left, right) => engine.sha256(joined(Uint8Array.of(1), left, right));

// ----- Signed notes, checkpoints, proofs, policy (C2SP) -----

const DECIMAL = /^(0|[1-9]\d{0,18})$/;

function noteOf(text, file) {
  const cut = text.lastIndexOf('\n\n');
  demand(cut > 0 && text.endsWith('\n'), 'checkpoint_has_its_form', file);
  const signatures = text
    .slice(cut + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, base64] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
      const bytes = unbase64(base64);
      demand(bytes !== null && bytes.length > 4, 'checkpoint_has_its_form', file);
      return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
    });
  return { text: text.slice(0, cut + 1), signatures };
}

function checkpointOf(note, file) {
  const [origin, size, root] = note.text.split('\n');
  const hash = unbase64(root);
  demand(origin !== '' && DECIMAL.test(size ?? '') && hash?.length === 32, 'checkpoint_has_its_form', file);
  return { origin, size: BigInt(size), root: hash };
}

function proofOf(bytes, file) {
  const text = textOf(bytes, file);
  const cut = text.indexOf('\n\n');
  const lines = text.slice(0, Math.max(cut, 0)).split('\n');
  demand(cut > 0 && lines.shift() === 'c2sp.org/tlog-proof@v1', 'proof_has_its_form', file);
  if (lines[0]?.startsWith('extra '))
    demand(unbase64(lines.shift().slice(6)) !== null, 'proof_has_its_form', file);
  const [, index] = /^index (\d+)$/.exec(lines.shift() ?? '') ?? [];
  const hashes = lines.map(unbase64);
  const well =
    DECIMAL.test(index ?? '') && hashes.length <= 63 && hashes.every((hash) => hash?.length === 32);
  demand(well, 'proof_has_its_form', file);
  return { index: BigInt(index), hashes, note: text.slice(cut + 2) };
}

const [ED25519, COSIGNATURE] = [1, 4];

/** A verifier key `name+keyId+base64(type, public key)`; its id must be the hash of name, type and key. */
async function keyOf(engine, vkey, type, file) {
  const [, name, keyId, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey ?? '') ?? [];
  const bytes = unbase64(base64);
  demand(bytes?.length === 33 && bytes[0] === type, 'policy_has_its_form', file, vkey);
  const hash = await engine.sha256(joined(encoder.encode(`${name}\n`), bytes));
  demand(hexOf(hash.subarray(0, 4)) === keyId, 'policy_has_its_form', file, vkey);
  const publicKey = bytes.subarray(1);
  return { name, keyId, publicKey, vkey, fingerprint: hexOf(await engine.sha256(publicKey)) };
}

async function policyOf(engine, bytes, file) {
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: undefined };
  for (const line of textOf(bytes, file).split('\n')) {
    const [word, ...given] = line.split(/[ \t]+/).filter(Boolean);
    if (word === undefined || word.startsWith('#')) continue;
    const read = POLICY_LINES[word];
    demand(
      Object.hasOwn(POLICY_LINES, word) && (await read(engine, policy, given, file)),
      'policy_has_its_form',
      file,
      line,
    );
  }
  demand(policy.logs.length > 0 && policy.quorum !== undefined, 'policy_has_its_form', file);
  return policy;
}

const isNew = ({ witnesses, groups }, name) =>
  name !== undefined && name !== 'none' && !witnesses.has(name) && !groups.has(name);

/** What each line of a policy adds; false for a line that has a wrong form. */
const POLICY_LINES = {
  async log(engine, policy, [vkey], file) {
    policy.logs.push(await keyOf(engine, vkey, ED25519, file));
    return true;
  },
  async witness(engine, policy, [name, vkey], file) {
    if (!isNew(policy, name)) return false;
    policy.witnesses.set(name, await keyOf(engine, vkey, COSIGNATURE, file));
    return true;
  },
  group(_engine, policy, [name, least, ...members]) {
    const known = members.every((member) => policy.witnesses.has(member) || policy.groups.has(member));
    const count =
      least === 'any'
        ? 1
        : least === 'all'
          ? members.length
          : fits(/^[1-9]\d{0,3}$/, least)
            ? Number(least)
            : 0;
    if (!isNew(policy, name) || !known || count < 1 || count > members.length) return false;
    policy.groups.set(name, { count, members });
    return true;
  },
  quorum(_engine, policy, [name, ...more]) {
    const known = name === 'none' || policy.witnesses.has(name) || policy.groups.has(name);
    if (policy.quorum !== undefined || !known || more.length > 0) return false;
    policy.quorum = name;
    return true;
  },
};

function isMet(policy, name, signed) {
  const group = policy.groups.get(name);
  if (!group) return signed.has(name);
  return new Set(group.members.filter((member) => isMet(policy, member, signed))).size >= group.count;
}

// ----- The verification -----

/**
 * Verifies the files of a bundle (a Map of name to bytes). `options`: `policy` (bytes), `known` ({size, root}), `verifier` (the bytes of
 * this program). `engine`: sha256(bytes) and ed25519(publicKey, message, signature), which answers null where it cannot.
 */
async function verifyFiles(files, engine, options = {}) {
  const report = emptyReport();
  try {
    for (const [name, bytes] of files) demandFile(name, bytes.length);
    const description = describe(files, report);
    const entries = await readEntries(files, engine, description, report);
    await checkCheckpoint(files, engine, entries, description, options, report);
    checkChains(
      entries.filter((entry) => isOfTheBundle(description, entry)),
      report,
    );
    await checkOpenings(files, engine, entries, report);
    checkErasures(entries, report);
    checkNames(description, entries, report);
    tellFacts(entries, report);
    await tellVerifiers(files, engine, options, report);
  } catch (error) {
    reportBroken(report, error);
  }
  return concluded(report);
}

/** Verifies the bytes of a bundle, or of a PDF in which one is embedded. */
async function verifyBytes(bytes, engine, options = {}) {
  const report = emptyReport();
  try {
    demand(bytes.length <= LIMITS.bundle, 'bundle_is_limited');
    const bundle = startsLikePdf(bytes) ? await embeddedBundle(bytes, engine.inflate) : bytes;
    if (bundle === null) {
      report.gaps.push({ rule: 'bundle_is_embedded', file: '', detail: '' });
      return concluded(report);
    }
    demand(startsLikeZip(bundle), 'bundle_is_readable');
    return await verifyFiles(filesOfZip(bundle), engine, options);
  } catch (error) {
    reportBroken(report, error);
    return concluded(report);
  }
}

/**
 * Verifies the three codes of a certificate, given as the bytes that a scanner read: A the signed note of a checkpoint, B the bytes of
 * an entry (deflated where they are long, or only its leaf hash in hexadecimal), C the packed proof that it stands in the tree of that checkpoint.
 */
async function verifyCodes([noteBytes, entryBytes, proofBytes], engine, options = {}) {
  const report = emptyReport();
  try {
    for (const [file, bytes] of [
      ['A', noteBytes],
      ['B', entryBytes],
      ['C', proofBytes],
    ])
      demand(bytes.length <= LIMITS.code, 'file_size_is_limited', file, String(bytes.length));
    const note = noteOf(textOf(noteBytes, 'A'), 'A');
    const checkpoint = checkpointOf(note, 'A');
    const { origin, size, root } = checkpoint;
    report.checkpoint = { origin, size: String(size), root: hexOf(root) };
    const signers = note.signatures.map(({ name, keyId }) => `${name} ${keyId}`).join('　');
    if (options.policy) await checkSignatures(new Map(), engine, note, checkpoint, options, report);
    else gap(report, 'policy_is_given', 'A', signers);
    checkKnown(checkpoint, options.known, report);
    const proof = packedProofOf(proofBytes);
    demand(proof.size === size, 'codes_share_one_tree', 'C', `${proof.size} ≠ ${size}`);
    const entry = await codedEntry(engine, entryBytes, proof.index, report);
    const reached = await rootAlong(engine, entry.hash, proof.index, size, proof.hashes);
    demand(reached !== null && same(reached, root), 'entry_is_in_the_tree', 'B');
    if (entry.said) tellFacts([entry], report);
    else gap(report, 'entry_is_whole', 'B', hexOf(entry.hash));
    await tellVerifiers(new Map(), engine, options, report);
  } catch (error) {
    reportBroken(report, error);
  }
  return concluded(report);
}

const PACKED_PROOF = encoder.encode('CPI1');

/** `CPI1`, index and size as 8 bytes each in big endian, then the hashes from the leaf to the root. */
function packedProofOf(bytes) {
  const count = (bytes.length - 20) / 32;
  const well = count >= 0 && Number.isInteger(count) && same(bytes.subarray(0, 4), PACKED_PROOF);
  demand(well, 'packed_proof_has_its_form', 'C');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes = Array.from({ length: count }, (_, at) => bytes.slice(20 + 32 * at, 52 + 32 * at));
  return { index: view.getBigUint64(4), size: view.getBigUint64(12), hashes };
}

/** The entry as code B tells it; no value of its confidential fields is in a code. */
async function codedEntry(engine, bytes, index, report) {
  const text = bytes.length === 64 && bytes[0] !== DEFLATED ? textOf(bytes, 'B') : '';
  if (/^[0-9a-f]{64}$/.test(text))
    return { hash: Uint8Array.from(text.match(/../g), (pair) => Number.parseInt(pair, 16)) };
  const whole = bytes[0] === DEFLATED ? await inflated(engine, bytes) : bytes;
  const said = jsonOf(whole, 'B');
  demand(isEntry(said), 'entry_has_its_form', 'B');
  const fields = Object.keys(said.commitments);
  report.commitments.withheld = fields.length;
  const openings = Object.fromEntries(fields.map((field) => [field, 'withheld']));
  return { file: 'B', said, index, hash: await leafHash(engine, whole), openings };
}

/** How zlib begins, as no canonical entry does. */
const DEFLATED = 0x78;

async function inflated(engine, bytes) {
  let whole = null;
  try {
    whole = await engine.inflate(bytes, LIMITS.entry);
  } catch {
    // What cannot be inflated is no entry.
  }
  demand(whole !== null, 'entry_has_its_form', 'B');
  return whole;
}

const emptyReport = () => ({
  verdict: 'incomplete',
  exitCode: 2,
  faultCount: 0,
  faults: [],
  gaps: [],
  bundle: null,
  checkpoint: null,
  log: null,
  witnesses: [],
  quorum: null,
  policyOf: null,
  commitments: { opened: 0, withheld: 0, erased: 0, missing: 0 },
  subjects: [],
  verifier: {},
});

function reportBroken(report, error) {
  if (!(error instanceof Broken)) throw error;
  const { rule, file, detail } = error;
  report.faultCount += 1;
  if (report.faults.length < LIMITS.listed) report.faults.push({ rule, file, detail: String(detail ?? '') });
}

const fault = (report, rule, file, detail) => reportBroken(report, new Broken(rule, file, detail));

function gap(report, rule, file = '', detail = '') {
  if (report.gaps.length < LIMITS.listed) report.gaps.push({ rule, file, detail: String(detail) });
}

function concluded(report) {
  if (report.faultCount > 0) return { ...report, verdict: 'tampered', exitCode: 1 };
  if (report.gaps.length > 0) return { ...report, verdict: 'incomplete', exitCode: 2 };
  return { ...report, verdict: 'verified', exitCode: 0 };
}

function fileOf(files, name) {
  const bytes = files.get(name);
  demand(bytes !== undefined, 'file_is_there', name);
  return bytes;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORD = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const keysOf = (value) => (isObject(value) ? Object.keys(value).sort().join() : null);
const fits = (pattern, value) => typeof value === 'string' && pattern.test(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

function describe(files, report) {
  const file = 'bundle.json';
  const said = jsonOf(fileOf(files, file), file);
  const well =
    keysOf(said) === 'code,entries,id,kind,madeAt,size,title,v,waiting' &&
    said.v === 1 &&
    (said.kind === 'item' || said.kind === 'case') &&
    fits(UUID, said.id) &&
    typeof said.code === 'string' &&
    typeof said.title === 'string' &&
    fits(TIME, said.madeAt) &&
    fits(DECIMAL, said.size) &&
    isCount(said.waiting) &&
    Array.isArray(said.entries);
  demand(well, 'description_has_its_form', file);
  said.entries.forEach((listed, index) => {
    const whole =
      keysOf(listed) === 'entryId,file,index,sequence,subject' &&
      keysOf(listed.subject) === 'id,kind' &&
      listed.file === String(index + 1).padStart(6, '0') &&
      fits(DECIMAL, listed.index);
    demand(whole, 'description_has_its_form', file, `entries/${index}`);
  });
  const { kind, id, code, title, madeAt, waiting } = said;
  report.bundle = { kind, id, code, title, madeAt, waiting };
  return said;
}

/** The entries in the order of the description, with their leaf hashes; faults are told one by one. */
async function readEntries(files, engine, description, report) {
  const listed = new Set(description.entries.map(({ file }) => file));
  for (const name of files.keys()) {
    const number = /^(?:entries|proofs)\/(\d{6})/.exec(name)?.[1];
    if (number !== undefined && !listed.has(number)) fault(report, 'description_matches_entries', name);
  }
  if (listed.size === 0) gap(report, 'entries_are_there');
  const entries = [];
  const ids = new Set();
  for (const line of description.entries) {
    try {
      const entry = await entryOf(files, engine, line);
      const { kind, id } = entry.said.subject;
      const belongs = isOfTheBundle(description, entry) || isErasure(entry);
      demand(belongs, 'entry_belongs_to_the_bundle', entry.file, `${kind} ${id}`);
      demand(!ids.has(entry.said.id) && !ids.has(line.index), 'entry_stands_once', entry.file);
      ids.add(entry.said.id).add(line.index);
      entries.push(entry);
    } catch (error) {
      reportBroken(report, error);
    }
  }
  return entries;
}

/** The subject itself; of a case also its items, which the description alone names. */
const isOfTheBundle = ({ kind, id }, { said: { subject } }) =>
  subject.kind === kind ? subject.id === id : kind === 'case' && subject.kind === 'item';

/** An entry of the case that erased something comes along with an item, apart from the chain that it stands in. */
const isErasure = ({ said }) => said.subject.kind === 'case' && said.type === 'confidential_erased';

async function entryOf(files, engine, line) {
  const file = `entries/${line.file}.json`;
  const bytes = fileOf(files, file);
  const said = jsonOf(bytes, file);
  demand(isEntry(said), 'entry_has_its_form', file);
  const agrees =
    said.id === line.entryId &&
    said.subject.kind === line.subject.kind &&
    said.subject.id === line.subject.id &&
    said.sequence === line.sequence;
  demand(agrees, 'description_matches_entries', file);
  return {
    number: line.file,
    file,
    bytes,
    said,
    index: BigInt(line.index),
    hash: await leafHash(engine, bytes),
    openings: Object.create(null),
  };
}

const isEntry = (said) =>
  keysOf(said) === 'commitments,content,id,previous,recorded_at,sequence,subject,type,v' &&
  said.v === 1 &&
  fits(UUID, said.id) &&
  keysOf(said.subject) === 'id,kind' &&
  fits(UUID, said.subject.id) &&
  fits(WORD, said.subject.kind) &&
  fits(WORD, said.type) &&
  fits(TIME, said.recorded_at) &&
  isCount(said.sequence) &&
  said.sequence > 0 &&
  (said.previous === null || unbase64(said.previous)?.length === 32) &&
  isObject(said.content) &&
  isObject(said.commitments) &&
  Object.values(said.commitments).every((commitment) => unbase64(commitment)?.length === 32);

/** The signatures of the one checkpoint, and every entry's way to its root. */
async function checkCheckpoint(files, engine, entries, description, options, report) {
  const proofs = entries.map(({ number }) => `proofs/${number}.tlog-proof`).filter((name) => files.has(name));
  if (proofs.length === 0) return gap(report, 'checkpoint_is_there');
  const first = proofOf(files.get(proofs[0]), proofs[0]);
  const note = noteOf(first.note, proofs[0]);
  const checkpoint = checkpointOf(note, proofs[0]);
  const { origin, size, root } = checkpoint;
  report.checkpoint = { origin, size: String(size), root: hexOf(root) };
  if (String(size) !== description.size)
    fault(report, 'size_is_that_of_the_checkpoint', 'bundle.json', description.size);
  await checkSignatures(files, engine, note, checkpoint, options, report);
  checkKnown(checkpoint, options.known, report);
  for (const entry of entries) {
    const file = `proofs/${entry.number}.tlog-proof`;
    try {
      const proof = proofOf(fileOf(files, file), file);
      demand(proof.note === first.note, 'one_checkpoint', file);
      demand(proof.index === entry.index, 'proof_is_of_this_entry', file, `${proof.index} ≠ ${entry.index}`);
      const reached = await rootAlong(engine, entry.hash, proof.index, size, proof.hashes);
      demand(reached !== null && same(reached, root), 'entry_is_in_the_tree', entry.file);
    } catch (error) {
      reportBroken(report, error);
    }
  }
}

async function checkSignatures(files, engine, note, { origin }, options, report) {
  report.policyOf = options.policy ? 'file' : 'bundle';
  const bytes = options.policy ?? fileOf(files, 'policy');
  const policy = await policyOf(engine, bytes, options.policy ? '--policy' : 'policy');
  const ofKey = ({ name, keyId }) =>
    note.signatures.filter((each) => each.name === name && each.keyId === keyId);
  const log = policy.logs.find((key) => key.name === origin && ofKey(key).length > 0);
  if (!log) return fault(report, 'log_is_known', 'checkpoint', origin);
  const message = encoder.encode(note.text);
  for (const { signature } of ofKey(log))
    await checkSignature(engine, log, message, signature, 'log_signature_is_valid', report);
  report.log = { name: log.name, keyId: log.keyId, fingerprint: log.fingerprint };
  const signed = new Set();
  for (const [name, key] of policy.witnesses)
    for (const { signature } of ofKey(key)) {
      const time = await cosignedAt(engine, name, key, note.text, signature, report);
      if (time === null) continue;
      signed.add(name);
      report.witnesses.push({ name, keyId: key.keyId, fingerprint: key.fingerprint, time });
    }
  // A policy that asks for nobody is believed only from who keeps it: in a bundle it would be the forger's.
  const met = policy.quorum === 'none' ? report.policyOf === 'file' : isMet(policy, policy.quorum, signed);
  report.quorum = { name: policy.quorum, met };
  if (!report.quorum.met) gap(report, 'quorum_is_met', 'checkpoint', policy.quorum);
}

/** When the witness signed, in seconds since 1970; null when its signature is not good. */
async function cosignedAt(engine, name, key, text, signature, report) {
  if (signature.length !== 72) {
    fault(report, 'witness_signature_is_valid', 'checkpoint', name);
    return null;
  }
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  const message = encoder.encode(`cosignature/v1\ntime ${time}\n${text}`);
  const rule = 'witness_signature_is_valid';
  return (await checkSignature(engine, key, message, signature.subarray(8), rule, report))
    ? Number(time)
    : null;
}

async function checkSignature(engine, key, message, signature, rule, report) {
  const good = signature.length === 64 ? await engine.ed25519(key.publicKey, message, signature) : false;
  if (good === false) fault(report, rule, 'checkpoint', key.name);
  if (good === null) gap(report, 'signature_can_be_checked', 'checkpoint', key.name);
  return good === true;
}

function checkKnown({ size, root }, known, report) {
  if (!known) return;
  if (size < known.size) gap(report, 'checkpoint_is_not_older', 'checkpoint', `${size} < ${known.size}`);
  if (size === known.size && hexOf(root) !== known.root)
    fault(report, 'one_root_for_one_size', 'checkpoint', String(size));
}

function chainsOf(entries) {
  const chains = new Map();
  for (const entry of entries) {
    const { kind, id } = entry.said.subject;
    const key = `${kind} ${id}`;
    if (!chains.has(key)) chains.set(key, []);
    chains.get(key).push(entry);
  }
  return chains;
}

function checkChains(entries, report) {
  for (const [subject, chain] of chainsOf(entries)) {
    let before;
    for (const entry of chain) {
      try {
        if (before) demandNext(entry, before);
        else if (entry.said.sequence > 1) gap(report, 'chain_begins_with_the_first', entry.file, subject);
        else demand(entry.said.previous === null, 'previous_is_the_entry_before', entry.file);
      } catch (error) {
        reportBroken(report, error);
      }
      before = entry;
    }
  }
}

function demandNext({ file, said, index }, before) {
  demand(
    said.sequence === before.said.sequence + 1,
    'sequence_is_gapless',
    file,
    `${before.said.sequence} → ${said.sequence}`,
  );
  demand(said.previous === base64Of(before.hash), 'previous_is_the_entry_before', file);
  demand(index > before.index, 'places_follow_the_chain', file);
}

const UNOPENED = ['withheld', 'erased', 'missing'];

async function checkOpenings(files, engine, entries, report) {
  const file = 'openings.json';
  const given = jsonOf(fileOf(files, file), file);
  demand(isObject(given), 'openings_cover_the_commitments', file);
  demand(
    report.faultCount > 0 ||
      keysOf(given) ===
        entries
          .map(({ number }) => number)
          .sort()
          .join(),
    'openings_cover_the_commitments',
    file,
  );
  for (const entry of entries) {
    const openings = given[entry.number];
    try {
      demand(
        keysOf(openings) === keysOf(entry.said.commitments),
        'openings_cover_the_commitments',
        file,
        entry.number,
      );
    } catch (error) {
      reportBroken(report, error);
      continue;
    }
    for (const [field, opening] of Object.entries(openings)) {
      try {
        entry.openings[field] = await openedValue(engine, entry, field, opening, report);
      } catch (error) {
        reportBroken(report, error);
      }
    }
  }
}

/** `{value}` of an opening that fits its commitment, or the word for why there is none. */
async function openedValue(engine, entry, field, opening, report) {
  const place = `openings.json ${entry.number} ${field}`;
  if (UNOPENED.includes(opening)) {
    report.commitments[opening] += 1;
    if (opening === 'missing') gap(report, 'opening_is_there', place);
    return opening;
  }
  const salt = unbase64(opening?.salt);
  demand(
    keysOf(opening) === 'salt,value' && salt?.length === 32 && typeof opening.value === 'string',
    'opening_has_its_form',
    place,
  );
  const bytes = encoder.encode(opening.value);
  const value = jsonOf(bytes, place);
  const hash = await engine.sha256(joined(encoder.encode(`custody/pii/v1\0${field}\0`), salt, bytes));
  demand(base64Of(hash) === entry.said.commitments[field], 'opening_matches_commitment', place, entry.file);
  report.commitments.opened += 1;
  return { value };
}

/** What is told to be erased is listed by an entry that erased it. */
function checkErasures(entries, report) {
  const listed = new Set(entries.filter(isErasure).flatMap(erasedBy));
  for (const { number, said, openings } of entries)
    for (const [field, opening] of Object.entries(openings))
      if (opening === 'erased' && !listed.has(`${said.id} ${field}`))
        gap(report, 'erasure_is_an_entry', `openings.json ${number} ${field}`);
}

const listOf = (value) => (Array.isArray(value) ? value : []);
const erasedBy = ({ said }) =>
  listOf(said.content.erased).flatMap((each) =>
    listOf(each?.fields).map((field) => `${each.entry} ${field}`),
  );

/** Code and title as the entries themselves tell them; a title that is not opened proves nothing and is told so. */
function checkNames({ kind, id, code, title }, entries, report) {
  const own = entries.filter(({ said }) => said.subject.kind === kind && said.subject.id === id);
  const codes = own
    .map(({ said }) => (kind === 'item' ? said.content.effect?.code : said.content.code))
    .filter(Boolean);
  const titles = own.map(({ openings }) => openings[kind === 'item' ? 'name' : 'title']).filter(Boolean);
  const opened = titles.filter((each) => typeof each === 'object').map(({ value }) => value);
  if (codes.length > 0 && !codes.includes(code))
    fault(report, 'description_matches_entries', 'bundle.json', 'code');
  if (opened.length > 0 && !opened.includes(title))
    fault(report, 'description_matches_entries', 'bundle.json', 'title');
  report.bundle.proved = { code: codes.includes(code), title: opened.includes(title) };
}

function tellFacts(entries, report) {
  for (const chain of chainsOf(entries).values()) {
    report.subjects.push({
      ...chain[0].said.subject,
      entries: chain.map(({ file, index, said, hash, openings }) => ({
        file,
        index: String(index),
        leafHash: hexOf(hash),
        sequence: said.sequence,
        type: said.type,
        recordedAt: said.recorded_at,
        content: said.content,
        openings,
      })),
    });
  }
}

async function tellVerifiers(files, engine, { verifier }, report) {
  for (const name of ['verify.mjs', 'verify.html']) {
    const bytes = files.get(name);
    if (bytes) report.verifier[name] = hexOf(await engine.sha256(bytes));
  }
  if (verifier) report.verifier.own = hexOf(await engine.sha256(verifier));
}

// ----- The report in words -----

const WORDS = {
  heading: ['涉案财物保管链核验', 'Verification of a chain of custody'],
  subject: ['对象', 'About'],
  item: ['财物', 'item'],
  case: ['案件', 'case'],
  madeAt: ['制作时间（未经证明）', 'made at (not proved)'],
  notProved: ['（编号或名称未经记录证明）', '(code or name not proved by the entries)'],
  waiting: ['另有记录尚未编入检查点，不在包内：', 'entries not yet under a checkpoint, left out: '],
  checkpoint: ['检查点', 'Checkpoint'],
  size: ['树大小', 'tree size'],
  root: ['树根', 'root'],
  log: ['账本签名', 'Signature of the log'],
  witness: ['见证', 'Witness'],
  key: ['密钥', 'key'],
  fingerprint: ['公钥 SHA-256', 'SHA-256 of the public key'],
  unwitnessed: ['未见证', 'not witnessed'],
  policy: ['策略', 'Policy'],
  ofFile: ['由 --policy 给出', 'given by --policy'],
  ofBundle: [
    '取自包内，自己不能证明自己：请将上列公钥指纹与公布的核对，或用 --policy 给出',
    'from the bundle, which proves nothing by itself: compare the fingerprints above with those published, or give --policy',
  ],
  quorum: ['要求', 'demands'],
  noQuorum: ['不要求见证', 'demands no witness'],
  commitments: ['保密字段', 'Confidential fields'],
  opened: ['已核对', 'compared'],
  withheld: ['未附', 'withheld'],
  erased: ['已依法删除', 'erased by law'],
  missing: ['缺失', 'missing'],
  verifier: ['核验程序 SHA-256', 'SHA-256 of the verifier'],
  own: ['本程序', 'this program'],
  differs: [
    '包内的核验程序与本程序不同：以您另行取得的为准',
    'the verifier in the bundle is not this one: trust the one you got elsewhere',
  ],
  limits: [
    '不能由此证明：从未登记的事，登记时即不真实的事，检查点之后的事，以及包内没有的财物。',
    'Not proved by this: what was never entered, what was untrue when entered, what came after the checkpoint, items not in the bundle.',
  ],
  verified: ['结论　核验通过', 'Verdict: verified'],
  tampered: ['结论　核验不通过，被改动', 'Verdict: TAMPERED'],
  incomplete: ['结论　不完整，不能确认', 'Verdict: incomplete'],
  entries: ['条记录', 'entries'],
  leaf: ['叶', 'leaf'],
  leafHash: ['叶哈希', 'leaf hash'],
  happened: ['发生', 'happened'],
  recorded: ['记录', 'recorded'],
  by: ['经办', 'by'],
  paper: ['文书', 'paper'],
};

/** The types of entries and the confidential fields, as papers and screens call them. */
const NAMES = {
  seize: '扣押',
  seal: '查封',
  freeze: '冻结',
  preserve: '登记保存',
  accept: '接受',
  import_stock: '导入登记',
  offer: '移交',
  receive: '接收',
  receive_with_exception: '有异议接收',
  refuse: '拒收',
  withdraw_offer: '撤回移交',
  put_away: '调整位置',
  unseal: '启封',
  reseal: '封存',
  lend: '调用领取',
  take_back: '归还',
  report: '报告异常',
  resolve: '了结异常',
  count: '清点',
  photograph: '补充照片',
  split: '拆分',
  correct: '更正',
  void: '作废重复登记',
  reassign_case: '并案',
  order: '决定处理',
  release: '解除',
  renew: '续行措施',
  convert: '变更措施',
  take_over: '接续措施',
  take_effect: '轮候生效',
  claim: '提出主张或异议',
  answer_claim: '处理主张或异议',
  announce: '通知、公告认领',
  take_unclaimed: '按无主财物处理',
  refund: '退库',
  entrust: '委托执行',
  carry_out: '执行处理',
  deposit: '存入账户',
  accrue: '孳息入账',
  case_registered: '案件登记',
  case_numbered: '登记案号',
  case_referred: '移送案件',
  case_merged: '并入他案',
  case_absorbed: '并入本案',
  case_closed: '结案',
  confidential_erased: '依法删除保密内容',
  party_erased: '依法删除当事人信息',
  campaigns_added: '列入专项行动',
  campaigns_removed: '移出专项行动',
  judgment_recorded: '登记判决',
  judgment_in_force: '判决生效',
  execution_reported: '执行回单',
  not_prosecuted: '不起诉',
  case_withdrawn: '撤销案件',
  paper_issued: '打印文书',
  approval_requested: '呈请审批',
  approval_given: '批准',
  approval_refused: '不予批准',
  approval_withdrawn: '撤回呈请',
  flaw_closed: '办结瑕疵',
  alert_cleared: '说明超期原因',
  name: '名称',
  features: '特征',
  details: '特征项',
  contents: '所含明细',
  quantityText: '数量原文',
  place: '地点',
  photos: '照片',
  note: '备注',
  lateReason: '迟延原因',
  reason: '理由',
  title: '案件名称',
  cause: '案由',
  obligations: '退赔、追缴等义务',
  explanation: '说明',
  code: '编号',
  number: '文号',
  filed_on: '立案日期',
  region: '地区',
  caseId: '案件',
  list: '清单',
  category: '类别',
  value: '价值',
  officers: '办案人员',
  quantity: '数量',
  measures: '强制措施',
  custody: '保管',
  responsibility: '责任',
  dispositions: '处理',
  offeredIn: '移交中',
  slot: '货位',
  loan: '调用',
  frozen: '异常',
  claims: '主张、异议',
  notice: '通知、公告认领',
  refunds: '退库',
  account: '账户',
  counting: '清点',
  fruits: '孳息',
  approval: '审批',
  level: '批准级别',
  opinion: '意见',
  handover: '移交',
  purpose: '事由',
  mode: '方式',
  exception: '异议',
  from_person: '移交人',
  pages: '页数',
};

/** The report as lines of text. */
function linesOf(report, english = false) {
  const say = (key) => WORDS[key][english ? 1 : 0];
  return [
    say('heading'),
    ...bundleLines(report, say),
    ...report.subjects.flatMap((subject) => subjectLines(subject, say, english)),
    ...checkpointLines(report, say),
    ...verifierLines(report, say),
    ...findingLines(report, english),
    say('limits'),
    say(report.verdict),
  ].map(printable);
}

/** No text of a bundle may steer the terminal or turn the direction of what stands beside it. */
const printable = (line) =>
  line.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be printed.
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\n]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function bundleLines({ bundle }, say) {
  if (!bundle) return [];
  const { kind, id, code, title, madeAt, waiting, proved } = bundle;
  const doubt = proved?.code && proved?.title ? '' : say('notProved');
  return [
    `${say('subject')}　${say(kind)} ${code} ${title}${doubt}　${id}`,
    `${say('madeAt')}　${bothTimes(madeAt)}`,
    ...(waiting > 0 ? [`${say('waiting')}${waiting}`] : []),
  ];
}

/** In the time of Beijing and in UTC. */
function bothTimes(utc) {
  const beijing = new Date(Date.parse(utc) + 8 * 3_600_000);
  return Number.isNaN(beijing.getTime())
    ? String(utc)
    : `${beijing.toISOString().slice(0, 19).replace('T', ' ')} +08:00（${utc}）`;
}

function subjectLines({ kind, id, entries }, say, english) {
  const name = kind === 'item' || kind === 'case' ? say(kind) : kind;
  return [
    '',
    `${name} ${id}　${entries.length} ${say('entries')}`,
    ...entries.flatMap((entry) => entryLines(entry, say, english)),
  ];
}

const nameOf = (word, english) => (english || !Object.hasOwn(NAMES, word) ? word : `${NAMES[word]} ${word}`);
const plain = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

function entryLines({ file, sequence, type, index, leafHash, recordedAt, content, openings }, say, english) {
  const { actor, instrument, occurred_at: occurredAt, effect, ...rest } = content;
  const by = actor
    ? [`    ${say('by')}　${[actor.number, actor.post].filter(Boolean).map(plain).join('　')}`]
    : [];
  const paper = instrument ? [`    ${say('paper')}　${plain(instrument.number)}`] : [];
  const facts = Object.entries({ ...rest, ...(isObject(effect) ? effect : {}) });
  return [
    `  ${sequence}. ${nameOf(type, english)}　${say('leaf')} ${index}`,
    ...(typeof occurredAt === 'string' ? [`    ${say('happened')}　${bothTimes(occurredAt)}`] : []),
    `    ${say('recorded')}　${bothTimes(recordedAt)}`,
    ...(file === 'B' ? [`    ${say('leafHash')}　${inGroups(leafHash)}`] : []),
    ...by,
    ...paper,
    ...facts.map(([key, value]) => `    ${nameOf(key, english)}　${plain(value)}`),
    ...Object.entries(openings).map(
      ([field, opening]) =>
        `    ${nameOf(field, english)}　${typeof opening === 'string' ? `［${say(opening)}］` : plain(opening.value)}`,
    ),
  ];
}

function checkpointLines({ checkpoint, log, witnesses, quorum, policyOf: source, commitments }, say) {
  if (!checkpoint) return [];
  const key = ({ keyId, fingerprint }) =>
    `　${say('key')} ${keyId}　${say('fingerprint')} ${inGroups(fingerprint)}`;
  const counts = ['opened', ...UNOPENED].filter((state) => commitments[state] > 0);
  return [
    '',
    `${say('checkpoint')}　${checkpoint.origin}　${say('size')} ${checkpoint.size}`,
    `${say('root')}　${inGroups(checkpoint.root)}`,
    ...(log ? [`${say('log')}　${log.name}${key(log)}`] : []),
    ...witnesses.map(
      ({ name, time, ...rest }) =>
        `${say('witness')}　${name}　${bothTimes(new Date(time * 1000).toISOString())}${key(rest)}`,
    ),
    ...(witnesses.length === 0 ? [`${say('witness')}　${say('unwitnessed')}`] : []),
    ...(quorum
      ? [
          `${say('policy')}　${quorum.name === 'none' ? say('noQuorum') : `${say('quorum')} ${quorum.name}`}；${say(source === 'file' ? 'ofFile' : 'ofBundle')}`,
        ]
      : []),
    ...(counts.length > 0
      ? [`${say('commitments')}　${counts.map((state) => `${say(state)} ${commitments[state]}`).join('　')}`]
      : []),
  ];
}

function verifierLines({ verifier }, say) {
  const { own } = verifier;
  const inside = verifier['verify.mjs'];
  return [
    ...(own ? [`${say('verifier')}（${say('own')}）　${inGroups(own)}`] : []),
    ...['verify.mjs', 'verify.html']
      .filter((name) => verifier[name])
      .map((name) => `${say('verifier')}（${name}）　${inGroups(verifier[name])}`),
    ...(own && inside && own !== inside ? [`${say('differs')}`] : []),
  ];
}

function findingLines({ faults, faultCount, gaps }, english) {
  const told = (sign, table) => (each) =>
    `${sign} ${[each.file, each.rule, table[each.rule][english ? 1 : 0], each.detail].filter(Boolean).join('　')}`;
  return [
    '',
    ...faults.map(told('✗', RULES)),
    ...(faultCount > faults.length ? [`… ${faultCount - faults.length}`] : []),
    ...gaps.map(told('△', GAPS)),
  ];
}

export { GAPS, linesOf, NAMES, RULES, rootAlong, verifyBytes, verifyCodes, verifyFiles, zipOf };

// ===== Part two: the command line =====

import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const VERIFIED_MAX = LIMITS.bundle * 2;

/** What part one needs of the machine that it runs on. */
export const engine = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  ed25519(publicKey, message, signature) {
    try {
      const x = Buffer.from(publicKey).toString('base64url');
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return verifySignature(null, message, key, signature);
    } catch {
      return false;
    }
  },
  inflate(bytes, most) {
    try {
      return new Uint8Array(inflateSync(bytes, { maxOutputLength: most }));
    } catch {
      return null;
    }
  },
};

const USAGE = `用法 usage: node verify.mjs [--policy FILE] [--known SIZE/ROOT] [--english] [--json] BUNDLE.zip | PAPER.pdf | FOLDER
          node verify.mjs --codes --policy FILE [--known SIZE/ROOT] [--english] [--json] A B C
          --codes　证明书上三个码读出的原始字节，每码一个文件 the bytes that a scanner read from the three codes of a certificate, a file each
退出码 exit code: 0 核验通过 verified　1 被改动 tampered　2 不完整 incomplete　3 用法有误 usage
`;

const SWITCHES = ['--english', '--json', '--codes'];

const fileCount = ({ codes }) => (codes ? 3 : 1);

/** What was asked for; null when it was asked wrongly. */
function requestOf(given) {
  const request = { english: false, json: false, codes: false, files: [] };
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at];
    if (SWITCHES.includes(word)) request[word.slice(2)] = true;
    else if (word === '--policy' || word === '--known') {
      at += 1;
      request[word.slice(2)] = given[at];
      if (given[at] === undefined) return null;
    } else if (word.startsWith('-')) return null;
    else request.files.push(word);
  }
  if (request.files.length !== fileCount(request)) return null;
  return request.known === undefined ? request : withKnown(request);
}

function withKnown(request) {
  const [, size, root] =
    /^(\d{1,19})\/([0-9a-f]{64})$/.exec(request.known.replaceAll(/\s/g, '').toLowerCase()) ?? [];
  return size === undefined ? null : { ...request, known: { size: BigInt(size), root } };
}

/** The files of an unpacked bundle; nothing is followed that leads out of it. */
function filesOfFolder(folder) {
  const files = new Map();
  for (const name of readdirSync(folder, { recursive: true })
    .map((each) => each.replaceAll('\\', '/'))
    .sort()) {
    const found = lstatSync(`${folder}/${name}`);
    if (found.isDirectory() && (name === 'entries' || name === 'proofs')) continue;
    files.set(
      name,
      found.isFile() && KNOWN_FILE.test(name) && found.size <= bytesMax(name)
        ? readFileSync(`${folder}/${name}`)
        : { length: found.isFile() ? found.size : 0 },
    );
  }
  return files;
}

/** The bytes of a file, or only its length where it holds more than a code. */
function codeIn(path) {
  const { size } = lstatSync(realpathSync(path));
  return size > LIMITS.code ? { length: size } : new Uint8Array(readFileSync(path));
}

async function verifyPath(path, options) {
  const found = lstatSync(realpathSync(path));
  if (found.isDirectory()) return verifyFiles(filesOfFolder(path), engine, options);
  if (found.size > VERIFIED_MAX) return verifyBytes({ length: found.size }, engine, options);
  return verifyBytes(new Uint8Array(readFileSync(path)), engine, options);
}

async function main(given) {
  const request = requestOf(given);
  if (!request) {
    process.stderr.write(USAGE);
    return 3;
  }
  const verifier = new Uint8Array(readFileSync(new URL(import.meta.url)));
  let report;
  try {
    const policy = request.policy === undefined ? undefined : new Uint8Array(readFileSync(request.policy));
    if (policy) await policyOf(engine, policy, '--policy');
    const options = { policy, known: request.known, verifier };
    report = request.codes
      ? await verifyCodes(request.files.map(codeIn), engine, options)
      : await verifyPath(request.files[0], options);
  } catch (error) {
    const words =
      error instanceof Broken
        ? `${error.file}　${RULES[error.rule].join('　')}　${error.detail}`
        : error.message;
    process.stderr.write(`${words}\n${USAGE}`);
    return 3;
  }
  process.stdout.write(
    request.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${linesOf(report, request.english).join('\n')}\n`,
  );
  return report.exitCode;
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(new URL(import.meta.url)))
  process.exitCode = await main(process.argv.slice(2));
