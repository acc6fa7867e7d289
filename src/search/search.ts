import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { layoutOf, type PaperKind } from '../documents/documents.js';
import { type Actor, may, type Permission } from '../identity/identity.js';
import { INSTRUMENTS, type InstrumentKind } from '../instruments/instruments.js';
import type { ItemState } from '../registry/registry.js';
import {
  type CaseFound,
  type Found,
  findRows,
  type ItemFound,
  type PaperFound,
  type PartyFound,
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

/** What one must be allowed to read, to find a kind. */
const READ_BY: Record<keyof Found, Permission> = {
  case: 'case.read',
  item: 'item.read',
  party: 'case.read',
  instrument: 'instrument.read',
  paper: 'paper.read',
};
const KINDS = Object.keys(READ_BY) as (keyof Found)[];

/** One box for every number, name and scanned code. */
@Injectable()
export class Search {
  /** The best of each kind that the actor may read; a kind that the actor's roles may not read stays empty. */
  async find(tx: EntityManager, text: string, actor: Actor): Promise<SearchView> {
    const wanted = wantedOf(text);
    const matched = matcherOf(wanted);
    const kinds = KINDS.filter((kind) => may(actor.roles, READ_BY[kind]));
    const found = await findRows(tx, wanted, kinds, SHOWN + 1);
    const papers = [
      ...found.paper.map((each) => paperView(each, 'printed', layoutOf(each.kind).title, matched)),
      ...found.instrument.map((each) => paperView(each, 'instrument', INSTRUMENTS[each.kind].name, matched)),
    ];
    return {
      cases: shown(found.case.map((each) => caseView(each, matched))),
      items: shown(found.item.map((each) => itemView(each, matched))),
      parties: shown(found.party.slice(0, SHOWN + 1).map((each) => partyView(each, matched))),
      papers: shown(
        papers.sort((one, other) => Number(isExact(other, wanted)) - Number(isExact(one, wanted))),
      ),
    };
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

const paperView = <K extends InstrumentKind | PaperKind>(
  found: PaperFound<K>,
  source: FoundPaperView['source'],
  title: string,
  matched: Matcher,
): FoundPaperView => ({ ...found, source, title, matched: matched([['文书号', found.number]]) });
