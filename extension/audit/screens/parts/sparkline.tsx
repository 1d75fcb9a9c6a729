import styles from './sparkline.module.css';

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 3;

/** Percents in the order of time, absent where there is none. The numbers stand beside it, so it is hidden from readers. */
export function Sparkline({ percents }: { readonly percents: readonly (number | undefined)[] }) {
  const step = percents.length > 1 ? (WIDTH - 2 * EDGE) / (percents.length - 1) : 0;
  const points = percents.flatMap((percent, index) =>
    percent === undefined
      ? []
      : [[EDGE + index * step, EDGE + (1 - percent / 100) * (HEIGHT - 2 * EDGE)] as const],
  );
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg
      class={styles['line']}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      aria-hidden="true"
      focusable="false"
    >
      <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={last[0]} cy={last[1]} r={2.5} />
    </svg>
  );
}
