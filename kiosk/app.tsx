import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { slashedDay } from '../shared/domain/dates';
import { portalWord } from '../shared/domain/visit';
import { kioskHelpText } from '../shared/text/kiosk-help';
import { kioskResumeText } from '../shared/text/kiosk-resume';
import { Alert } from '../shared/ui/alert';
import styles from './app.module.css';
import { Bar, LowBoard } from './bar';
import { IDLE_WIPE_MS } from './flow/idle';
import type { Flow } from './flow/flow';
import { outcomeOf } from './flow/papers';
import { draftOf, type Preferences, type State } from './flow/state';
import { HelpDialog } from './screens/help';
import { EndDialog, IdleDialog, type EndDialogProps } from './screens/leave';
import { EndParkedDialog } from './screens/resume/end-parked';
import { keepOffer } from './show-resume';
import { ShowScreen, type Surroundings } from './show-screen';
import { watchFields } from './ui/keyboard/watch-fields';
import { useReadAloud } from './ui/read-aloud/use-read-aloud';
import { useSecondTaps } from './ui/use-second-taps';
import { useStrayScans } from './ui/use-wedge';

export interface AppProps {
  readonly flow: Flow;
  readonly around: Surroundings;
  /** A newer version waits; there only for the welcome screen. */
  readonly updateReady: ReadonlySignal<boolean>;
  /** Whole seconds until an idle session is wiped. */
  readonly remains: ReadonlySignal<number>;
}

/** The whole kiosk: the bar on top, the screen of the state, and the question that may stand over it. */
export function App({ flow, around, updateReady, remains }: AppProps) {
  const state = flow.state.value;
  const { preferences, over, help } = state;
  const place = placeOf(state);
  const shown = `${place} ${over ?? ''} ${help?.is ?? ''}`;
  const stage = useRef<HTMLDivElement>(null);
  usePreferences(preferences);
  useKeyboard(preferences.language, shown);
  useLayoutEffect(() => {
    // The page itself is brought to its top by the screen; where the screen scrolls in its own part, that is.
    if (stage.current) stage.current.scrollTop = 0;
  }, [place]);
  const canSpeak = useReadAloud({ language: preferences.language, on: preferences.readAloud, shown });
  const strayed = useStrayed(shown);
  return (
    <div class={styles['app']} onClickCapture={useSecondTaps(shown)}>
      {preferences.lowReach && <LowBoard state={state} around={around} />}
      <div class={`${styles['bar'] ?? ''} not-print`}>
        <Bar state={state} office={around.office} canSpeak={canSpeak} send={flow.send} />
      </div>
      {strayed && (
        <div class={styles['note']}>
          <Alert tone="calm" what={kioskHelpText(preferences.language).stray} />
        </div>
      )}
      <div class={styles['stage']} ref={stage}>
        <ShowScreen key={place} state={state} around={{ ...around, updateReady: updateReady.value }} />
      </div>
      <Over flow={flow} around={around} remains={remains} />
    </div>
  );
}

/** What stands over the screen: the call for an officer, and over that the question whether anybody is there. */
function Over({ flow, around, remains }: Omit<AppProps, 'updateReady'>) {
  const state = flow.state.value;
  const { preferences, over, help } = state;
  const { language } = preferences;
  const { send } = flow;
  const stay = (): void => send({ is: 'still-here' });
  return (
    <>
      {help && (
        <HelpDialog
          language={language}
          help={help}
          {...(around.contact && { contact: around.contact })}
          hotline={around.hotline}
          onAgain={() => send({ is: 'help-again' })}
          onOver={() => send({ is: 'help-over' })}
        />
      )}
      {over === 'end' && <Ending flow={flow} around={around} onStay={stay} />}
      {over === 'idle' && (
        <IdleDialog
          language={language}
          seconds={remains.value}
          limit={IDLE_WIPE_MS / 1_000}
          {...idleNote(state)}
          onStay={stay}
          onEnd={flow.leave}
        />
      )}
    </>
  );
}

/** The question before everything is erased, or before what was kept is left behind. */
function Ending({
  flow,
  around,
  onStay,
}: Pick<AppProps, 'flow' | 'around'> & { readonly onStay: () => void }) {
  const state = flow.state.value;
  const { screen, kept } = state;
  const { language } = state.preferences;
  const end = { language, onStay, onEnd: flow.leave };
  if (screen.at === 'parked' && kept) return <EndParkedDialog {...end} day={slashedDay(kept.day)} />;
  const note = kept && kioskResumeText(language).goesToo;
  return (
    <EndDialog {...end} dossier={dossierOf(state)} {...keepOffer(state, around)} {...(note && { note })} />
  );
}

/** What stands although everything is about to be erased. */
function idleNote({ help, kept, preferences: { language } }: State): { readonly note?: string } {
  const notes = [
    ...(help ? [kioskHelpText(language).call.stands] : []),
    ...(kept ? [kioskResumeText(language).idleKept] : []),
  ];
  return notes.length > 0 ? { note: notes.join(' ') } : {};
}

/** What becomes of the dossier when the session ends here. */
function dossierOf(state: State): EndDialogProps['dossier'] {
  const { screen, visit } = state;
  if (!visit.outcome && (screen.at === 'portal' || portalWord(visit))) return 'leading';
  return outcomeOf(draftOf(state), visit.outcome);
}

function placeOf({ screen }: State): string {
  if (screen.at === 'paper') return `paper/${screen.component}`;
  if (screen.at === 'choose' && screen.by) {
    return `choose/${screen.by.is === 'event' ? screen.by.event : ['finder', ...screen.by.answers].join('/')}`;
  }
  return screen.at === 'consent' && screen.declined ? 'declined' : screen.at;
}

/** The keyboard on the screen, for fields that are touched. It goes when its field does. */
function useKeyboard(language: Preferences['language'], shown: string): void {
  const keyboard = useRef<ReturnType<typeof watchFields>>(undefined);
  useEffect(() => {
    const watching = watchFields(document, kioskHelpText(language).keyboard);
    keyboard.current = watching;
    return () => watching.stop();
  }, [language]);
  useEffect(() => keyboard.current?.hideUnlessNeeded(), [shown]);
}

/**
 * Whether a code was scanned where none is asked for: whoever did is told, or they would do it again. Until the next
 * touch or the next screen.
 */
function useStrayed(shown: string): boolean {
  const [strayed, setStrayed] = useState(false);
  useStrayScans(() => setStrayed(true));
  useEffect(() => {
    const over = (): void => setStrayed(false);
    over();
    addEventListener('pointerdown', over);
    return () => removeEventListener('pointerdown', over);
  }, [shown]);
  return strayed;
}

function usePreferences({ language, largeText, highContrast, lowReach }: Preferences): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.toggleAttribute('data-large', largeText);
    page.toggleAttribute('data-low', lowReach);
    page.dataset['contrast'] = highContrast ? 'high' : 'normal';
  }, [language, largeText, highContrast, lowReach]);
}
