import { Invalid } from '../platform/errors.js';
import { bytesOf } from './base64.js';

/** What a C2SP tlog-checkpoint says. */
export interface Checkpoint {
  /** The name of the log. */
  origin: string;
  size: bigint;
  root: Buffer;
  /** Further lines, none of them empty. */
  extensions: string[];
}

const SIZE_LIMIT = 1n << 64n;

/** The text that is signed. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, size.toString(), root.toString('base64'), ...extensions].map((line) => `${line}\n`).join('');

/** Reads the text of a note; Invalid `checkpoint_form`. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.some((line) => line === '')) throw refused('各行不能为空，须有行尾');
  const [origin, decimal = '', encoded = '', ...extensions] = lines;
  if (origin === undefined || !/^(0|[1-9]\d{0,19})$/.test(decimal)) throw refused('大小应为十进制整数');
  const size = BigInt(decimal);
  const root = bytesOf(encoded);
  if (size >= SIZE_LIMIT) throw refused('大小应小于 2^64');
  if (root?.length !== 32) throw refused('树根应为 32 字节的 base64');
  return { origin, size, root, extensions };
}

const refused = (reason: string): Invalid => new Invalid('checkpoint_form', `检查点有误：${reason}`);
