import type { ComponentChildren } from 'preact';
import type { Colour } from '../../../../shared/domain/indicators/figure';
import { useText } from '../../flow/text-context';
import styles from './colour-mark.module.css';

/** A shape for each colour, so that black ink and every eye tell them apart. On a 12 × 12 grid. */
const SHAPES: Readonly<Record<Colour, string>> = {
  green: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0z',
  yellow: 'M6 0l6 6-6 6-6-6z',
  orange: 'M6 .5 12 11.5H0z',
  red: 'M.5.5h11v11H.5z',
};

/** The class of a colour's text and tint. */
export function colourClass(colour: Colour | undefined): string {
  return styles[colour ?? 'none'] ?? '';
}

/** The shape of a colour. Says nothing by itself: a number or a word stands beside it. */
export function ColourShape({ colour }: { readonly colour: Colour }) {
  return (
    <svg class={styles['shape']} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[colour]} />
    </svg>
  );
}

export interface ColourMarkProps {
  readonly colour?: Colour | undefined;
  /** The number that the colour is of. */
  readonly children: ComponentChildren;
}

/** A number with its colour, shape, and the colour's name for those who do not see it. */
export function ColourMark({ colour, children }: ColourMarkProps) {
  const { text } = useText();
  return (
    <span class={`${styles['mark'] ?? ''} ${colourClass(colour)}`} data-colour={colour}>
      {colour && <ColourShape colour={colour} />}
      {children}
      {colour && <span class="visually-hidden"> ({text.common.colour[colour]})</span>}
    </span>
  );
}
