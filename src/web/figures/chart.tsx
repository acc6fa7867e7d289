import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption, type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { usePrinting } from '../appearance/printing';

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | AriaComponentOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

interface ChartProps {
  /** Says what is drawn to those who do not see it. */
  label: string;
  option: ChartOption;
  height: number;
}

/** Half the width between the margins of A4, in pixels of the browser. */
const PAPER_WIDTH = 330;

/** Sharp on paper too, whose dots are finer than the screen's. */
const DOTS_A_PIXEL = 2;

/** Draws on a canvas, which needs no style that the page's policy would refuse. */
export function Chart({ label, option, height }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    const drawn = init(place.current, null, {
      devicePixelRatio: Math.max(window.devicePixelRatio, DOTS_A_PIXEL),
    });
    chart.current = drawn;
    const again = () => drawn.resize();
    const size = new ResizeObserver(again);
    if (place.current) size.observe(place.current);
    // A canvas does not draw itself again when its typeface arrives.
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      document.fonts.removeEventListener('loadingdone', again);
      size.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }));
  const printing = usePrinting();
  // Drawn anew for the paper, before the browser takes its picture: shrunk, its figures would be too small to read.
  useLayoutEffect(() => {
    if (!printing) return;
    const { current: drawn } = chart;
    drawn?.resize({ width: PAPER_WIDTH });
    return () => drawn?.resize();
  }, [printing]);
  return <div ref={place} role="img" aria-label={label} className="figure-chart" style={{ height }} />;
}
