import { chinaDate } from '../../instruments/instruments.js';
import {
  CATEGORIES,
  CUSTODY_NAMES,
  DISPOSITION_NAMES,
  dispositionAxis,
  type ItemState,
  lastDayOf,
  MEASURE_NAMES,
  MEASURE_STATE_NAMES,
  measureState,
  ORIGIN_NAMES,
  OUTCOMES,
  STAGE_NAMES,
  UNWITNESSED,
} from '../../registry/registry.js';
import type { DispositionRow, Field, ItemBlock, ItemHistory, Measure, Party } from '../paper-content.js';
import { custodyRowsOf, destinationOf, holderOf } from './custody-facts.js';
import type { Names } from './directory.js';
import { firstOf, hashOf, instrumentText, presentOf, type Step } from './entry-content.js';
import { quantityOf } from './quantities.js';
import { selfCheckOf } from './self-check.js';

/** Everything that a custody report says of one item; `today` decides what has lapsed. */
export function historyOf(steps: readonly Step[], names: Names, today: string): ItemHistory {
  return {
    item: blockOf(steps, names, today),
    check: selfCheckOf(steps),
    chain: { first: hashOf(firstOf(steps)), last: hashOf(steps.at(-1) as Step) },
    rows: custodyRowsOf(steps, names),
    dispositions: dispositionRowsOf(steps, names),
  };
}

function blockOf(steps: readonly Step[], names: Names, today: string): ItemBlock {
  const item = presentOf(steps);
  const measures = measuresOf(item, names, today).map(
    ({ kind, state, until }) => `${kind}（${state}${until ? `，至 ${until}` : ''}）`,
  );
  const { agencyId, stage } = item.responsibility;
  return {
    code: item.code,
    name: item.name,
    category: item.category,
    quantity: quantityOf(item),
    features: item.features ?? '',
    fields: fieldsOf(item),
    source: sourceOf(item, names),
    holder: holderOf(item.list?.instrumentId, names),
    value: item.value ? { ...item.value, basis: '清单所填' } : undefined,
    seal: item.custody.seal ?? undefined,
    place: isGone(item) ? '' : (item.place ?? ''),
    custodian: isGone(item) ? lastOf(custodianOf(steps, names)) : custodianOf(steps, names),
    axes: {
      measure: measures.join('；'),
      custody: isGone(item) ? '已离开管理' : CUSTODY_NAMES[item.custody.kind],
      responsibility: `${names.agency(agencyId)}（${STAGE_NAMES[stage]}）`,
      disposition: dispositionOf(item),
    },
  };
}

function dispositionOf(item: ItemState): string {
  const axis = dispositionAxis(item);
  const partly = axis !== 'final' && item.quantity.disposed !== '0' ? '部分已处理，余者' : '';
  return `${item.voided ? '登记已作废；' : ''}${partly}${DISPOSITION_NAMES[axis]}`;
}

/** The fields that the category asks for, whether given or not, then whatever else was recorded. */
export function detailsOf({ category, details }: ItemState): Field[] {
  const asked = CATEGORIES[category]?.fields ?? [];
  // Erased by law, they are one word in place of the fields.
  if (typeof details !== 'object') return [{ label: '类别字段', value: String(details) }];
  const others = Object.keys(details).filter((label) => !asked.includes(label));
  return [...asked, ...others].map((label) => ({ label, value: details[label] ?? '' }));
}

function fieldsOf(item: ItemState): Field[] {
  const { registered, onHand, splitOff, disposed, counted, unit } = item.quantity;
  const measured = counted ? ` ${unit}` : ' 批';
  const spread =
    onHand === registered
      ? []
      : [{ label: '数量去向', value: `现存 ${onHand}，拆出 ${splitOff}，已处理 ${disposed}${measured}` }];
  const said = [item.approximate && '约数', item.quantityText].filter(Boolean).join('，');
  const contents = contentsOf(item);
  return [
    ...spread,
    ...(said ? [{ label: '数量原文', value: said }] : []),
    ...detailsOf(item),
    ...(contents ? [{ label: '内含', value: contents }] : []),
  ];
}

/** What a lot holds, in words; text when it was erased by law. */
export const contentsOf = ({ contents }: ItemState): string =>
  Array.isArray(contents)
    ? contents.map(({ name, quantity, unit }) => `${name} ${quantity ?? ''}${unit ?? ''}`.trim()).join('；')
    : String(contents);

