import { createHash, randomUUID } from 'node:crypto';
import { SLOW_MS, type Misbehaviour } from './misbehaviour';
import type { WidgetId } from './truth';

/** A file that came with an upload. */
export interface CameFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that the host holds in a component. */
export interface HeldFile extends CameFile {
  /** Names it in addresses. */
  readonly reference: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** One whole upload as it came in, whatever became of it. */
export interface UploadLine {
  readonly page: WidgetId;
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The host kept exactly these bytes, or set them aside until the page is saved. */
  readonly kept: boolean;
}

/** Everything that the host remembers; in memory only. */
export class WidgetState {
  readonly log: UploadLine[] = [];
  /** Until somebody signs in again. */
  sessionEnded = false;
  slowMs = SLOW_MS;
  readonly #held = new Map<string, HeldFile[]>();
  readonly #unsaved = new Map<string, CameFile[]>();
  readonly #chunks = new Map<string, Map<number, Buffer>>();
  readonly #misbehaviours = new Map<string, Misbehaviour>();

  reset(): void {
    this.log.length = 0;
    this.sessionEnded = false;
    this.slowMs = SLOW_MS;
    for (const memory of [this.#held, this.#unsaved, this.#chunks, this.#misbehaviours]) memory.clear();
  }

  /** What the host holds in a component, oldest first. */
  held(page: WidgetId, key: string): readonly HeldFile[] {
    return this.#held.get(place(page, key)) ?? [];
  }

  /** Every file of a page. */
  find(page: WidgetId, reference: string): HeldFile | undefined {
    return [...this.#held]
      .filter(([at]) => at.startsWith(`${page}/`))
      .flatMap(([, files]) => files)
      .find((file) => file.reference === reference);
  }

  record(page: WidgetId, key: string, { name, bytes }: CameFile, kept: boolean): void {
    this.log.push({ page, key, name, bytes: bytes.length, sha256: sha256(bytes), kept });
  }

  /** Puts a file into a component; where that takes one only, it replaces the earlier one. */
  store(page: WidgetId, key: string, { name, bytes }: CameFile, multiple: boolean): HeldFile {
    const file = { name, bytes, reference: randomUUID(), sha256: sha256(bytes) };
    this.#held.set(place(page, key), [...(multiple ? this.held(page, key) : []), file]);
    return file;
  }

  remove(page: WidgetId, reference: string): void {
    for (const [at, files] of this.#held) {
      if (at.startsWith(`${page}/`)) {
        this.#held.set(
          at,
          files.filter((file) => file.reference !== reference),
        );
      }
    }
  }

  /** Keeps a file aside until the page is saved. */
  setAside(page: WidgetId, key: string, file: CameFile): void {
    this.#unsaved.set(place(page, key), [...(this.#unsaved.get(place(page, key)) ?? []), file]);
  }

  /** What was set aside for a component; it is not there any more afterwards. */
  takeUnsaved(page: WidgetId, key: string): readonly CameFile[] {
    const files = this.#unsaved.get(place(page, key)) ?? [];
    this.#unsaved.delete(place(page, key));
    return files;
  }

  /** Keeps a part of a file, from 1; answers the whole once all its parts are there. */
  addChunk(upload: string, part: number, parts: number, bytes: Buffer): Buffer | undefined {
    const kept = this.#chunks.get(upload) ?? new Map<number, Buffer>();
    this.#chunks.set(upload, kept.set(part, bytes));
    if (kept.size < parts) return undefined;
    this.#chunks.delete(upload);
    return Buffer.concat([...kept].sort(([one], [other]) => one - other).map(([, chunk]) => chunk));
  }

  misbehave(page: WidgetId, key: string, kind: Misbehaviour | undefined): void {
    if (kind) this.#misbehaviours.set(place(page, key), kind);
    else this.#misbehaviours.delete(place(page, key));
  }

  misbehaviour(page: WidgetId, key: string): Misbehaviour | undefined {
    return this.#misbehaviours.get(place(page, key));
  }
}

function place(page: WidgetId, key: string): string {
  return `${page}/${key}`;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
