import type { HelpCall } from '../../../shared/contracts/handover';
import { without } from '../../../shared/domain/without';
import type { Step } from '../events';
import { draftOf, type State } from '../state';
import type { HelpEvent } from './help-events';

/** The part of `advance` for the call of an officer. The screen stays as it is until the call is over. */
export function advanceHelp(state: State, event: HelpEvent): Step {
  const { help, screen } = state;
  switch (event.is) {
    case 'help-asked':
      return help || screen.at === 'welcome' ? [state, []] : call(state);
    case 'help-again':
      return help?.is === 'unheard' ? call(state) : [state, []];
    case 'help-called':
      return help?.is === 'calling' ? [{ ...state, help: { is: 'called' } }, []] : [state, []];
    case 'help-unheard':
      return help?.is === 'calling' ? [{ ...state, help: { is: 'unheard' } }, []] : [state, []];
    case 'help-over':
      return [without(state, 'help'), help ? [{ do: 'end-help' }] : []];
  }
}

function call(state: State): Step {
  return [{ ...state, help: { is: 'calling' } }, [{ do: 'call-help', call: callOf(state) }]];
}

/** Where help is needed, in codes: no name, no number, no picture. */
function callOf(state: State): Omit<HelpCall, 'id' | 'kiosk' | 'at'> {
  const { screen } = state;
  const draft = draftOf(state);
  const code = draft?.procedure.code;
  const message = draft?.messages.findLast(({ saying }) => saying.is === 'refused')?.saying;
  return {
    screen: screen.at,
    ...(code !== undefined && { procedure: code }),
    ...(screen.at === 'paper' && { component: screen.component }),
    ...(message?.is === 'refused' && { problem: message.failure.code }),
  };
}
