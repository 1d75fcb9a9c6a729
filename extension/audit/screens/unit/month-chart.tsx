import { useEffect, useState } from 'preact/hooks';
import type { ColourThresholds } from '../../../../shared/domain/indicators/figure';
import { useObjectUrl } from '../../../../shared/ui/use-object-url';
import type { Bar, ChartRequest } from './draw-chart';
import styles from './unit.module.css';

export interface MonthChartProps {
  readonly bars: readonly Bar[];
  readonly thresholds: ColourThresholds;
  /** What the picture shows, with its numbers. */
  readonly alt: string;
}

const WIDTH = 960;
const HEIGHT = 300;

/** Percents by month as a picture. The library that draws it is loaded when the first one is to be seen. */
export function MonthChart({ bars, thresholds, alt }: MonthChartProps) {
  const [picture, setPicture] = useState<Blob>();
  useEffect(() => {
    let current = true;
    const inks = inksOf(document.documentElement);
    void import('./draw-chart').then(({ drawChart }) => {
      if (!current) return;
      const svg = drawChart({ bars, thresholds, ...inks, width: WIDTH, height: HEIGHT });
      setPicture(new Blob([svg], { type: 'image/svg+xml' }));
    });
    return () => {
      current = false;
    };
  }, [bars, thresholds]);
  const url = useObjectUrl(picture);
  if (url === undefined) return null;
  return <img class={styles['chart']} src={url} alt={alt} width={WIDTH} height={HEIGHT} />;
}

/** The tokens of the page's own styles, for a picture that cannot see them. */
function inksOf(element: Element): Pick<ChartRequest, 'inks' | 'font'> {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    inks: {
      green: token('good'),
      yellow: token('wait'),
      orange: token('orange'),
      red: token('bad'),
      text: token('ink'),
      line: token('line'),
      paper: token('paper'),
    },
    // Inside an attribute of the picture double quotes would end it.
    font: token('font').replaceAll('"', "'"),
  };
}
