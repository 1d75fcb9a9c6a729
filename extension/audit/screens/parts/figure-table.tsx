import type { ColourThresholds, Figure, FigureId } from '../../../../shared/domain/indicators/figure';
import { figureColour } from '../../../../shared/domain/indicators/colour';
import type { FigureTarget } from '../../../../shared/domain/indicators/figure-targets';
import { figuresText } from '../../../../shared/text/figures';
import { formatNumber } from '../../../../shared/text/numbers';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../flow/text-context';
import { ColourMark } from './colour-mark';
import { scoreText } from './figure-dialog';
import styles from './figure-table.module.css';
import { countsText, percentText } from './numbers';
import { Scrolling } from './scrolling';

/** What a figure should reach, and who says so where that is known. */
export type ShownTarget = Pick<FigureTarget, 'percent'> & Partial<Pick<FigureTarget, 'by'>>;

export interface FigureTableProps {
  readonly figures: readonly Figure[];
  readonly targetOf: (id: FigureId) => ShownTarget | undefined;
  readonly thresholds: ColourThresholds;
  /** Name of the table. */
  readonly label: string;
  readonly onExplain: (figure: Figure) => void;
}

/** Figures with what they were counted from; the rule of each is one press away. */
export function FigureTable({ figures, targetOf, thresholds, label, onExplain }: FigureTableProps) {
  const { text, language } = useText();
  const words = text.figure;
  const names = figuresText(language);
  return (
    <Scrolling label={label}>
      <table class={styles['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.percent}</th>
            <th scope="col">{words.columns.counts}</th>
            <th scope="col">{words.columns.target}</th>
            <th scope="col">{words.columns.score}</th>
            <th scope="col" class={styles['act']}>
              {words.columns.rule}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">{names[figure.id].name}</th>
              <td class={styles['number']}>
                <ColourMark colour={figureColour(figure, thresholds)}>
                  {percentText(figure.percent, text, language)}
                </ColourMark>
              </td>
              <td class={styles['number']}>{countsText(figure, text, language)}</td>
              <TargetCell figure={figure} target={targetOf(figure.id)} />
              <td class={styles['number']}>
                {scoreText(figure, text.common.ratio, (value) => formatNumber(value, language, 2)) ??
                  text.common.none}
              </td>
              <td class={styles['act']}>
                <Button
                  kind="quiet"
                  size="small"
                  label={words.of(words.explain, names[figure.id].name)}
                  onClick={() => onExplain(figure)}
                >
                  {words.explain}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

interface TargetCellProps {
  readonly figure: Figure;
  readonly target: ShownTarget | undefined;
}

function TargetCell({ figure: { percent }, target }: TargetCellProps) {
  const { text, language } = useText();
  const words = text.figure;
  if (!target) return <td class={styles['number']}>{text.common.none}</td>;
  const by = target.by && words.targetBy[target.by];
  const reached =
    percent === undefined ? undefined : percent >= target.percent ? words.reached : words.notReached;
  return (
    <td class={styles['number']}>
      {words.target(percentText(target.percent, text, language))}
      <span class={styles['by']}>{[by, reached].filter((part) => part !== undefined).join(', ')}</span>
    </td>
  );
}
