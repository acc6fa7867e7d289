import { Invalid } from '../platform/errors.js';
import { cosignedAt } from './cosignature.js';
import { LOG_KEY, parseVerifierKey, type VerifierKey, WITNESS_KEY } from './key.js';
import { isSignedBy, type Note, parseNote, signatureOf } from './note.js';

/** Whom to believe (C2SP tlog-policy): the keys of logs, those of witnesses, and which witnesses are enough. */
export interface Policy {
  logs: { key: VerifierKey; url?: string }[];
  witnesses: { name: string; key: VerifierKey; url?: string }[];
  groups: { name: string; threshold: number; members: string[] }[];
  /** The witness or group that must have cosigned; null for `none`. */
  quorum: string | null;
}

type Reader = (policy: Policy, words: string[]) => void;

/** Reads a policy; Invalid `policy_form` names the line. */
export function parsePolicy(text: string): Policy {
  const policy: Policy = { logs: [], witnesses: [], groups: [], quorum: null };
  let quorums = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    const [keyword = '', ...rest] = words;
    if (keyword === '' || keyword.startsWith('#')) continue;
    const read = Object.hasOwn(READERS, keyword) ? READERS[keyword] : undefined;
    if (!read) throw refused(index, `不认识“${keyword}”`);
    if (keyword === 'quorum') quorums += 1;
    try {
      read(policy, rest);
    } catch (error) {
      throw refused(index, (error as Error).message);
    }
  }
  if (quorums !== 1) throw new Invalid('policy_form', `见证策略应有且只有一行 quorum，现有 ${quorums} 行`);
  return policy;
}

const READERS: Record<string, Reader> = {
  log: ({ logs }, [text = '', url, ...more]) => {
    const key = parseVerifierKey(text);
    if (key.type !== LOG_KEY || more.length > 0) throw new Error('应为 log 公钥 [网址]，公钥为日志所用');
    logs.push({ key, ...addressOf(url) });
  },
  witness: (policy, [name = '', text = '', url, ...more]) => {
    requireNew(policy, name);
    const key = parseVerifierKey(text);
    if (key.type !== WITNESS_KEY || more.length > 0)
      throw new Error('应为 witness 名称 公钥 [网址]，公钥为见证方所用');
    policy.witnesses.push({ name, key, ...addressOf(url) });
  },
  group: (policy, [name = '', count = '', ...members]) => {
    requireNew(policy, name);
    if (members.length === 0 || new Set(members).size < members.length)
      throw new Error('应为 group 名称 人数|any|all 成员…，成员不重复');
    for (const member of members) requireKnown(policy, member);
    policy.groups.push({ name, threshold: thresholdOf(count, members.length), members });
  },
  quorum: (policy, [name = '', ...more]) => {
    if (more.length > 0) throw new Error('应为 quorum 名称');
    if (name !== 'none') requireKnown(policy, name);
    policy.quorum = name === 'none' ? null : name;
  },
};

function thresholdOf(count: string, members: number): number {
  if (count === 'any') return 1;
  if (count === 'all') return members;
  const threshold = /^[1-9]\d{0,5}$/.test(count) ? Number(count) : 0;
  if (threshold < 1 || threshold > members) throw new Error(`人数应为 any、all 或 1 至 ${members}`);
  return threshold;
}

const isKnown = ({ witnesses, groups }: Policy, name: string): boolean =>
  [...witnesses, ...groups].some((each) => each.name === name);

function requireNew(policy: Policy, name: string): void {
  if (name === '' || name === 'none' || isKnown(policy, name)) throw new Error(`名称“${name}”不可用或重复`);
}

function requireKnown(policy: Policy, name: string): void {
  if (!isKnown(policy, name)) throw new Error(`没有名为“${name}”的见证方或组`);
}

function addressOf(url: string | undefined): { url?: string } {
  if (url === undefined) return {};
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new Error(`网址“${url}”不可用`);
  return { url: url.replace(/\/+$/, '') };
}

const refused = (index: number, reason: string): Invalid =>
  new Invalid('policy_form', `见证策略第 ${index + 1} 行有误：${reason}`);

/** True when these witnesses are enough; never where the policy asks for none, for then nobody has witnessed. */
export function isEnough(policy: Policy, names: ReadonlySet<string>): boolean {
  const holds = (name: string): boolean => {
    const group = policy.groups.find((each) => each.name === name);
    return group ? group.members.filter(holds).length >= group.threshold : names.has(name);
  };
  return policy.quorum !== null && holds(policy.quorum);
}

/** Whether a log of the policy signed the note, and which of its witnesses cosigned it when. */
export function judge(policy: Policy, note: Note): { isSigned: boolean; cosigned: Map<string, Date> } {
  const cosigned = new Map<string, Date>();
  for (const { name, key } of policy.witnesses) {
    const found = signatureOf(note, key);
    const at = found ? cosignedAt(note.text, found, key) : null;
    if (at) cosigned.set(name, at);
  }
  return { isSigned: policy.logs.some(({ key }) => isSignedBy(note, key)), cosigned };
}

/** Who of the policy cosigned the note and when, and whether they are enough; without a policy nobody did. */
export function witnessesOf(
  note: string,
  policyText: string,
): { witnesses: { name: string; at: Date }[]; isWitnessed: boolean } {
  if (policyText === '') return { witnesses: [], isWitnessed: false };
  const policy = parsePolicy(policyText);
  const { cosigned } = judge(policy, parseNote(note));
  const witnesses = [...cosigned].map(([name, at]) => ({ name, at }));
  return { witnesses, isWitnessed: isEnough(policy, new Set(cosigned.keys())) };
}
