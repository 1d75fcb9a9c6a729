import { ok, type Result } from '../../../shared/domain/result';
import { sha256Hex } from '../../../shared/domain/sha256';
import type { AuditPort } from '../flow/audit-port';
import { componentName } from '../flow/procedure-names';
import type { FileScreenProps } from '../screens/file';
import type { FetchedFile } from '../screens/file/fetched-pages';
import { kindOf } from '../screens/file/kind-of';

/** A file for the eye. */
export interface ShownFile {
  readonly name: string;
  readonly file: Exclude<FileScreenProps['file'], undefined>;
}

/** Which file of which component of which dossier, by its place in the record. */
export interface WantedPlace {
  readonly code: string;
  readonly component: string;
  readonly index: number;
}

/** One file as the one-stop system holds it now, with the name of its component; kept nowhere. */
export async function shownFile(port: AuditPort, place: WantedPlace): Promise<Result<ShownFile>> {
  const { code, component, index } = place;
  const found = await port.engine.dossier(code);
  if (!found.ok) return found;
  const name = componentName(found.value?.procedure ?? '', component);
  const known = found.value?.components.find((one) => one.code === component)?.files[index];
  if (!known) return ok({ name, file: 'no-file' });
  if (!port.hostFile) return ok({ name, file: 'no-host' });
  const { sha256 } = known;
  const fetched = await port.hostFile(code, component, { index, ...(sha256 !== undefined && { sha256 }) });
  return fetched.ok ? ok({ name, file: await judged(fetched.value, sha256) }) : fetched;
}

async function judged(content: Blob, proven: string | undefined): Promise<FetchedFile> {
  const kind = await kindOf(content);
  if (proven === undefined) return { content, kind };
  return { content, kind, same: (await sha256Hex(content)) === proven };
}
