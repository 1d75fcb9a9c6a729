import type { ImportReport } from '../../shared/contracts/audit';
import { ok, type Result } from '../../shared/domain/result';
import type { StoredSource } from '../../shared/storage/audit-store';
import { shownSource } from './counted-source';
import type { Desk } from './desk';
import { foldAnew } from './fold-anew';
import { Folding } from './folding';
import { foldOwn, type OwnChain } from './own-logs';

/** Takes what this machine's own chains have since the last time. Of a chain that has no line nothing is told. */
export async function takeOwnLogs(
  desk: Desk,
  chains: readonly OwnChain[],
): Promise<Result<readonly ImportReport[]>> {
  const reports: ImportReport[] = [];
  for (const chain of chains) {
    const taken = await takeOwn(desk, chain, chains);
    if (!taken.ok) return taken;
    if (taken.value.source.lines > 0) reports.push(taken.value);
  }
  return ok(reports);
}

/** The same of one of the chains. */
export async function takeOwn(
  desk: Desk,
  chain: OwnChain,
  chains: readonly OwnChain[],
): Promise<Result<ImportReport>> {
  const before = desk.source(chain.id);
  const standing = before ? await standsStill(chain, before) : ok(true);
  if (!standing.ok) return standing;
  if (!standing.value) {
    const made = await foldAnew(desk, chains, desk.sources);
    if (!made.ok) return made;
    return takeOwn(desk, chain, chains);
  }
  const folding = new Folding(desk);
  const taken = await foldOwn(chain, before, folding);
  if (!taken.ok) return taken;
  const { source, added } = taken.value;
  if (added > 0 || JSON.stringify(before?.faults ?? []) !== JSON.stringify(source.faults)) {
    const put = await desk.commit(desk.withSource(source), folding);
    if (!put.ok) return put;
  }
  return ok({ source: shownSource(source, desk.office), added, known: before?.upTo ?? 0 });
}

/** Whether the line that was last is still there: a log that was wiped begins anew. */
async function standsStill(chain: OwnChain, { upTo = 0, last }: StoredSource): Promise<Result<boolean>> {
  if (upTo === 0) return ok(true);
  const line = await chain.after(upTo - 1, 1);
  return line.ok ? ok(line.value[0]?.hash === last) : line;
}
