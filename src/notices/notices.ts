import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import type { RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { Invalid } from '../platform/errors.js';
import {
  type Act,
  type Changed,
  type ItemState,
  Items,
  itemsOfCase,
  Registry,
} from '../registry/registry.js';
import type { NoticeDto, RefundDto, UnclaimedDto } from './notices.dto.js';

/** 通知、公告认领: calls the owner of what is to be returned, and when nobody comes, what becomes of it (刑诉规定 233; 刑诉解释 445). */
@Injectable()
export class Notices {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case_is_open`, `item_is_of_the_case`, `notice_says_to_whom`, NotFound `party_not_found`, those of the row `announce`. */
  async announce(
    tx: EntityManager,
    caseId: string,
    { form, lines, partyId, published, instructions }: NoticeDto,
    paper: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    await this.cases.open(tx, caseId);
    await itemsOfCase(tx, this.items, caseId, lines);
    if (form === 'notice' ? !partyId : !published) {
      const [field, message] =
        form === 'notice' ? ['partyId', '通知须写明被通知人'] : ['published', '公告须写明公告的方式和场所'];
      throw new Invalid('notice_says_to_whom', message as string, {
        law: '刑诉规定 233; 刑诉解释 445',
        faults: [{ field, code: 'notice_says_to_whom', message: message as string }],
      });
    }
    if (partyId) await this.parties.inCase(tx, caseId, [partyId]);
    const acts = lines.map(({ itemId }, index): Act => ({ act: 'announce', itemId, line: index + 1 }));
    const content = {
      party: form === 'notice' ? (partyId ?? null) : null,
      published: form === 'announcement' ? (published ?? null) : null,
      instructions: instructions ?? null,
    };
    const kind = form === 'notice' ? 'claim_notice' : 'claim_announcement';
    return this.registry.onPaper(tx, { ...paper, kind, caseId, content }, acts, actor);
  }

  /** Errors: `case_is_open`, `item_is_of_the_case`, those of the row `take_unclaimed`. */
  async takeUnclaimed(
    tx: EntityManager,
    caseId: string,
    { lines, outcome }: UnclaimedDto,
    paper: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    await this.cases.open(tx, caseId);
    await itemsOfCase(tx, this.items, caseId, lines);
    const acts = lines.map(
      ({ itemId }, index): Act => ({
        act: 'take_unclaimed',
        itemId,
        line: index + 1,
        dispositionId: v7(),
        outcome,
      }),
    );
    return this.registry.onPaper(tx, { ...paper, kind: 'unclaimed_decision', caseId }, acts, actor);
  }

  /** Also of a case that is closed: who it belonged to may come years later. Errors: those of the row `refund`. */
  async refund(
    tx: EntityManager,
    caseId: string,
    { itemId, name, identityNumber, quantity, grounds }: RefundDto,
    paper: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    await this.cases.byId(tx, caseId);
    await itemsOfCase(tx, this.items, caseId, [{ itemId }]);
    const owner = { kind: 'owner', name, identityNumber } as const;
    const [party] = await this.parties.add(tx, caseId, [owner], this.clock.now());
    const act: Act = { act: 'refund', itemId, partyId: party?.id ?? '', quantity, note: grounds };
    return this.registry.onPaper(tx, { ...paper, kind: 'refund_application', caseId }, [act], actor);
  }

  /** Every item of a case whose owner was called for, by its code. NotFound `case_not_found`. */
  async ofCase(tx: EntityManager, caseId: string): Promise<ItemState[]> {
    await this.cases.byId(tx, caseId);
    return (await this.items.ofCase(tx, caseId)).filter(({ notice }) => notice);
  }
}
