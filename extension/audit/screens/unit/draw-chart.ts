import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Colour, ColourThresholds } from '../../../../shared/domain/indicators/figure';

use([AriaComponent, BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** One bar. Without a percent there is no bar. */
export interface Bar {
  readonly label: string;
  readonly percent?: number | undefined;
  /** The percent as it is to be read. */
  readonly shown: string;
  readonly colour?: Colour | undefined;
}

export interface ChartRequest {
  readonly bars: readonly Bar[];
  readonly thresholds: ColourThresholds;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Inks of the four colours, of text and of lines: as CSS colours. */
  readonly inks: Readonly<Record<Colour | 'text' | 'line' | 'paper', string>>;
  readonly font: string;
}

/** A pattern for each colour, so that the bars tell apart in black ink, too. */
const PATTERNS: Readonly<Record<Colour, object>> = {
  green: { symbol: 'none' },
  yellow: {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [0, 8],
      [4, 4],
    ],
    dashArrayY: [5, 3],
  },
  orange: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  red: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: Math.PI / 4 },
};

/**
 * Draws percents as bars, as the text of an SVG file. It is shown as a picture: there its own style attributes do not
 * meet the page's policy, which lets no style into the page.
 */
export function drawChart({ bars, thresholds, width, height, inks, font }: ChartRequest): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const type = { fontFamily: font, fontSize: 14, color: inks.text };
  // Numbers stay legible where the line of a threshold crosses them.
  const plate = { fontWeight: 600, padding: [1, 4], backgroundColor: inks.paper };
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font },
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 56, right: 24, top: 32, bottom: 36 },
    xAxis: {
      type: 'category',
      data: bars.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: inks.line } },
      axisLabel: { ...type, interval: 0, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { ...type, formatter: '{value}%' },
      splitLine: { lineStyle: { color: inks.line, opacity: 0.5 } },
    },
    series: [
      {
        type: 'bar',
        z: 3,
        barMaxWidth: 64,
        silent: true,
        data: bars.map((bar) => ({
          value: bar.percent ?? null,
          label: {
            show: bar.percent !== undefined,
            position: 'top',
            formatter: bar.shown,
            ...type,
            ...plate,
          },
          itemStyle: {
            color: bar.colour ? inks[bar.colour] : inks.line,
            decal: { color: 'rgba(255, 255, 255, 0.75)', ...PATTERNS[bar.colour ?? 'green'] },
          },
        })),
        markLine: {
          silent: true,
          z: 2,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: inks.text, type: 'dashed', width: 1, opacity: 0.6 },
          data: [thresholds.green, thresholds.yellow, thresholds.orange].map((yAxis) => ({ yAxis })),
        },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
