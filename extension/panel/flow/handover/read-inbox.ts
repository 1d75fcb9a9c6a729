import { readPackageHeader } from '../../../../shared/package/open';
import type { Inbox } from '../../../handover/inbox-client';
import type { WaitingFile } from '../../../handover/inbox-shapes';
import type { HandoverPorts } from './handover-ports';
import type { InboxView, WaitingPackage } from './handover-state';

/** Packages of which the outside is read and that are listed: the newest. More are found by their slip's number. */
export const MOST_LISTED = 60;

/** What lies in the inbox, the newest first. Asks nobody before the address is named and allowed. */
export async function readInbox(ports: HandoverPorts): Promise<InboxView> {
  const address = await ports.settings.address();
  if (!address) return { at: 'unset' };
  const { origin } = address;
  if (!(await ports.mayReach(origin))) return { at: 'not-allowed', origin };
  const inbox = ports.inboxAt(origin);
  const files = await inbox.list();
  if (!files.ok) return { at: 'failed', failure: files.failure };
  const read = await Promise.all(files.value.slice(0, MOST_LISTED).map((file) => withOutside(inbox, file)));
  return { at: 'read', packages: [...read, ...files.value.slice(MOST_LISTED)] };
}

async function withOutside(inbox: Inbox, file: WaitingFile): Promise<WaitingPackage> {
  const head = await inbox.head(file.name);
  const header = head.ok ? await readPackageHeader(head.value) : head;
  // What is no package is listed all the same: opening it says what is wrong.
  if (!header.ok) return file;
  const { kiosk, madeAt, slip } = header.value;
  return { ...file, kiosk, madeAt, slip };
}
