import { figureColour } from '../../../../shared/domain/indicators/colour';
import type { ColourThresholds, Figure } from '../../../../shared/domain/indicators/figure';
import { figuresText } from '../../../../shared/text/figures';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import { countsText, percentText } from '../parts/numbers';
import styles from './overview.module.css';

export interface FigureTilesProps {
  readonly figures: readonly Figure[];
  readonly thresholds: ColourThresholds;
  readonly onExplain: (figure: Figure) => void;
}

/** The few figures that come first, each with what it was counted from. */
export function FigureTiles({ figures, thresholds, onExplain }: FigureTilesProps) {
  const { text, language } = useText();
  const names = figuresText(language);
  return (
    <ul class={styles['tiles']}>
      {figures.map((figure) => (
        <li key={figure.id} class={styles['tile']} data-figure={figure.id}>
          <h2>{names[figure.id].name}</h2>
          <p>
            <span class={styles['big']}>
              <ColourMark colour={figureColour(figure, thresholds)}>
                {percentText(figure.percent, text, language)}
              </ColourMark>
            </span>{' '}
            <span class={styles['counts']}>{countsText(figure, text, language)}</span>
          </p>
          <p>
            <Button
              kind="quiet"
              size="small"
              label={text.figure.of(text.figure.explain, names[figure.id].name)}
              onClick={() => onExplain(figure)}
            >
              {text.figure.explain}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}
