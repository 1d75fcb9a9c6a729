import type { HelpCall } from '../../../shared/contracts/handover';

/** What happens when an officer is called. */
export type HelpEvent =
  | { readonly is: 'help-asked' }
  /** The call was not heard: once more. */
  | { readonly is: 'help-again' }
  | { readonly is: 'help-called' }
  | { readonly is: 'help-unheard' }
  | { readonly is: 'help-over' };

/** What is asked to be done about it. */
export type HelpEffect =
  | { readonly do: 'call-help'; readonly call: Omit<HelpCall, 'id' | 'kiosk' | 'at'> }
  | { readonly do: 'end-help' };
