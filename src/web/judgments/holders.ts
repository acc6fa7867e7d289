import type { Item } from './given';

/** An agency that holds things of which a judgment disposed: how many orders are still to be entrusted to it, and how many are its own. */
export interface Holder {
  agencyId: string;
  agencyName: string;
  /** Ordered, and entrusted to nobody or to somebody who holds them no more. */
  toEntrust: number;
  /** Held by the court that judged: nobody needs to be asked. */
  own: number;
}

/** Groups what a judgment's paper ordered, and is not carried out, by who holds the things now. */
export function ordersOf(items: readonly Item[], paper: { id: string; agencyId: string }): Holder[] {
  const holders = new Map<string, Holder>();
  for (const { custody, dispositions } of items) {
    const open = dispositions.filter(
      ({ instrumentId, state }) => instrumentId === paper.id && state === 'ordered',
    );
    if (open.length === 0) continue;
    const { agencyId, agencyName } = custody;
    const holder = holders.get(agencyId) ?? { agencyId, agencyName, toEntrust: 0, own: 0 };
    if (agencyId === paper.agencyId) holder.own += open.length;
    else holder.toEntrust += open.filter(({ executorAgencyId }) => executorAgencyId !== agencyId).length;
    holders.set(agencyId, holder);
  }
  return [...holders.values()];
}
