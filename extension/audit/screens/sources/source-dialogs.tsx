import { useState } from 'preact/hooks';
import type { AuditOffice, AuditSource } from '../../../../shared/contracts/audit';
import { isAgencyCode } from '../../../../shared/domain/codes';
import { inFours } from '../../../../shared/text/in-fours';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import { useText } from '../../flow/text-context';
import { sourceName } from './source-name';
import styles from './sources.module.css';

export interface AcceptDialogProps {
  readonly source: AuditSource;
  /** Undefined: not now. */
  readonly onAnswer: (device: AuditOffice['devices'][number] | undefined) => void;
}

/** Whether lines signed by this key are believed. The person compares the key with what the counter reads out. */
export function AcceptDialog({ source, onAnswer }: AcceptDialogProps) {
  const { text } = useText();
  const words = text.sources.acceptDialog;
  const [name, setName] = useState('');
  const [unit, setUnit] = useState(source.unit ?? '');
  const [asked, setAsked] = useState(false);
  const key = deviceKeyOf(source.id);
  const signed = !key.startsWith('unsigned-');
  const nameError = name.trim() === '' ? words.nameMissing : undefined;
  const unitError = unit === '' || isAgencyCode(unit) ? undefined : words.unitError;
  const accept = (): void => {
    setAsked(true);
    if (nameError || unitError) return;
    onAnswer({ key, name: name.trim(), ...(unit !== '' && { unit }) });
  };
  return (
    <Dialog
      title={words.title}
      onClose={() => onAnswer(undefined)}
      actions={
        <>
          <Button onClick={() => onAnswer(undefined)}>{words.cancel}</Button>
          <Button kind="primary" onClick={accept}>
            {signed ? words.yes : words.unsignedYes}
          </Button>
        </>
      }
    >
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <p>{signed ? words.what : words.unsigned}</p>
        {signed && <p class={styles['key']}>{words.key(inFours(key))}</p>}
        <Field
          label={words.name}
          hint={words.nameHint}
          value={name}
          onValue={setName}
          {...(asked && nameError !== undefined && { error: nameError })}
        />
        <Field
          label={words.unit}
          hint={words.unitHint}
          value={unit}
          onValue={(typed) => setUnit(typed.trim().toUpperCase())}
          {...(asked && unitError !== undefined && { error: unitError })}
        />
        {/* Enter in a field is the same as the button below. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

export interface ForgetDialogProps {
  readonly source: AuditSource;
  readonly onAnswer: (yes: boolean) => void;
}

/** Whether a source and all that was counted from it goes. */
export function ForgetDialog({ source, onAnswer }: ForgetDialogProps) {
  const { text } = useText();
  const words = text.sources.forgetDialog;
  return (
    <Dialog
      title={words.title(sourceName(source, text.sources))}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>{words.cancel}</Button>
          <Button kind="danger" onClick={() => onAnswer(true)}>
            {words.yes}
          </Button>
        </>
      }
    >
      <p>{words.what}</p>
    </Dialog>
  );
}

/** A machine's checks are a source of their own, signed by the same key. */
function deviceKeyOf(id: string): string {
  return id.replace(/-check$/, '');
}
