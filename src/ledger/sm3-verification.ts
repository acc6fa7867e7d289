import type { EntityManager } from 'typeorm';
import { FAULTS_LISTED_MAX, type LogFault } from './log-fault.js';
import { CompactRange } from './merkle.js';
import { requireOneMoment, stream } from './reading.js';
import { SM3 } from './tree-hash.js';

/** What a verification of the second log found. */
export interface Sm3Report {
  /** Of the tree of its last checkpoint; 0 before the first. */
  size: bigint;
  /** Computed from the bytes of the entries. */
  root: Buffer;
  /** All faults, counted; `faults` holds the first 200. */
  faultCount: number;
  faults: LogFault[];
}

/**
 * Hashes the bytes of every entry with SM3, in the order of the tree, and compares what comes of it with each kept subtree and each
 * signed root. It asks nothing of SHA-256, so that whoever can forge the one is found by the other. `tx` as for `verifyLog`.
 */
export async function verifySm3(tx: EntityManager): Promise<Sm3Report> {
  await requireOneMoment(tx);
  return new Sm3Verification(tx).run();
}

interface Hashed {
  leaf_index: string;
  entry_id: string;
  body: Buffer | null;
  roots: { origin: string; root: string }[] | null;
}

class Sm3Verification {
  private readonly faults: LogFault[] = [];
  private faultCount = 0;
  private readonly range = new CompactRange(SM3);
  /** Up to here every signed root and subtree was right. */
  private sound = 0n;

  constructor(private readonly tx: EntityManager) {}

  async run(): Promise<Sm3Report> {
    const size = await this.signedSize();
    const nodes = await this.nodes(size);
    const leaves = stream<Hashed>(
      this.tx,
      `SELECT leaf.leaf_index, leaf.entry_id, entry.body,
              (SELECT json_agg(json_build_object('origin', origin, 'root', encode(root, 'hex'))) FROM ledger.sm3_checkpoint
                WHERE sm3_checkpoint.size = leaf.leaf_index + 1) AS roots
         FROM ledger.leaf LEFT JOIN ledger.entry USING (entry_id) WHERE leaf.leaf_index < $1 ORDER BY leaf.leaf_index`,
      [size.toString()],
    );
    for await (const leaf of leaves) if (!this.take(leaf, nodes)) break;
    if (this.range.size < size) this.missing(size);
    await this.examineGuards();
    return { size, root: this.range.root(), faultCount: this.faultCount, faults: this.faults };
  }

  /** False where the bytes that should come next are not there. */
  private take({ leaf_index, body, roots }: Hashed, nodes: Map<string, Buffer>): boolean {
    const index = BigInt(leaf_index);
    if (index !== this.range.size || !body) return false;
    for (const { level, index: place, hash } of this.range.append(SM3.leaf(body))) {
      const key = `${level}/${place}`;
      this.compare(
        nodes.get(key)?.equals(hash) ?? false,
        'sm3_node_matches_entries',
        `第二日志的节点 ${key}`,
      );
      nodes.delete(key);
    }
    const root = roots && this.range.root().toString('hex');
    for (const signed of roots ?? []) {
      const name = `${signed.origin} 大小为 ${this.range.size} 的检查点`;
      this.compare(signed.root === root, 'sm3_checkpoint_matches_entries', name);
    }
    return true;
  }

  private compare(isSame: boolean, rule: string, name: string): void {
    const { size } = this.range;
    if (isSame) this.sound = size;
    else
      this.report(
        rule,
        `${name}与记录的字节不符：第 ${this.sound} 至 ${size - 1n} 片树叶的字节或它被改动`,
        size - 1n,
      );
  }

  private missing(size: bigint): void {
    const index = this.range.size;
    this.report('sm3_entries_are_there', `第二日志签名到 ${size}，而第 ${index} 片树叶或其记录不在`, index);
  }

  private async signedSize(): Promise<bigint> {
    const [row]: { size: string | null }[] = await this.tx.query(
      'SELECT max(size) AS size FROM ledger.sm3_checkpoint',
    );
    return BigInt(row?.size ?? 0);
  }

  /** Those of the signed tree; the signer keeps new ones a moment before it signs. */
  private async nodes(size: bigint): Promise<Map<string, Buffer>> {
    const nodes = new Map<string, Buffer>();
    const rows = stream<{ key: string; hash: Buffer }>(
      this.tx,
      `SELECT level || '/' || node_index AS key, hash FROM ledger.sm3_node WHERE (node_index + 1) << level <= $1::bigint`,
      [size.toString()],
    );
    for await (const { key, hash } of rows) nodes.set(key, hash);
    return nodes;
  }

  private async examineGuards(): Promise<void> {
    const rows: { name: string }[] = await this.tx.query(
      `SELECT format('%s.%s', relation, trigger) AS name
         FROM unnest(ARRAY['sm3_node', 'sm3_checkpoint']) AS relation, unnest(ARRAY['refuse_change', 'refuse_truncate']) AS trigger
        WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = ('ledger.' || relation)::regclass
          AND tgname = trigger AND tgenabled = 'A' AND tgfoid = 'ledger.refuse_change'::regproc)`,
    );
    for (const { name } of rows) this.report('guards_are_armed', `第二日志的写保护被停用：${name}`);
  }

  private report(rule: string, message: string, index?: bigint): void {
    this.faultCount += 1;
    if (this.faults.length < FAULTS_LISTED_MAX)
      this.faults.push({ rule, message, ...(index === undefined ? {} : { index }) });
  }
}
