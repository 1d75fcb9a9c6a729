import { useEffect, useRef } from 'preact/hooks';
import type { Trace } from '../../../shared/domain/trace';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskHelpText } from '../../../shared/text/kiosk-help';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import type { Contact } from '../../../shared/text/kiosk-visit';
import { LANGUAGES, type Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { Glyph } from '../../ui/glyph';
import { WipeNote } from '../parts/wipe-note';
import styles from './welcome.module.css';

export interface WelcomeScreenProps {
  readonly language: Language;
  readonly office: string;
  readonly contact?: Contact;
  readonly hotline: string;
  /** The session before has just been erased. */
  readonly wiped: boolean;
  /** All of it but what its citizen wished to have kept. */
  readonly kept?: boolean;
  /** It is being erased: nobody starts yet. */
  readonly wiping: boolean;
  /** Where something of it is still there: an officer has to look first. */
  readonly traces: readonly Trace[];
  /** A newer version waits; it is taken here and nowhere else, never in mid-session. */
  readonly updateReady: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onStart: () => void;
  /** Absent where the office lets nobody have a visit kept. */
  readonly onResume?: () => void;
  readonly onUpdate: () => void;
  readonly onRestart: () => void;
}

/** Where every session begins and ends: what this is, in which language, and one big button. */
export function WelcomeScreen(props: WelcomeScreenProps) {
  const text = kioskText(props.language).welcome;
  const { contact: ask } = kioskHelpText(props.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main class={`${styles['screen'] ?? ''} not-print`}>
      <div class={styles['card']}>
        <div class={styles['sign']} aria-hidden="true">
          <Glyph name="window" />
        </div>
        {props.office && (
          <p class={styles['office']} data-office>
            {props.office}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1} class={styles['title']}>
          {text.title}
        </h1>
        <p class={styles['what']}>{text.what}</p>
        <div class={styles['start']}>
          <Button
            kind="primary"
            size="touch"
            wide
            disabled={props.wiping || props.traces.length > 0}
            onClick={props.onStart}
          >
            {text.start}
            <Icon name="forward" />
          </Button>
        </div>
        {props.onResume && (
          <Button size="touch" disabled={props.wiping || props.traces.length > 0} onClick={props.onResume}>
            {kioskResumeText(props.language).open}
          </Button>
        )}
        <div class={styles['languages']} role="group" aria-label={text.language}>
          {LANGUAGES.map(([code, name]) => (
            <Button
              key={code}
              size="touch"
              pressed={props.language === code}
              onClick={() => props.onLanguage(code)}
            >
              <span lang={code}>{name}</span>
            </Button>
          ))}
        </div>
        <ul class={styles['points']}>
          {text.points.map((point) => (
            <li key={point}>
              <Icon name="shield" />
              {point}
            </li>
          ))}
        </ul>
        <WipeNote
          language={props.language}
          wiped={props.wiped}
          kept={props.kept ?? false}
          traces={props.traces}
          onRestart={props.onRestart}
        />
        <div class={styles['ask']}>
          {props.contact && <p>{ask.officer(props.contact)}</p>}
          <p>{ask.hotline(props.hotline)}</p>
        </div>
        {props.updateReady && (
          <Alert tone="calm" what={text.update}>
            <Button size="touch" onClick={props.onUpdate}>
              {text.updateNow}
            </Button>
          </Alert>
        )}
      </div>
    </main>
  );
}
