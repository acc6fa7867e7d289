import type { EntityManager } from 'typeorm';
import type { Ledger } from '../../ledger/ledger.js';
import { Stale } from '../../platform/errors.js';
import type { TreeHead } from '../paper-content.js';

/** The tree once it holds these entries. Stale `ledger_is_behind` when it does not in time. */
export async function treeOver(tx: EntityManager, ledger: Ledger, entryIds: string[]): Promise<TreeHead> {
  if (!(await ledger.waitUntilSequenced(tx, entryIds))) {
    throw new Stale('ledger_is_behind', '刚登记的事项尚未编入账本，暂不能打印', {
      remedy: '请稍候片刻再打印',
    });
  }
  const { size, root } = await ledger.treeHead(tx);
  return { size: Number(size), root: root.toString('hex') };
}
