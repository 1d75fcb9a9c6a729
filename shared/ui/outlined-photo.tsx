import type { Corner, Corners } from '../domain/corners';
import styles from './corner-editor.module.css';

interface PictureProps {
  readonly url: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly corners: Corners;
}

/** Share of the photo's longer side that the magnifier shows. */
const MAGNIFIED = 0.09;

/** A photo with its page's outline drawn on it, and what lies outside darkened. */
export function OutlinedPhoto({ url, alt, size, corners }: PictureProps & { readonly alt: string }) {
  const { width, height } = size;
  return (
    <svg class={styles['picture']} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <image href={url} width={width} height={height} />
      <path
        class={styles['outside']}
        fill-rule="evenodd"
        d={`M0 0H${width}V${height}H0Z${pathOf(corners, size)}`}
      />
      <path class={styles['outline']} d={pathOf(corners, size)} vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** The surroundings of a corner, large, on the side of the picture where no finger is. */
export function CornerMagnifier({ url, size, corners, at }: PictureProps & { readonly at: Corner }) {
  const { width, height } = size;
  const reach = Math.max(width, height) * MAGNIFIED;
  const [x, y] = [at.x * width, at.y * height];
  return (
    <svg
      class={styles['magnifier']}
      data-side={at.x < 0.5 ? 'right' : 'left'}
      viewBox={`${x - reach / 2} ${y - reach / 2} ${reach} ${reach}`}
      aria-hidden="true"
    >
      <image href={url} width={width} height={height} />
      <path class={styles['outline']} d={pathOf(corners, size)} vector-effect="non-scaling-stroke" />
      <path
        class={styles['cross']}
        d={`M${x - reach / 8} ${y}H${x + reach / 8}M${x} ${y - reach / 8}V${y + reach / 8}`}
        vector-effect="non-scaling-stroke"
      />
    </svg>
  );
}

/** The outline as a path in pixels of a picture. */
export function pathOf(corners: Corners, { width, height }: PictureProps['size']): string {
  return `M${corners.map(({ x, y }) => `${x * width} ${y * height}`).join('L')}Z`;
}
