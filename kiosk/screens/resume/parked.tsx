import { useState } from 'preact/hooks';
import { shownResumeCode } from '../../../shared/domain/resume-code';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Frame, type FrameProps } from '../../ui/frame';
import { Glyph } from '../../ui/glyph';
import type { ShownPrinting, ShownSlip } from '../slip';
import { PrintState, TakeSlip } from '../slip/about';
import { BesideSlip } from '../slip/beside-slip';
import styles from './resume.module.css';

export interface ParkedScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  /** The day until whose end it is kept: `22/11/2026`. */
  readonly day: string;
  readonly code: string;
  readonly slip: ShownSlip;
  readonly printing?: ShownPrinting;
  readonly onPrint: () => void;
  readonly onRetry: () => void;
  readonly onEnd: () => void;
  /** The citizen does not want it kept after all. */
  readonly onGiveUp: () => void;
}

/** The code of the kept visit, large, and the slip that says it. Without the code nobody opens it again. */
export function ParkedScreen({ language, day, slip, printing, ...props }: ParkedScreenProps) {
  const { parked: text } = kioskResumeText(language);
  const slipText = kioskSlipText(language);
  const [onPhone, setOnPhone] = useState(false);
  const value = slip.is === 'ready' ? slip.value : undefined;
  const busy = printing?.is === 'printing';
  return (
    <>
      <Frame
        title={text.title}
        progress={props.progress}
        back={{ label: text.giveUp, onPress: props.onGiveUp }}
        primary={{
          label: printing && !busy ? slipText.printAgain : slipText.print,
          onPress: props.onPrint,
          disabled: busy || !value || value.pictures.length === 0,
        }}
        busy={slip.is === 'making' || busy}
      >
        {printing && <PrintState language={language} printing={printing} />}
        <section class={styles['shown']} aria-label={text.code}>
          <h2>{text.code}</h2>
          <p class={styles['digits']} data-private>
            {shownResumeCode(props.code)
              .split(' ')
              .map((group, index) => (
                <span key={index}>{group} </span>
              ))}
          </p>
        </section>
        <Alert tone="wait" what={text.state(day)} next={text.secret} />
        <TakeSlip
          language={language}
          slip={slip}
          onRetry={props.onRetry}
          {...(value?.phone && { onPhone: () => setOnPhone(true) })}
        />
        <section class={styles['steps']}>
          <h2>{text.stepsTitle}</h2>
          <ol>
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <div>
          <Button size="touch" onClick={props.onEnd}>
            <Glyph name="leave" />
            {slipText.end}
          </Button>
        </div>
      </Frame>
      <BesideSlip language={language} slip={value} onPhone={onPhone} onClosePhone={() => setOnPhone(false)} />
    </>
  );
}
