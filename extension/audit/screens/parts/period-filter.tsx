import { nameOfPeriod, periodOf, PERIODS, type Period, type PeriodName } from '../../flow/period';
import { useText } from '../../flow/text-context';
import { Choice } from '../../../../shared/ui/choice';
import { DayField } from './day-field';

export interface PeriodFilterProps {
  readonly period: Period;
  /** ISO date. */
  readonly today: string;
  readonly onPeriod: (period: Period) => void;
}

/** Days of receipt: a named period, or any two days. */
export function PeriodFilter({ period, today, onPeriod }: PeriodFilterProps) {
  const { text } = useText();
  const words = text.filters;
  const named = nameOfPeriod(period, today);
  const options: readonly (readonly [PeriodName | 'custom', string])[] = [
    ...PERIODS.map((name) => [name, words.periods[name]] as const),
    ...(named === undefined ? [['custom', words.custom] as const] : []),
  ];
  return (
    <>
      <Choice
        label={words.period}
        value={named ?? 'custom'}
        options={options}
        onValue={(name) => {
          if (name !== 'custom') onPeriod(periodOf(name, today));
        }}
      />
      <DayField
        label={words.from}
        value={period.from}
        onValue={(from) => onPeriod({ from, until: period.until < from ? from : period.until })}
      />
      <DayField
        label={words.until}
        value={period.until}
        onValue={(until) => onPeriod({ from: period.from > until ? until : period.from, until })}
      />
    </>
  );
}
