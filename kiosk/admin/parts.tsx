import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../shared/ui/button';
import styles from './admin.module.css';

/** A part of the administration under its own heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export interface AreaProps {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Several lines to write in, with name, hint and error. */
export function Area({ label, hint, error, value, onValue }: AreaProps) {
  const id = useId();
  return (
    <div class={styles['field']}>
      <label for={id} class={styles['label']}>
        {label}
      </label>
      <p id={`${id}-hint`} class={styles['hint']}>
        {hint}
      </p>
      <textarea
        id={id}
        class={styles['area']}
        rows={3}
        autoComplete="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}

export interface ChoiceProps<T> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}

/** One of a few, as buttons beside each other. */
export function Choice<T extends string | number>({ label, options, value, onValue }: ChoiceProps<T>) {
  return (
    <fieldset class={styles['field']}>
      <legend>{label}</legend>
      <div class={styles['row']}>
        {options.map((option) => (
          <Button
            key={option.value}
            size="touch"
            kind={option.value === value ? 'primary' : 'plain'}
            pressed={option.value === value}
            onClick={() => onValue(option.value)}
          >
            {option.name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
