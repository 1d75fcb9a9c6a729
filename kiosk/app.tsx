import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { kioskText } from '../shared/text/kiosk';
import styles from './app.module.css';
import { IDLE_WIPE_MS } from './flow/idle';
import type { Flow } from './flow/flow';
import type { Preferences } from './flow/state';
import { EndDialog, IdleDialog } from './screens/leave';
import { ShowScreen, type Surroundings } from './show-screen';
import { isSecondTap } from './ui/second-tap';
import { Tool, TopBar } from './ui/top-bar';

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
  const { preferences, over, screen } = state;
  usePreferences(preferences);
  const { language } = preferences;
  const stay = (): void => flow.send({ is: 'still-here' });
  const place = screen.at === 'paper' ? `paper/${screen.component}` : screen.at;
  const dropSecondTap = useSecondTaps(`${place} ${over ?? ''}`);
  return (
    <div class={styles['app']} onClickCapture={dropSecondTap}>
      <div class="not-print">
        <Bar flow={flow} title={around.office} />
      </div>
      <ShowScreen key={place} state={state} around={{ ...around, updateReady: updateReady.value }} />
      {over === 'end' && <EndDialog language={language} onStay={stay} onEnd={flow.end} />}
      {over === 'idle' && (
        <IdleDialog
          language={language}
          seconds={remains.value}
          limit={IDLE_WIPE_MS / 1_000}
          onStay={stay}
          onEnd={flow.end}
        />
      )}
    </div>
  );
}

function Bar({ flow, title }: { readonly flow: Flow; readonly title: string }) {
  const { preferences, screen } = flow.state.value;
  const { header } = kioskText(preferences.language);
  return (
    <TopBar title={screen.at === 'welcome' || !title ? header.product : title} toolsLabel={header.tools}>
      <Tool
        glyph="letters"
        label={header.largeText}
        on={preferences.largeText}
        onPress={() => flow.send({ is: 'large-text-switched' })}
      />
      <Tool
        glyph="contrast"
        label={header.highContrast}
        on={preferences.highContrast}
        onPress={() => flow.send({ is: 'contrast-switched' })}
      />
      {screen.at !== 'welcome' && (
        <Tool glyph="leave" label={header.end} strong onPress={() => flow.send({ is: 'end-asked' })} />
      )}
    </TopBar>
  );
}

/** Keeps the second half of a double tap away from what was not there at the first. */
function useSecondTaps(shown: string): (event: MouseEvent) => void {
  const last = useRef({ shown, at: -Infinity });
  useLayoutEffect(() => {
    if (last.current.shown !== shown) last.current = { shown, at: performance.now() };
  }, [shown]);
  return (event) => {
    if (!(event instanceof PointerEvent) || !isSecondTap(event, last.current.at)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function usePreferences({ language, largeText, highContrast }: Preferences): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    page.lang = language;
    page.toggleAttribute('data-large', largeText);
    page.dataset['contrast'] = highContrast ? 'high' : 'normal';
  }, [language, largeText, highContrast]);
}
