import type { Cell } from '../platform/http/csv.js';
import { OUTCOME_KEYS, OUTCOMES } from '../registry/registry.js';
import type {
  AmountView,
  DurationFiguresView,
  DurationsView,
  FlowFiguresView,
  FlowView,
  MoneyView,
  StockView,
  ValueFiguresView,
  ValuesView,
} from './statistics.dto.js';
import { byCurrency } from './sums.js';

type Rows = Iterable<readonly Cell[]>;

/** A column of a table: its title, and what it shows of the figures of one row. */
type Column<F> = readonly [title: string, of: (figures: F) => Cell];

const TOTAL = '合计';
const NAMED = ['代码', '名称'];

function* tableOf<F>(
  columns: readonly Column<F>[],
  { total, groups }: { total: F; groups: readonly (F & { key: string | null; name: string })[] },
): Rows {
  yield [...NAMED, ...columns.map(([title]) => title)];
  for (const group of groups) yield [group.key, group.name, ...columns.map(([, of]) => of(group))];
  yield [null, TOTAL, ...columns.map(([, of]) => of(total))];
}

/** One column for each currency that the total has; every group's currencies are among them. */
const money = <F>(title: string, of: (figures: F) => readonly MoneyView[], total: F): Column<F>[] =>
  of(total).map(({ currency }) => [
    `${title}（${currency}）`,
    (figures) => of(figures).find((each) => each.currency === currency)?.amount ?? '0',
  ]);

const amounts = <F>(title: string, of: (figures: F) => AmountView, total: F): Column<F>[] => [
  [`${title}（件）`, (figures) => of(figures).items],
  [`${title}待清点（批）`, (figures) => of(figures).lots],
  [`${title}未估价（件、批）`, (figures) => of(figures).unvalued],
  ...money(`${title}价值`, (figures: F) => of(figures).values, total),
];

/** 流转统计. */
export function flowTable(view: FlowView): Rows {
  const { total } = view;
  const outcomes = OUTCOME_KEYS.flatMap((outcome): Column<FlowFiguresView>[] => {
    const of = ({ out }: FlowFiguresView) => out.outcomes.find((each) => each.outcome === outcome);
    if (!of(total)) return [];
    const { name } = OUTCOMES[outcome];
    return [
      [`${name}（件）`, (figures) => of(figures)?.items ?? 0],
      [`${name}待清点（批）`, (figures) => of(figures)?.lots ?? 0],
      ...money<FlowFiguresView>(`${name}价值`, (figures) => of(figures)?.values ?? [], total),
    ];
  });
  const columns: Column<FlowFiguresView>[] = [
    ...amounts<FlowFiguresView>('登记', (figures) => figures.in, total),
    ['拆分所得（件）', (figures) => figures.in.parts],
    ...amounts<FlowFiguresView>('变价款', (figures) => figures.in.proceeds, total),
    ['处理完毕（件）', (figures) => figures.out.items],
    ['处理完毕待清点（批）', (figures) => figures.out.lots],
    ['拆分完毕（件）', (figures) => figures.out.divided],
    ...money<FlowFiguresView>('处理价值', (figures) => figures.out.values, total),
    ...outcomes,
    ['移入（件、批）', (figures) => figures.received],
    ['移出（件、批）', (figures) => figures.sent],
  ];
  return tableOf(columns, view);
}

/** 在库统计: the four breakdowns, one after another. */
export function* stockTable(view: StockView): Rows {
  const { total } = view;
  const columns = amounts<AmountView>('现存', (figures) => figures, total);
  yield ['分组', ...NAMED, ...columns.map(([title]) => title)];
  const breakdowns = [
    ['责任机关', view.byAgency],
    ['阶段', view.byStage],
    ['类别', view.byCategory],
    ['在库时间', view.byAge],
  ] as const;
  for (const [breakdown, groups] of breakdowns)
    for (const group of groups)
      yield [breakdown, group.key, group.name, ...columns.map(([, of]) => of(group))];
  yield [TOTAL, null, null, ...columns.map(([, of]) => of(total))];
}

/** 处理时间统计. */
export function durationsTable(view: DurationsView): Rows {
  const columns: Column<DurationFiguresView>[] = [
    ['处理完毕（件、批）', (figures) => figures.ended],
    ['中位数（天）', (figures) => figures.median],
    ['九成不超过（天）', (figures) => figures.p90],
    ['最长（天）', (figures) => figures.max],
    ['尚未处理（件、批）', (figures) => figures.open],
  ];
  return tableOf(columns, view);
}

const VALUE_TITLES: Readonly<Record<keyof ValueFiguresView, string>> = {
  seized: '查扣冻结',
  returnedToVictims: OUTCOMES.return_to_victim.name,
  returnedToOwners: OUTCOMES.return_to_owner.name,
  confiscated: OUTCOMES.confiscation.name,
  sold: OUTCOMES.sale.name,
  proceeds: '变价款',
  destroyed: OUTCOMES.destruction.name,
  offset: OUTCOMES.fine_offset.name,
  handled: OUTCOMES.seizing_agency_handles.name,
};

/** 价值统计: columns that have nothing in any currency show yuan. */
export function valuesTable(view: ValuesView): Rows {
  const currencies = (key: keyof ValueFiguresView): string[] => {
    const found = view.total[key].map(({ currency }) => currency);
    return found.length > 0 ? found.sort(byCurrency) : ['元'];
  };
  const columns = (Object.keys(VALUE_TITLES) as (keyof ValueFiguresView)[]).flatMap((key) =>
    currencies(key).map(
      (currency): Column<ValueFiguresView> => [
        `${VALUE_TITLES[key]}（${currency}）`,
        (figures) => figures[key].find((each) => each.currency === currency)?.amount ?? '0',
      ],
    ),
  );
  return tableOf(columns, view);
}
