import { useId } from 'preact/hooks';
import styles from './pile.module.css';

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Value and words of each. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onValue: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div class={styles['field']}>
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class={styles['choice']}
        value={props.value}
        onChange={({ currentTarget }) => {
          const chosen = props.options[currentTarget.selectedIndex];
          if (chosen) props.onValue(chosen[0]);
        }}
      >
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
