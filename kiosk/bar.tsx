import { kioskText } from '../shared/text/kiosk';
import { kioskHelpText } from '../shared/text/kiosk-help';
import type { Event } from './flow/events';
import type { State } from './flow/state';
import { progressOf, type Surroundings } from './show-screen';
import { Board } from './ui/board';
import { Tool, TopBar } from './ui/top-bar';

export interface BarProps {
  readonly state: State;
  readonly office: string;
  /** A voice for the language of the screen is on this machine. */
  readonly canSpeak: boolean;
  readonly send: (event: Event) => void;
}

/** What is always at hand: how the screen is shown and heard; in a session also an officer and the end. */
export function Bar({ state: { preferences, screen }, office, canSpeak, send }: BarProps) {
  const { header } = kioskText(preferences.language);
  const { tools } = kioskHelpText(preferences.language);
  const inSession = screen.at !== 'welcome';
  return (
    <TopBar title={inSession && office ? office : header.product} toolsLabel={header.tools}>
      <Tool
        glyph="letters"
        label={header.largeText}
        on={preferences.largeText}
        onPress={() => send({ is: 'large-text-switched' })}
      />
      <Tool
        glyph="contrast"
        label={header.highContrast}
        on={preferences.highContrast}
        onPress={() => send({ is: 'contrast-switched' })}
      />
      <Tool
        glyph="low"
        label={tools.lowReach}
        on={preferences.lowReach}
        tallOnly
        onPress={() => send({ is: 'low-reach-switched' })}
      />
      {canSpeak && (
        <Tool
          glyph="speaker"
          label={tools.readAloud}
          on={preferences.readAloud}
          onPress={() => send({ is: 'read-aloud-switched' })}
        />
      )}
      {inSession && (
        <Tool glyph="bell" label={tools.call} strong onPress={() => send({ is: 'help-asked' })} />
      )}
      {inSession && (
        <Tool glyph="leave" label={header.end} strong onPress={() => send({ is: 'end-asked' })} />
      )}
    </TopBar>
  );
}

export interface LowBoardProps {
  readonly state: State;
  readonly around: Pick<Surroundings, 'office' | 'contact' | 'hotline'>;
}

/** What stands in the upper half while everything to press is in the lower one. */
export function LowBoard({ state, around }: LowBoardProps) {
  const { language } = state.preferences;
  const { contact: ask } = kioskHelpText(language);
  const { header, welcome } = kioskText(language);
  const officer = around.contact && ask.officer(around.contact);
  return (
    <Board
      office={around.office || header.product}
      about={progressOf(state)?.label ?? welcome.what}
      lines={[...(officer ? [officer] : []), ask.hotline(around.hotline)]}
    />
  );
}
