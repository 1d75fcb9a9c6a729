import type { Turn } from '../domain/turn';
import type { Box } from '../domain/quality';
import { turnBox } from '../domain/turn-box';
import styles from './marked-picture.module.css';
import { useObjectUrl } from './use-object-url';

/** The picture is turned with what lies on it: marks go on it as it is given. */
const BACK = { 0: 0, 90: 270, 180: 180, 270: 90 } as const;

/** A place on a picture that is pointed at. */
export interface Mark extends Box {
  /** 'bad' has a full line, 'wait' a broken one: the colour only repeats it. */
  readonly tone: 'bad' | 'wait';
  /** Number of the sentence that belongs to it. */
  readonly number?: number;
}

export interface MarkedPictureProps {
  readonly picture: Blob;
  /** Empty where the words stand beside it. */
  readonly alt: string;
  /** In shares of the picture as it is shown, turned. */
  readonly marks?: readonly Mark[];
  /** Shown turned clockwise. */
  readonly turn?: Turn;
}

/**
 * A picture with the places that are spoken of. It is as large as `--most-width` and `--most-height` of what holds it
 * let it be.
 */
export function MarkedPicture({ picture, alt, marks = [], turn = 0 }: MarkedPictureProps) {
  const url = useObjectUrl(picture);
  if (!url) return null;
  return (
    <span class={styles['picture']} data-turn={turn}>
      <img src={url} alt={alt} draggable={false} />
      {marks.map(({ tone, number, ...box }, index) => (
        <span
          key={index}
          class={`${styles['mark'] ?? ''} ${styles[tone] ?? ''}`}
          style={placeOf(turnBox(box, BACK[turn]))}
          aria-hidden="true"
          data-mark={tone}
        >
          {number !== undefined && <span class={styles['number']}>{number}</span>}
        </span>
      ))}
    </span>
  );
}

function placeOf({ x, y, width, height }: Box): Record<'left' | 'top' | 'width' | 'height', string> {
  const percent = (share: number): string => `${share * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
