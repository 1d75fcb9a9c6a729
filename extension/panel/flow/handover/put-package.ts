import type { OpenedPackage } from '../../../../shared/contracts/handover';
import type { DossierActs } from '../dossier-acts';
import type { PutNote } from './handover-state';
import { NOWHERE, type PartMatch } from './match-parts';
import type { HandedFile } from './put-in';

/** What became of a whole package. */
export interface PutPackage {
  readonly note: Omit<PutNote, 'dossier' | 'unrecorded'>;
  /** SHA-256 of everything that has to be proven before the package may go from the inbox. */
  readonly files: readonly string[];
}

/**
 * Puts the papers of a package into their components, one after another. Papers that go nowhere are still among `files`:
 * they lie nowhere else than in the package.
 */
export async function putPackage(
  acts: Pick<DossierActs, 'putIn'>,
  pack: OpenedPackage,
  matches: readonly PartMatch[],
): Promise<PutPackage> {
  let [kept, redrawn, refused] = [0, 0, 0];
  const filled = new Set<string>();
  for (const { part, to } of matches) {
    if (to === undefined || to === NOWHERE) continue;
    const done = await acts.putIn(to, handedFiles(pack, part));
    kept += done.kept.length;
    redrawn += done.redrawn;
    refused += done.refused;
    if (done.kept.length + done.redrawn > 0) filled.add(to);
  }
  const { slip } = pack.header;
  return {
    note: { slip, files: kept + redrawn, components: filled.size, redrawn, refused },
    files: matches.flatMap(({ part }) => part.files.map(({ sha256 }) => sha256)),
  };
}

function handedFiles({ files }: OpenedPackage, part: PartMatch['part']): readonly HandedFile[] {
  return part.files.flatMap(({ id, fileName, sha256 }) => {
    const bytes = files.get(id);
    return bytes ? [{ bytes, fileName, sha256 }] : [];
  });
}
