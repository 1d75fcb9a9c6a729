import type { Grade } from '../dossier';
import { msOf, putFacts, type ComponentLedger, type FileFacts, type FileWord, type SeenFile } from './ledger';
import type { Draft, FileRecord, ProvenFile } from './record';
import type { Standing } from './standing';

/**
 * The files of a component, oldest first: those of the log that were neither replaced nor voided since, and those that
 * the last check saw. The same bytes stand once, with the better of both proofs.
 */
export function recordedFiles({ files, sound, seen }: Standing): readonly FileRecord[] {
  const unmet = new Set(seen);
  const records: FileRecord[] = [];
  for (const { sha256, proof, sent } of files) {
    const word = proof ?? sent;
    if (!word) continue;
    const met = seen.find((file) => file.sha256 === sha256);
    if (met) unmet.delete(met);
    records.push(fileRecord(sha256, word, better(word.grade, gradeOfSeen(met, sound)), met));
  }
  for (const file of unmet) records.push(fileRecord(file.sha256, file, gradeOfSeen(file, sound)));
  return records.length > 1 ? records.sort(inOrder) : records;
}

/** What logs have proven of a component and not replaced since, oldest first; undefined where there is nothing. */
export function provenFiles({ files }: ComponentLedger): readonly ProvenFile[] | undefined {
  const proven = files.flatMap(({ sha256, proof }) => (proof ? [{ sha256, proof }] : []));
  if (proven.length === 0) return undefined;
  // A hash is of one file: two of one moment are in the order of their hashes.
  proven.sort(
    (one, other) => msOf(one.proof.at) - msOf(other.proof.at) || (one.sha256 < other.sha256 ? -1 : 1),
  );
  return proven.map(({ sha256, proof: { bytes } }) => (bytes === undefined ? { sha256 } : { sha256, bytes }));
}

/** What was read back has a hash; what was only listed has a size. */
function gradeOfSeen(file: SeenFile | undefined, sound: boolean): Grade | undefined {
  if (!file || !sound || (file.bytes ?? 0) <= 0) return undefined;
  return file.sha256 === undefined ? 'listed' : 'read-back';
}

function better(one: Grade | undefined, other: Grade | undefined): Grade | undefined {
  if (one === 'read-back' || other === 'read-back') return 'read-back';
  if (one === 'listed' || other === 'listed') return 'listed';
  return one ?? other;
}

/** `beside` fills in what the first does not say. */
function fileRecord(
  sha256: string | undefined,
  word: FileWord | SeenFile,
  grade: Grade | undefined,
  beside?: FileFacts,
): FileRecord {
  const record: Draft<FileRecord> = { at: new Date(msOf(word.at)).toISOString() };
  if (sha256 !== undefined) record.sha256 = sha256;
  if (beside) putFacts(record, beside);
  putFacts(record, word);
  if (grade !== undefined) record.grade = grade;
  if ('origin' in word) record.origin = word.origin;
  return record;
}

function inOrder(one: FileRecord, other: FileRecord): number {
  return sortKey(one) < sortKey(other) ? -1 : 1;
}

function sortKey({ at, sha256, bytes }: FileRecord): string {
  return `${at ?? ''} ${sha256 ?? ''} ${bytes ?? ''}`;
}
