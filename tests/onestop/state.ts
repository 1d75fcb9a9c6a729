import { createHash, randomUUID } from 'node:crypto';
import type { Misbehaviour, MisbehaviourKind } from './misbehaviour';
import { SLOW_SECONDS, WELL_BEHAVED } from './misbehaviour';
import { seedDossiers, templateOf, type SeedDossier } from './seed';
import { seedPdf } from './seed-pdf';
import { Troubles } from './troubles';

/** A file that the host holds. */
export interface StoredFile {
  readonly dossierFileId: number;
  readonly referenceUid: string;
  readonly dossierId: number;
  readonly partNo: string;
  displayName: string;
  fileType: string;
  bytes: Buffer;
  /** Milliseconds since 1970. */
  createDate: number;
}

/** One upload as it came in, before anything was done wrong with it. */
export interface UploadLogLine {
  readonly at: string;
  readonly dossierId: number;
  readonly partNo: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly misbehaviour: MisbehaviourKind;
}

/** What the officer ticked as received at the counter. */
export interface Mark {
  readonly dossierPartNo: string;
  readonly fileMark: number;
  readonly recordCount: number;
  readonly fileCheck: number;
}

/** Everything the training host remembers; in memory only. */
export class HostState {
  readonly files: StoredFile[] = [];
  readonly log: UploadLogLine[] = [];
  /** The eight seeded dossiers, and what a test adds. */
  readonly dossiers: SeedDossier[] = [];
  readonly troubles = new Troubles();
  readonly #marks = new Map<string, Mark>();
  readonly #misbehaviours = new Map<string, Misbehaviour>();
  #lastId = 40_000;

  constructor() {
    this.reset();
  }

  /** Back to the seeded data: no log, no misbehaviour. */
  reset(): void {
    this.files.length = 0;
    this.log.length = 0;
    this.dossiers.splice(0, Infinity, ...seedDossiers);
    this.troubles.reset();
    this.#marks.clear();
    this.#misbehaviours.clear();
    this.#lastId = 40_000;
    for (const dossier of seedDossiers) {
      for (const partNo of dossier.filled) {
        const name =
          templateOf(dossier).dossierParts.find((part) => part.partNo === partNo)?.partName ?? partNo;
        this.add(dossier.dossierId, partNo, {
          name: `${name}.pdf`,
          type: 'pdf',
          bytes: seedPdf(dossier.dossierNo),
        });
        this.mark(dossier.dossierId, { dossierPartNo: partNo, fileMark: 1, recordCount: 1, fileCheck: 0 });
      }
    }
  }

  dossier(dossierId: number): SeedDossier | undefined {
    return this.dossiers.find((dossier) => dossier.dossierId === dossierId);
  }

  /** What the host lists for a dossier, oldest first; of one component where it is named. */
  listed(dossierId: number, partNo?: string): readonly StoredFile[] {
    return this.files.filter(
      (file) => file.dossierId === dossierId && (partNo === undefined || file.partNo === partNo),
    );
  }

  find(dossierId: number, referenceUid: string): StoredFile | undefined {
    return this.files.find((file) => file.dossierId === dossierId && file.referenceUid === referenceUid);
  }

  add(dossierId: number, partNo: string, file: { name: string; type: string; bytes: Buffer }): StoredFile {
    const stored = this.unlisted(dossierId, partNo, file);
    this.files.push(stored);
    return stored;
  }

  /** A file that looks stored but is in no list. */
  unlisted(
    dossierId: number,
    partNo: string,
    file: { name: string; type: string; bytes: Buffer },
  ): StoredFile {
    this.#lastId += 1;
    const { name: displayName, type: fileType, bytes } = file;
    const referenceUid = randomUUID();
    const createDate = Date.now();
    return {
      dossierFileId: this.#lastId,
      referenceUid,
      dossierId,
      partNo,
      displayName,
      fileType,
      bytes,
      createDate,
    };
  }

  remove(dossierId: number, referenceUid: string): boolean {
    const at = this.files.findIndex(
      (file) => file.dossierId === dossierId && file.referenceUid === referenceUid,
    );
    if (at >= 0) this.files.splice(at, 1);
    return at >= 0;
  }

  record(upload: { dossierId: number; partNo: string; name: string; bytes: Buffer }): void {
    const { dossierId, partNo, name, bytes } = upload;
    const misbehaviour = this.misbehaviour(dossierId, partNo).kind;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const at = new Date().toISOString();
    this.log.push({ at, dossierId, partNo, name, bytes: bytes.length, sha256, misbehaviour });
  }

  misbehave(dossierId: number, partNo: string, kind: MisbehaviourKind, seconds = SLOW_SECONDS): void {
    this.#misbehaviours.set(`${dossierId}/${partNo}`, { kind, seconds });
  }

  misbehaviour(dossierId: number, partNo: string): Misbehaviour {
    return this.#misbehaviours.get(`${dossierId}/${partNo}`) ?? WELL_BEHAVED;
  }

  marks(dossierId: number): readonly Mark[] {
    return [...this.#marks].filter(([key]) => key.startsWith(`${dossierId}/`)).map(([, mark]) => mark);
  }

  mark(dossierId: number, mark: Mark): void {
    this.#marks.set(`${dossierId}/${mark.dossierPartNo}`, mark);
  }
}
