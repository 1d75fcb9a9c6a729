import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { dayIn } from '../../../../shared/catalogue/csv-cells';
import { isIsoDate } from '../../../../shared/domain/dates';
import { formatDay } from '../../../../shared/text/numbers';
import { useText } from '../../flow/text-context';
import styles from './filters.module.css';

export interface DayFieldProps {
  readonly label: string;
  /** ISO date. */
  readonly value: string;
  /** The last day that can be had, ISO date. */
  readonly most?: string;
  /** Only days that exist, and only when the field is left or Enter was pressed. */
  readonly onValue: (day: string) => void;
}

/**
 * A day as Vietnamese papers write it. Not the browser's own field: that one writes days in the browser's language, and on
 * an English browser 06/01 would be the first of June.
 */
export function DayField({ label, value, most, onValue }: DayFieldProps) {
  const { text } = useText();
  const id = useId();
  const [typed, setTyped] = useState(formatDay(value));
  const [wrong, setWrong] = useState(false);
  useLayoutEffect(() => {
    setTyped(formatDay(value));
    setWrong(false);
  }, [value]);
  const take = (said: string): void => {
    const day = dayIn(said.trim());
    const fits = isIsoDate(day) && (most === undefined || day <= most);
    setWrong(!fits);
    if (fits && day !== value) onValue(day);
  };
  return (
    <div class={styles['field']}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class={`${styles['input'] ?? ''} ${styles['day'] ?? ''}`}
        value={typed}
        inputMode="numeric"
        autocomplete="off"
        placeholder={text.filters.dayHint}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={({ currentTarget }) => take(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') take(currentTarget.value);
        }}
      />
      {wrong && (
        <p id={`${id}-error`} class={styles['error']} role="alert">
          {text.filters.dayError}
        </p>
      )}
    </div>
  );
}
