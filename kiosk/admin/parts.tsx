import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import blocks from '../../shared/ui/blocks.module.css';
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
    <section class={blocks['box']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export interface LabelledProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** What is typed in, with what ties it to its words. */
  readonly children: (ties: Ties) => ComponentChildren;
}

/** Ties a field to its name, hint and error, for those who do not see them. */
export interface Ties {
  readonly id: string;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** Something to write in, with name, hint and error. */
export function Labelled({ label, hint, error, children }: LabelledProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={styles['field']}>
      <label for={id} class={styles['label']}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p id={`${id}-error`} class={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}

export interface AreaProps extends Omit<LabelledProps, 'children'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Several lines to write in, with name, hint and error. */
export function Area({ value, onValue, ...words }: AreaProps) {
  return (
    <Labelled {...words}>
      {(ties) => (
        <textarea
          {...ties}
          class={styles['area']}
          rows={3}
          autoComplete="off"
          spellcheck={false}
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
    </Labelled>
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
