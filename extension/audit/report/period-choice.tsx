import { useState } from 'preact/hooks';
import type { ReportPeriod, ReportSpan } from '../../../shared/contracts/report';
import { formatDay } from '../../../shared/text/numbers';
import type { ReportText } from '../../../shared/text/report';
import { Choice } from '../../../shared/ui/choice';
import { DayField } from '../screens/parts/day-field';
import { offeredPeriods } from './periods';
import styles from './report.module.css';

export interface PeriodChoiceProps {
  readonly words: ReportText['period'];
  /** ISO date. */
  readonly today: string;
  /** Undefined while the chosen days are no period. */
  readonly period: ReportPeriod | undefined;
  /** What was chosen, as `periodOf` reads it. */
  readonly onName: (name: string) => void;
}

/** Which period a report is about: a month, a quarter, a year, or any days. */
export function PeriodChoice({ words, today, period, onName }: PeriodChoiceProps) {
  const [span, setSpan] = useState<ReportSpan>('month');
  const [name, setName] = useState(today.slice(0, 7));
  const [days, setDays] = useState({ from: `${today.slice(0, 7)}-01`, until: today });
  const chooseDays = (from: string, until: string): void => {
    setDays({ from, until });
    onName(`${from}..${until}`);
  };
  const choose = (chosen: string): void => {
    setName(chosen);
    onName(chosen);
  };
  const chooseSpan = (chosen: ReportSpan): void => {
    setSpan(chosen);
    if (chosen === 'days') chooseDays(days.from, days.until);
    else choose(offeredPeriods(chosen, today, words)[0]?.[0] ?? '');
  };
  const spans: readonly ReportSpan[] = ['month', 'quarter', 'year', 'days'];
  return (
    <fieldset class={styles['period']}>
      <legend class={styles['legend']}>{words.legend}</legend>
      <div class={styles['fields']}>
        <Choice
          label={words.kind}
          value={span}
          options={spans.map((each) => [each, words.span[each]])}
          onValue={chooseSpan}
        />
        {span === 'days' ? (
          <>
            <DayField
              label={words.from}
              value={days.from}
              most={today}
              onValue={(from) => chooseDays(from, days.until)}
            />
            <DayField
              label={words.until}
              value={days.until}
              most={today}
              onValue={(until) => chooseDays(days.from, until)}
            />
          </>
        ) : (
          <Choice
            label={words.which[span]}
            value={name}
            options={offeredPeriods(span, today, words)}
            onValue={choose}
          />
        )}
      </div>
      <p role="status" class={period ? styles['counted'] : styles['wrong']}>
        {period
          ? `${words.counted(formatDay(period.from), formatDay(period.until))} ${period.complete ? '' : words.toDate}`
          : words.wrong}
      </p>
    </fieldset>
  );
}
