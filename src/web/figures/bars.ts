import type { ChartOption } from './chart';

/** One kind of figure, a bar for each group; a figure that does not exist is null. */
export interface Series {
  name: string;
  figures: readonly (number | null)[];
}

interface Bars {
  groups: readonly string[];
  series: readonly Series[];
  /** Months run from left to right; other groups stand below one another. */
  months: boolean;
  shown: (figure: number) => string;
  colours: readonly string[];
  text: string;
  line: string;
  panel: string;
  font: string;
}

/** Patterns keep the series apart where colours do not: in print, and for who cannot tell colours. */
const DECALS = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
];
const CROWDED = 12;

/** Bars with their figures written at them. */
export function barsOption({ groups, series, months, shown, text, line, font, ...rest }: Bars): ChartOption {
  const names = {
    type: 'category' as const,
    data: [...groups],
    inverse: !months,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: text, width: 150, overflow: 'truncate' as const, hideOverlap: true },
  };
  const figures = {
    type: 'value' as const,
    minInterval: 1,
    // Room for the figure at the longest bar.
    boundaryGap: [0, '14%'] as [number, string],
    axisLabel: { color: text, formatter: shown, hideOverlap: true },
    splitLine: { lineStyle: { color: line, opacity: 0.5 } },
  };
  const upright = months && groups.length * series.length > CROWDED;
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: DECALS } },
    color: [...rest.colours],
    textStyle: { fontFamily: font, color: text },
    grid: { left: 8, right: 12, top: series.length > 1 ? 32 : 12, bottom: 4 },
    legend: {
      show: series.length > 1,
      selectedMode: false,
      top: 0,
      left: 0,
      itemWidth: 22,
      textStyle: { color: text },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow' },
      backgroundColor: rest.panel,
      borderColor: line,
      textStyle: { color: text, fontFamily: font },
      valueFormatter: (figure) => (typeof figure === 'number' ? shown(figure) : '—'),
    },
    xAxis: months ? names : figures,
    yAxis: months ? figures : names,
    series: series.map(({ name, figures: data }) => ({
      type: 'bar',
      name,
      data: [...data],
      barMaxWidth: 22,
      barGap: '10%',
      label: {
        show: true,
        position: months ? 'top' : 'right',
        color: text,
        fontSize: 11,
        ...(upright && { rotate: 90, align: 'left', verticalAlign: 'middle' }),
        formatter: ({ value }) => (typeof value === 'number' ? shown(value) : ''),
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}
