import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskHelpText } from '../../../shared/text/kiosk-help';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { Glyph } from '../../ui/glyph';
import { SaveLink } from '../../ui/save-link';
import type { ShownPrinting, SlipScreenProps } from './index';
import styles from './slip.module.css';

type AboutProps = Pick<
  SlipScreenProps,
  'language' | 'number' | 'outcome' | 'slip' | 'printing' | 'onRetry'
> & {
  /** Shows the code for a phone; absent where there is none. */
  readonly onPhone?: () => void;
};

/**
 * The slip's number, how the dossier stands, what is left to do, and the ways to take the slip along. How it stands is
 * said also while there is no slip, and where none can be made.
 */
export function About({ language, number, outcome: { kind, dossier = '' }, ...props }: AboutProps) {
  const text = kioskSlipText(language);
  const { code } = kioskHelpText(language).spoken;
  const said = (slip: string, filed: string): string =>
    number ? `${text.number(slip)} – ${text.state[kind](filed)}` : text.state[kind](filed);
  return (
    <>
      {props.printing && <PrintState language={language} printing={props.printing} />}
      <Alert
        tone={kind === 'portal' ? 'good' : 'wait'}
        what={
          <span data-private data-spoken={said(code, code)}>
            {said(number, dossier)}
          </span>
        }
      />
      <TakeSlip language={language} {...props} />
      <section class={styles['steps']}>
        <h2>{text.stepsTitle}</h2>
        <ol>
          {text.steps[kind].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** The slip itself: being made, to be taken along, or to be tried again. */
export function TakeSlip({
  language,
  slip,
  onRetry,
  onPhone,
}: Pick<AboutProps, 'language' | 'slip' | 'onRetry' | 'onPhone'>) {
  const text = kioskSlipText(language);
  switch (slip.is) {
    case 'making':
      return <Progress label={text.making} done={0} />;
    case 'failed':
      return (
        <Alert tone="bad" {...kioskFailureSentence(slip.failure, language)}>
          <Button size="touch" onClick={onRetry}>
            {text.retry}
          </Button>
        </Alert>
      );
    case 'ready':
      return (
        <div class={styles['take']}>
          {onPhone && (
            <Button size="touch" onClick={onPhone}>
              <Glyph name="phone" />
              {text.phone}
            </Button>
          )}
          <SaveLink blob={slip.value.pdf} fileName={slip.value.fileName}>
            {text.save}
          </SaveLink>
        </div>
      );
  }
}

/** What the receipt printer says: paper that ran out is a state, with what to do about it. */
export function PrintState({
  language,
  printing,
}: {
  readonly language: Language;
  readonly printing: ShownPrinting;
}) {
  const text = kioskSlipText(language);
  switch (printing.is) {
    case 'printing':
      return <Progress label={text.printing} done={0} />;
    case 'printed':
      return <Alert tone="good" what={text.printed} />;
    case 'failed':
      return <Alert tone="bad" {...kioskFailureSentence(printing.failure, language)} />;
  }
}
