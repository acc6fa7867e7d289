import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { layoutOf } from '../documents/documents.js';
import { type Actor, may, type Permission } from '../identity/identity.js';
import { INSTRUMENTS } from '../instruments/instruments.js';
import type { ItemState } from '../registry/registry.js';
import {
  type CaseFound,
  casesFound,
  type ItemFound,
  instrumentsFound,
  itemsFound,
  type PartyFound,
  papersFound,
  partiesFound,
  type Wanted,
} from './found-rows.js';
import type {
  FoundCaseView,
  FoundItemView,
  FoundPaperView,
  FoundPartyView,
  MatchView,
  SearchView,
} from './search.dto.js';
import { type Field, folded, matchIn, wantedOf } from './words.js';

/** How many of each kind are shown. */
const SHOWN = 10;

/** One box for every number, name and scanned code. */
@Injectable()
export class Search {
  /** The best of each kind that the actor may read; a kind that the actor's roles may not read stays empty. */
  async find(tx: EntityManager, text: string, actor: Actor): Promise<SearchView> {
    const wanted = wantedOf(text);
    const matched = matcherOf(wanted);
    const read = <T>(permission: Permission, work: (limit: number) => Promise<T[]>) =>
      may(actor.roles, permission) ? work(SHOWN + 1) : Promise.resolve([]);
    const cases = await read('case.read', (limit) => casesFound(tx, wanted, limit));
    const items = await read('item.read', (limit) => itemsFound(tx, wanted, limit));
    const parties = await read('case.read', (limit) => partiesFound(tx, wanted, limit));
    const papers = [
      ...(await read('paper.read', (limit) => this.printed(tx, wanted, limit, matched))),
      ...(await read('instrument.read', (limit) => this.instruments(tx, wanted, limit, matched))),
    ];
    return {
      cases: shown(cases.map((each) => caseView(each, matched))),
      items: shown(items.map((each) => itemView(each, matched))),
      parties: shown(parties.map((each) => partyView(each, matched))),
      papers: shown(
        papers.sort((one, other) => Number(isExact(other, wanted)) - Number(isExact(one, wanted))),
      ),
    };
  }

  private async printed(
    tx: EntityManager,
    wanted: Wanted,
    limit: number,
    matched: Matcher,
  ): Promise<FoundPaperView[]> {
    return (await papersFound(tx, wanted, limit)).map((each) => ({
      ...each,
      source: 'printed',
      title: layoutOf(each.kind).title,
      matched: matched([['文书号', each.number]]),
    }));
  }

  private async instruments(
    tx: EntityManager,
    wanted: Wanted,
    limit: number,
    matched: Matcher,
  ): Promise<FoundPaperView[]> {
    return (await instrumentsFound(tx, wanted, limit)).map((each) => ({
      ...each,
      source: 'instrument',
      title: INSTRUMENTS[each.kind].name,
      matched: matched([['文书号', each.number]]),
    }));
  }
}

const shown = <T>(found: T[]): { items: T[]; more: boolean } => ({
  items: found.slice(0, SHOWN),
  more: found.length > SHOWN,
});

type Matcher = (fields: readonly Field[]) => MatchView;

/** Names the field that holds the words; for a scanned id, that it was the code on the label. */
function matcherOf(wanted: Wanted): Matcher {
  if ('id' in wanted) return () => ({ field: '标识', value: wanted.id });
  const words = folded(wanted.text);
  return (fields) => matchIn(words, fields) ?? { field: '文字', value: wanted.text };
}

const isExact = ({ number }: FoundPaperView, wanted: Wanted): boolean =>
  'id' in wanted || folded(number) === folded(wanted.text);

function caseView({ numbers, ...found }: CaseFound, matched: Matcher): FoundCaseView {
  const fields: Field[] = [
    ['案件编号', found.code],
    ...numbers.map((number): Field => ['案号', number]),
    ['案件名称', found.title],
  ];
  return { ...found, matched: matched(fields) };
}

function itemView({ state, ...found }: ItemFound, matched: Matcher): FoundItemView {
  const { id, code, name, category, voided } = state;
  return { id, code, name, category, voided, ...found, matched: matched(fieldsOf(state)) };
}

/** What an item is searched by; where the law had words erased, they are text instead of fields. */
function fieldsOf({ code, name, features, custody, details, contents }: ItemState): Field[] {
  return [
    ['财物编号', code],
    ['名称', name],
    ...(typeof details === 'object' ? Object.entries(details) : []),
    ['封号', custody.seal],
    ['特征', features],
    ...(Array.isArray(contents) ? contents.map((part): Field => ['所含明细', part.name]) : []),
  ];
}

const partyView = ({ identified, ...found }: PartyFound, matched: Matcher): FoundPartyView => ({
  ...found,
  matched: identified ? { field: '证件号码', value: null } : matched([['姓名', found.name]]),
});
