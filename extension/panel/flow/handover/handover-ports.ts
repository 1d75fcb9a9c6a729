import type { Inbox } from '../../../handover/inbox-client';
import type { InboxSettings } from '../../../handover/inbox-settings';
import type { ClockPort } from '../ports';

/** What kiosks' packages need of the world. */
export interface HandoverPorts {
  readonly settings: InboxSettings;
  /** The inbox of a kiosk's server, by its origin. */
  inboxAt(origin: string): Inbox;
  mayReach(origin: string): Promise<boolean>;
  /** Only inside the handler of a click or a key. */
  askToReach(origin: string): Promise<boolean>;
  readonly clock: ClockPort;
  /** Whether the officer has the panel before them: nothing is asked of anybody meanwhile. */
  isVisible(): boolean;
  /** Opens the page of keys and the inbox. */
  manage(): void;
}

/** The inbox that may be asked now; undefined where none is named, or its address is not allowed. */
export async function openInbox(ports: HandoverPorts): Promise<Inbox | undefined> {
  const address = await ports.settings.address();
  if (!address || !(await ports.mayReach(address.origin))) return undefined;
  return ports.inboxAt(address.origin);
}