function sourceOf(item: ItemState, names: Names): string | undefined {
  if (!item.list) return undefined;
  const line = `${instrumentText(names.instruments.get(item.list.instrumentId))} 清单第 ${item.list.line} 项`;
  const unwitnessed = item.imported ? `　${UNWITNESSED}` : '';
  if (item.origin.kind === 'registered') return `${line}${unwitnessed}`;
  const source = names.codes.get(item.origin.itemId) ?? '';
  return `${line}（${ORIGIN_NAMES[item.origin.kind]}，自 ${source}）${unwitnessed}`;
}

/** Nothing of it is held any more: whoever held it last is no custodian. */
const isGone = (item: ItemState): boolean => dispositionAxis(item) === 'final';

const lastOf = (custodian: Party): Party => ({
  ...custodian,
  agency: `无（末任：${custodian.agency}`,
  name: `${custodian.name}）`,
});

function custodianOf(steps: readonly Step[], names: Names): Party {
  const { custody } = presentOf(steps);
  const agency = names.agency(custody.agencyId);
  const unit = names.units.get(custody.unitId ?? '') ?? '';
  if (!custody.personId) return { agency, unit, name: CUSTODY_NAMES[custody.kind] };
  const taken = steps.findLast(({ content }) => content.effect.custody)?.content.actor;
  const post = taken?.person === custody.personId ? taken.post : undefined;
  return { agency, unit, name: names.person(custody.personId), post };
}

/** The measures on an item with what time alone has done to them (刑诉规定 240). */
export function measuresOf(item: ItemState, names: Names, today: string): Measure[] {
  return item.measures.map((each) => ({
    kind: MEASURE_NAMES[each.kind],
    instrument: instrumentText(names.instruments.get(each.instrumentId)),
    state: stateText(each, item.category, today),
    until: each.state === 'queued' ? undefined : lastDayOf(each, item.category)?.day,
  }));
}

function stateText(measure: ItemState['measures'][number], category: string, today: string): string {
  const state = measureState(measure, category, today);
  if (state === 'queued') return `轮候，顺位 ${measure.rank}`;
  return state === 'lapsed' ? '届满自动解除' : state === 'lifted' ? '已终止' : MEASURE_STATE_NAMES[state];
}

function dispositionRowsOf(steps: readonly Step[], names: Names): DispositionRow[] {
  const item = presentOf(steps);
  const decided = item.dispositions.filter(({ state }) => state !== 'recommended');
  const rows = decided.flatMap((disposition) => {
    const executions = steps.filter(
      ({ act, content, before }) =>
        act === 'carry_out' && content.disposition === disposition.id && before.sequence > 0,
    );
    const common = {
      instrument: instrumentText(names.instruments.get(disposition.instrumentId ?? '')),
      instrumentLine: disposition.line ? `第 ${disposition.line} 项` : '',
    };
    const done = executions.map((step) => executionRow(step, common, names));
    if (disposition.state === 'carried_out') return done;
    const executor = disposition.executorAgencyId;
    const pending: Omit<DispositionRow, 'line'> = {
      ...common,
      way: `${OUTCOMES[disposition.outcome].name}（${done.length > 0 ? '部分执行，余者' : ''}待执行）`,
      day: '',
      carriedOutBy: executor ? [{ agency: names.agency(executor) }] : [],
      quantity: quantityOf(item, disposition.quantity ?? item.quantity.onHand),
      to: names.party(disposition.recipientId),
    };
    return [...done, pending];
  });
  return rows.map((row, index) => ({ ...row, line: String(index + 1) }));
}

function executionRow(
  step: Step,
  common: Pick<DispositionRow, 'instrument' | 'instrumentLine'>,
  names: Names,
): Omit<DispositionRow, 'line'> {
  const { content, after } = step;
  const disposition = after.dispositions.find(({ id }) => id === content.disposition);
  const agency = names.agency(content.actor.agency);
  const executors = (content.executors ?? []).map((id) => ({ name: names.person(id), agency }));
  const [witness] = content.witnesses ?? [];
  return {
    ...common,
    instrument: `${common.instrument}\n凭证 ${instrumentText(content.instrument)}`,
    way: disposition ? OUTCOMES[disposition.outcome].name : '',
    day: chinaDate(new Date(content.occurred_at)),
    carriedOutBy: executors.length > 0 ? executors : [names.actor(content.actor)],
    witness: witness ? { name: names.person(witness) } : undefined,
    quantity: quantityOf(after, content.quantity),
    to: destinationOf(step, names),
  };
}
