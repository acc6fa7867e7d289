import { Typography, theme } from 'antd';
import { useAppearance } from '../appearance/appearance';
import { useWords } from '../language/language';
import { barsOption, type Series } from './bars';
import { Chart } from './chart';
import { type Dimension, useGroupNames } from './group-names';
import { figureWords } from './words';

const MONTHS_MAX = 24;
const GROUPS_MAX = 15;
const COLUMNS_HEIGHT = 260;
/** Dark beside light, so that they differ without their colours too. */
const COLOURS = { light: ['#1f4e8c', '#e0b15c'], dark: ['#6ea3e0', '#f0d08a'] };

interface BarChartProps<Group> {
  title: string;
  dimension: Dimension;
  groups: readonly Group[];
  series: readonly { name: string; of: (group: Group) => number | null }[];
  shown: (figure: number) => string;
}

/** One chart with its heading; all that it shows stands in its label too. */
export function BarChart<Group extends { key: string | null; name: string }>({
  title,
  dimension,
  groups,
  series,
  shown,
}: BarChartProps<Group>) {
  const words = useWords(figureWords);
  const nameOf = useGroupNames();
  const { appearance } = useAppearance();
  const { token } = theme.useToken();
  const months = dimension === 'month';
  const drawn = months ? groups.slice(-MONTHS_MAX) : largest(groups, series);
  const names = drawn.map((group) => nameOf(dimension, group));
  const figures = series.map(({ name, of }): Series => ({ name, figures: drawn.map(of) }));
  const option = barsOption({
    groups: names,
    series: figures,
    months,
    shown,
    colours: COLOURS[appearance],
    text: token.colorText,
    line: token.colorBorder,
    panel: token.colorBgElevated,
    font: token.fontFamily,
  });
  const height = months ? COLUMNS_HEIGHT : 64 + drawn.length * (10 + series.length * 16);
  return (
    <figure className="figure">
      <Typography.Title level={3} style={{ fontSize: 14, margin: '0 0 4px' }}>
        {title}
      </Typography.Title>
      <Chart label={labelOf(title, names, figures, shown)} option={option} height={height} />
      {drawn.length < groups.length && (
        <Typography.Text type="secondary">
          {months ? words.latest(MONTHS_MAX) : words.largest(GROUPS_MAX)}
        </Typography.Text>
      )}
    </figure>
  );
}

/** All groups in their order, or of too many the largest. */
function largest<Group>(
  groups: readonly Group[],
  series: readonly { of: (group: Group) => number | null }[],
): readonly Group[] {
  if (groups.length <= GROUPS_MAX) return groups;
  const size = (group: Group) => Math.max(...series.map(({ of }) => of(group) ?? 0));
  return groups.toSorted((one, other) => size(other) - size(one)).slice(0, GROUPS_MAX);
}

function labelOf(
  title: string,
  names: readonly string[],
  series: readonly Series[],
  shown: (figure: number) => string,
): string {
  const groups = names.map((name, place) => {
    const figures = series.map((each) => {
      const figure = each.figures[place];
      return `${each.name} ${typeof figure === 'number' ? shown(figure) : '—'}`;
    });
    return `${name} ${figures.join(', ')}`;
  });
  return `${title}: ${groups.join('; ')}`;
}
