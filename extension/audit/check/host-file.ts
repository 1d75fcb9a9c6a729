import type { HostDossier } from '../../../shared/contracts/host-check';
import { componentForEvidence } from '../../../shared/domain/evidence-facts';
import { fail, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import { hostRow, wholeDossier } from '../../panel/flow/reuse/host-dossier';
import type { FilePlace } from '../flow/audit-port';
import type { HostPort } from './walk-ports';

/** Files of one component that are looked through for the one with the wanted bytes. */
const MOST_TRIED = 12;
const NOT_THERE = fail({ code: 'host/refused', status: 404 });

/** Which file is wanted. `receivedOn`: ISO date on which the host's list has its dossier. */
export interface WantedFile {
  readonly dossier: string;
  readonly receivedOn: string;
  /** As the records call it. */
  readonly component: string;
  readonly file: FilePlace;
}

/**
 * The bytes of one file as the host holds them now; kept nowhere. With a hash: the file that has it, whatever its place;
 * where none has, the file in its place. 'host/refused' with 404 where the host lists no such dossier, component or file
 * any more.
 */
export async function hostFile(host: HostPort, wanted: WantedFile): Promise<Result<Blob>> {
  const row = await hostRow(host, wanted.dossier, wanted.receivedOn);
  if (!row.ok) return row;
  const dossier = await wholeDossier(host, row.value);
  if (!dossier.ok) return dossier;
  const references = await referencesOf(dossier.value, wanted.component);
  const { index, sha256 } = wanted.file;
  // Its place in the record is likely its place on the host.
  const likely = references[index] ?? references[0];
  if (likely === undefined) return NOT_THERE;
  const first = await host.bytes(row.value.id, likely);
  if (!first.ok || sha256 === undefined || (await sha256Hex(first.value)) === sha256) return first;
  for (const reference of references.filter((one) => one !== likely).slice(0, MOST_TRIED)) {
    const bytes = await host.bytes(row.value.id, reference);
    if (bytes.ok && (await sha256Hex(bytes.value)) === sha256) return bytes;
  }
  return first;
}

/** Records may know a component by a hash of the host's key. */
async function referencesOf({ components }: HostDossier, wanted: string): Promise<readonly string[]> {
  for (const { key, files } of components) {
    if ((await componentForEvidence(key)) !== wanted) continue;
    return files.flatMap(({ reference }) => reference ?? []);
  }
  return [];
}
