import { useId, useRef, useState } from 'preact/hooks';
import type { Exemption } from '../../../../shared/domain/exemptions';
import type { NoScanReason } from '../../../../shared/domain/no-scan';
import { formatDay } from '../../../../shared/text/numbers';
import type { PanelText } from '../../../../shared/text/panel';
import type { Language } from '../../../../shared/text/sentence';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import type { NoScanQuestion } from '../../flow/state';
import { useText } from '../../text-context';
import { NoScanChoice } from './no-scan-choice';
import type { NoScanDialogActs } from './no-scan-dialog';
import styles from './no-scan-dialog.module.css';

export interface NoScanReasonsProps {
  /** Name of the paper. */
  readonly component: string;
  readonly question: NoScanQuestion;
  readonly acts: Pick<NoScanDialogActs, 'answerNoScan' | 'giveToAll'>;
  /** The paper is used again: from where comes next. */
  readonly onReuse: () => void;
}

/** Why a paper needs no scan: one of the reasons that the rules of the day know, and none chosen beforehand. */
export function NoScanReasons({ component, question, acts, onReuse }: NoScanReasonsProps) {
  const { text, language } = useText();
  const words = text.noScan;
  const name = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<NoScanReason>();
  const { reasons, day, alike } = question;
  const whole =
    chosen?.give === 'exempt' && chosen.exemption.whole && alike > 1 ? chosen.exemption : undefined;
  const give = (): void => {
    if (chosen?.give === 'citizen-pdf') picker.current?.click();
    else if (chosen?.give === 'reused') onReuse();
    else if (chosen) acts.answerNoScan(chosen);
  };
  return (
    <Dialog
      title={words.title}
      onClose={() => acts.answerNoScan(undefined)}
      actions={
        <>
          <Button onClick={() => acts.answerNoScan(undefined)}>{text.common.cancel}</Button>
          {whole && <Button onClick={give}>{words.yes}</Button>}
          {whole ? (
            <Button kind="primary" onClick={() => acts.giveToAll(whole.id)}>
              {words.yesForAll(alike)}
            </Button>
          ) : (
            <Button kind="primary" disabled={!chosen} onClick={give}>
              {actionOf(chosen, words)}
            </Button>
          )}
        </>
      }
    >
      <p class={styles['what']}>
        {words.what(component)} {words.day(formatDay(day))}
      </p>
      <fieldset class={styles['reasons']}>
        <legend class="visually-hidden">{words.title}</legend>
        {reasons.map((reason) => (
          <NoScanChoice
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
          if (files.length > 0) acts.answerNoScan(chosen, files);
        }}
      />
    </Dialog>
  );
}

function actionOf(chosen: NoScanReason | undefined, words: PanelText['noScan']): string {
  if (chosen?.give === 'citizen-pdf') return words.chooseFile;
  return chosen?.give === 'reused' ? words.goOn : words.yes;
}

function saidOf(
  reason: NoScanReason,
  { noScan: words }: PanelText,
  language: Language,
): { readonly label: string; readonly hint: string } {
  switch (reason.give) {
    case 'reused':
      return { label: words.reused, hint: words.reusedHint };
    case 'presented': {
      const basis = reason.exemption ? ` ${basisOf(reason.exemption, words)}` : '';
      return { label: words.presented, hint: words.presentedHint + basis };
    }
    case 'citizen-pdf': {
      const hint = `${words.citizenPdf} ${basisOf(reason.exemption, words)}`;
      return { label: reason.exemption[language], hint };
    }
    case 'exempt':
      return { label: reason.exemption[language], hint: basisOf(reason.exemption, words) };
  }
}

/** The rule, and between which days it holds. */
function basisOf({ basis, from, until }: Exemption, words: PanelText['noScan']): string {
  return words.basis(basis, formatDay(from), until === undefined ? undefined : formatDay(until));
}
