import type { Figure } from '../../../../shared/domain/indicators/figure';
import { ruleOn } from '../../../../shared/domain/indicators/rules';
import { figuresText } from '../../../../shared/text/figures';
import { formatDay, formatNumber } from '../../../../shared/text/numbers';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../flow/text-context';
import styles from './figure-dialog.module.css';
import { percentText } from './numbers';

export interface FigureDialogProps {
  readonly figure: Figure;
  /** The rule of this day is told, ISO date. */
  readonly day: string;
  readonly onClose: () => void;
}

/** How a figure came about: what was counted, by which rule, since when, from where, and how sure that is. */
export function FigureDialog({ figure, day, onClose }: FigureDialogProps) {
  const { text, language } = useText();
  const words = text.figure;
  const { name, rule: says, formula } = figuresText(language)[figure.id];
  const rule = ruleOn(figure.id, day);
  const facts: readonly (readonly [label: string, fact: string | undefined])[] = [
    [words.numerator, formatNumber(figure.numerator, language)],
    [words.denominator, formatNumber(figure.denominator, language)],
    [
      words.result,
      figure.percent === undefined ? words.notAvailable : percentText(figure.percent, text, language),
    ],
    [words.columns.score, scoreText(figure, words.score, (value) => formatNumber(value, language, 2))],
    [words.rule, says],
    [words.formula, formula],
    [words.columns.rule, rule && words.holds(formatDay(rule.from), rule.until && formatDay(rule.until))],
    [words.basis, rule?.basis],
    [words.source, rule?.source],
    [words.confidence, rule && `${rule.confidence} – ${words.confidences[rule.confidence]}`],
  ];
  return (
    <Dialog title={name} onClose={onClose} actions={<Button onClick={onClose}>{text.common.close}</Button>}>
      <dl class={styles['facts']}>
        {facts.map(
          ([label, fact]) =>
            fact !== undefined && [<dt key={`${label}-name`}>{label}</dt>, <dd key={label}>{fact}</dd>],
        )}
      </dl>
    </Dialog>
  );
}

/** The points of a figure that has any. */
export function scoreText(
  { score, maxScore }: Figure,
  say: (score: string, max: string) => string,
  write: (value: number) => string,
): string | undefined {
  return score === undefined || maxScore === undefined ? undefined : say(write(score), write(maxScore));
}
