import type { Colour, ColourThresholds } from '../../../../shared/domain/indicators/figure';
import { formatNumber } from '../../../../shared/text/numbers';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import styles from './overview.module.css';

const COLOURS: readonly Colour[] = ['green', 'yellow', 'orange', 'red'];

/** From how many percent on a figure has which colour, and the shape that says the same. */
export function Legend({ thresholds }: { readonly thresholds: ColourThresholds }) {
  const { text, language } = useText();
  const words = text.overview;
  const rangeOf = (colour: Colour): string =>
    colour === 'red'
      ? words.below(formatNumber(thresholds.orange, language, 2))
      : words.from(formatNumber(thresholds[colour], language, 2));
  return (
    <ul class={styles['legend']} aria-label={words.legend}>
      <li aria-hidden="true">
        <strong>{words.legend}</strong>
      </li>
      {COLOURS.map((colour) => (
        <li key={colour}>
          <ColourMark colour={colour}>{rangeOf(colour)}</ColourMark>
        </li>
      ))}
      <li>
        {text.common.none} {words.noPercent}
      </li>
      <li class={styles['hint']}>{words.legendNote}</li>
    </ul>
  );
}
