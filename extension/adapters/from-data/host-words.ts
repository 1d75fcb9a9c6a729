import type { RestChannel, RestStatus } from '../../../shared/contracts/adapter-rest-check';
import type { JsonValues } from '../../../shared/contracts/adapter-rest-shapes';
import type { DossierChannel, DossierStatus } from '../../../shared/domain/observation';
import { valueAt } from './json-path';

const STATUSES: readonly DossierStatus[] = ['open', 'waiting', 'finished', 'refused'];
const CHANNELS: readonly DossierChannel[] = ['online', 'post', 'counter'];

/** How far a dossier is, by the host's own words; undefined where they are none that the adapter knows. */
export function statusOf(status: RestStatus | undefined, entry: unknown): DossierStatus | undefined {
  if (!status) return undefined;
  const said = valueAt(entry, status.path);
  return STATUSES.find((one) => isSaid(said, status[one]));
}

/** How a dossier came in, by the first field that says it. */
export function channelOf(
  channels: RestChannel | readonly RestChannel[] | undefined,
  entry: unknown,
): DossierChannel | undefined {
  const all = channels === undefined ? [] : 'path' in channels ? [channels] : channels;
  for (const channel of all) {
    const said = valueAt(entry, channel.path);
    const found = CHANNELS.find((one) => isSaid(said, channel[one]));
    if (found) return found;
  }
  return undefined;
}

/** Words count without regard to case and outer blanks; numbers and yes or no also where they are written as text. */
function isSaid(said: unknown, wanted: JsonValues | undefined): boolean {
  if (wanted === undefined) return false;
  if (typeof said !== 'string' && typeof said !== 'number' && typeof said !== 'boolean') return false;
  const list = Array.isArray(wanted) ? (wanted as readonly unknown[]) : [wanted];
  return list.some((one) => plain(one) === plain(said));
}

function plain(value: unknown): string {
  return String(value).normalize('NFC').trim().toLowerCase();
}
