import sections from '../../handover/screens/sections.module.css';
import type { SignChoice } from '../sign-settings';

export interface RadioChoicesProps<Value extends string> {
  readonly name: SignChoice;
  readonly legend: string;
  readonly choices: readonly (readonly [value: Value, label: string])[];
  readonly chosen: Value;
  /** What a policy has decided. */
  readonly fixed: readonly SignChoice[];
  readonly byOffice: string;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. What the office has decided can be read, not changed. */
export function RadioChoices<Value extends string>(props: RadioChoicesProps<Value>) {
  const { name, choices, chosen, onChoose } = props;
  const fixed = props.fixed.includes(name);
  return (
    <fieldset class={sections['choices']} disabled={fixed}>
      <legend>{props.legend}</legend>
      {fixed && <p class={sections['soft']}>{props.byOffice}</p>}
      {choices.map(([value, label]) => (
        <label key={value} class={sections['choice']}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
