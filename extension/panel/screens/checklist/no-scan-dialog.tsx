import { useId, useRef, useState } from 'preact/hooks';
import type { NoScanReason } from '../../../../shared/domain/no-scan';
import type { PanelText } from '../../../../shared/text/panel';
import type { Language } from '../../../../shared/text/sentence';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../text-context';
import styles from './no-scan-dialog.module.css';

export interface NoScanDialogProps {
  /** Name of the paper. */
  readonly component: string;
  readonly reasons: readonly NoScanReason[];
  /** Undefined goes back. `files`: the citizen's own PDF, where the reason wants one. */
  readonly onAnswer: (reason: NoScanReason | undefined, files?: readonly File[]) => void;
}

/** Why a paper needs no scan: one of the reasons that the rules of the day know, and none chosen beforehand. */
export function NoScanDialog({ component, reasons, onAnswer }: NoScanDialogProps) {
  const { text, language } = useText();
  const words = text.noScan;
  const name = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<NoScanReason>();
  const wantsPdf = chosen?.give === 'citizen-pdf';
  const give = (): void => {
    if (wantsPdf) picker.current?.click();
    else if (chosen) onAnswer(chosen);
  };
  return (
    <Dialog
      title={words.title}
      onClose={() => onAnswer(undefined)}
      actions={
        <>
          <Button onClick={() => onAnswer(undefined)}>{text.common.cancel}</Button>
          <Button kind="primary" disabled={!chosen} onClick={give}>
            {wantsPdf ? words.chooseFile : words.yes}
          </Button>
        </>
      }
    >
      <p class={styles['what']}>{words.what(component)}</p>
      <fieldset class={styles['reasons']}>
        <legend class="visually-hidden">{words.title}</legend>
        {reasons.map((reason) => (
          <Reason
            key={'exemption' in reason ? reason.exemption.id : reason.give}
            {...{ ...saidOf(reason, text, language), name }}
            checked={chosen === reason}
            onChosen={() => setChosen(reason)}
          />
        ))}
      </fieldset>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept="application/pdf,.pdf"
        aria-label={words.chooseFile}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onAnswer(chosen, files);
        }}
      />
    </Dialog>
  );
}

interface ReasonProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChosen: () => void;
}

function Reason({ name, label, hint, checked, onChosen }: ReasonProps) {
  const id = useId();
  return (
    <label class={styles['reason']}>
      <input type="radio" name={name} checked={checked} aria-describedby={id} onChange={onChosen} />
      <span>
        {label}
        <small class={styles['hint']} id={id}>
          {hint}
        </small>
      </span>
    </label>
  );
}

function saidOf(
  reason: NoScanReason,
  { noScan: words }: PanelText,
  language: Language,
): Pick<ReasonProps, 'label' | 'hint'> {
  switch (reason.give) {
    case 'reused':
      return { label: words.reused, hint: words.reusedHint };
    case 'presented': {
      const basis = reason.exemption ? ` ${words.basis(reason.exemption.basis)}` : '';
      return { label: words.presented, hint: words.presentedHint + basis };
    }
    case 'citizen-pdf': {
      const hint = `${words.citizenPdf} ${words.basis(reason.exemption.basis)}`;
      return { label: reason.exemption[language], hint };
    }
    case 'exempt':
      return { label: reason.exemption[language], hint: words.basis(reason.exemption.basis) };
  }
}
