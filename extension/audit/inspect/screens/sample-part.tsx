import { useState } from 'preact/hooks';
import type { SampleSheet } from '../../../../shared/domain/sampling/sample-sheet';
import { auditInspectText } from '../../../../shared/text/audit-inspect';
import { formatDay, formatNumber, formatTime } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import type { Comparison } from '../inspect-desk';

export interface SamplePartProps {
  readonly sheet: SampleSheet;
  readonly compared: Comparison | 'comparing' | undefined;
  readonly onSave: () => void;
  readonly onCompare: () => void;
  readonly onGiveUp: () => void;
}

/** Which sample this is, and what can be done with it beside inspecting. */
export function SamplePart({ sheet, compared, onSave, onCompare, onGiveUp }: SamplePartProps) {
  const { language } = useText();
  const { sample: words, wish } = auditInspectText(language);
  const [asks, setAsks] = useState(false);
  const number = (value: number): string => formatNumber(value, language);
  const { from, until, units, seed, id, drawnAt, population, confidence, margin, items } = sheet;
  const facts: readonly (readonly [string, string])[] = [
    [words.id, id],
    [words.seed, seed],
    [words.days, words.span(formatDay(from), formatDay(until))],
    [words.units, units.length === 0 ? wish.allUnits : units.join(', ')],
    [words.drawnAt, formatTime(drawnAt, language)],
    [words.population, number(population)],
    [words.size, words.sizeOf(number(items.length), String(confidence), String(margin))],
  ];
  return (
    <section class={blocks['box']}>
      <h2>{words.title}</h2>
      <dl class={blocks['facts']}>
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <div class={blocks['row']}>
        <Button onClick={onSave}>{words.save}</Button>
        <Button disabled={compared === 'comparing'} onClick={onCompare}>
          {words.compare}
        </Button>
        <Button kind="quiet" onClick={() => setAsks(true)}>
          {words.giveUp}
        </Button>
      </div>
      <div role="status">
        {compared === 'comparing' && words.comparing}
        {compared !== undefined && compared !== 'comparing' && (
          <Alert tone={TONES[compared]} live={false} {...words.compared[compared]} />
        )}
      </div>
      {asks && (
        <Dialog
          title={words.giveUpSure.what}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onClick={() => setAsks(false)}>{words.keep}</Button>
              <Button kind="danger" onClick={onGiveUp}>
                {words.giveUpYes}
              </Button>
            </>
          }
        >
          <p>{words.giveUpSure.next}</p>
        </Dialog>
      )}
    </section>
  );
}

const TONES = { same: 'good', 'other-frame': 'calm', 'other-draw': 'bad' } as const;
