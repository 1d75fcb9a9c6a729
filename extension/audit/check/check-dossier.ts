import type { HostDossier, HostDossierRow } from '../../../shared/contracts/host-check';
import type { Failure } from '../../../shared/domain/failure';
import type { HostFile } from '../../../shared/contracts/recognised-page';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { recogniseDossierCode } from '../../../shared/domain/codes';
import { MAX_DOSSIER_BYTES } from '../../../shared/domain/limits';
import { wholeDossier } from '../../panel/flow/reuse/host-dossier';
import { judgeDossier, type SeenComponent } from './judge-dossier';
import { listedFile, readFile, type SeenFile } from './look-at-file';
import type { Patience } from './patience';
import type { Finding, PaperPlace, WalkPlan, WalkPorts } from './walk-ports';

/** Whose files are read when a part is read: one in so many, the same dossiers each time. */
const SAMPLED = 10;

/** What became of one dossier of the list. 'passed': of another unit, or checked before in this walk. */
export type DossierPassed =
  { readonly is: 'checked'; readonly found: readonly Finding[] } | { readonly is: 'passed' };

/** What all dossiers of a walk have in common. */
export interface WalkContext {
  readonly ports: WalkPorts;
  readonly plan: WalkPlan;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Where each file was met first, by SHA-256. */
  readonly met: Map<string, PaperPlace>;
  /** Whether this host says how large files are: one without a size is suspect then. */
  statesSizes: boolean;
}

/** Checks one dossier and writes what was seen, all of it or nothing. */
export async function checkDossier(
  context: WalkContext,
  row: HostDossierRow,
): Promise<Result<DossierPassed>> {
  const { ports, plan, patience, signal, since, met } = context;
  if (!isOfUnits(row.code, plan.units)) return ok({ is: 'passed' });
  const known = await ports.known(row.code);
  if (!known.ok) return known;
  if (Date.parse(known.value?.checkedAt ?? '') >= since) return ok({ is: 'passed' });
  const host = { dossier: (id: string) => patience.ask(() => ports.host.dossier(id)) };
  const dossier = await wholeDossier(host, row);
  if (!dossier.ok) return dossier;
  const seen = await seenComponents(context, row, dossier.value);
  if (!seen.ok) return seen;
  if (signal.aborted) return fail({ code: 'cancelled' });
  const { facts, findings } = await judgeDossier({
    ...{ row, dossier: dossier.value, seen: seen.value, known: known.value, met },
    ...{ at: new Date(ports.clock.now()).toISOString(), officer: ports.officer },
  });
  const written = await ports.observe(facts);
  return written.ok ? ok({ is: 'checked', found: findings }) : written;
}

async function seenComponents(
  context: WalkContext,
  row: HostDossierRow,
  { components }: HostDossier,
): Promise<Result<readonly SeenComponent[]>> {
  context.statesSizes ||= components.some(({ files }) => files.some(({ bytes }) => bytes !== undefined));
  const seen: SeenComponent[] = [];
  for (const component of components) {
    const files: SeenFile[] = [];
    for (const file of component.files) {
      const looked = await seenFile(context, row, file);
      if (!looked.ok) return looked;
      files.push(looked.value);
    }
    seen.push({ component, files });
  }
  return ok(seen);
}

async function seenFile(
  context: WalkContext,
  row: HostDossierRow,
  file: HostFile,
): Promise<Result<SeenFile>> {
  const { ports, patience, signal } = context;
  const { reference } = file;
  if (reference === undefined || !isRead(context, row, file)) return ok(listedFile(file));
  const bytes = await patience.ask(() => ports.host.bytes(row.id, reference));
  if (bytes.ok) return ok(await readFile(bytes.value, (pdf) => ports.inspect(pdf, signal)));
  if (isGone(bytes.failure)) return ok({ ...listedFile(file), fault: 'unreadable' });
  // That one file was not given is no reason to leave the others.
  return isOfOneFile(bytes.failure) ? ok(listedFile(file)) : bytes;
}

function isRead({ plan, statesSizes }: WalkContext, { code }: HostDossierRow, { bytes }: HostFile): boolean {
  if ((bytes ?? 0) > MAX_DOSSIER_BYTES) return false;
  if (plan.depth === 'files' || (plan.depth === 'sample' && isInSample(code))) return true;
  return statesSizes && bytes === undefined;
}

/** Listed, but not there: a fault of the host's own would be another number. */
function isGone(failure: Failure): boolean {
  return failure.code === 'host/refused' && (failure.status === 404 || failure.status === 410);
}

function isOfOneFile({ code }: Failure): boolean {
  return code === 'host/refused' || code === 'attach/unproven' || code === 'page/no-answer';
}

function isOfUnits(code: string, units: readonly string[]): boolean {
  return units.length === 0 || units.includes(recogniseDossierCode(code)?.agency ?? '');
}

function isInSample(code: string): boolean {
  let sum = 0;
  for (const sign of code) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % SAMPLED === 0;
}
