import type { AuditOffice, AuditSource } from '../../../shared/contracts/audit';
import type {
  EvidenceFileReport,
  KnownLines,
  SourceFault,
} from '../../../shared/domain/evidence-file/report';
import { mergedFaults } from '../../../workers/audit/counted-source';

/** One source as it grows file by file. Lines are kept as their hashes: a million of them fit. */
export class Known implements KnownLines {
  readonly #hashes = new Map<number, string>();
  /** What a line names before it, where that line is missing. */
  readonly #before = new Map<number, string>();
  #last = 0;
  #unit: string | undefined;
  #newest: string | undefined;
  #faults: readonly SourceFault[] = [];

  constructor(
    readonly id: string,
    readonly kind: AuditSource['kind'],
    readonly counted: boolean,
  ) {}

  get last(): number {
    return this.#last;
  }

  hashAt(seq: number): string | undefined {
    return this.#hashes.get(seq);
  }

  previousAt(seq: number): string | undefined {
    return this.#hashes.get(seq - 1) ?? this.#before.get(seq);
  }

  /** Takes a line; false where it is known. */
  take({
    seq,
    hash,
    previous,
  }: {
    readonly seq: number;
    readonly hash: string;
    readonly previous: string;
  }): boolean {
    if (this.#hashes.has(seq)) return false;
    if (!this.#hashes.has(seq - 1)) this.#before.set(seq, previous);
    this.#hashes.set(seq, hash);
    this.#last = Math.max(this.#last, seq);
    return true;
  }

  /** What one more file says of the source. Gaps are not kept: they may close. */
  judge({ unit, newest, faults }: EvidenceFileReport): void {
    this.#unit = unit ?? this.#unit;
    if (
      newest !== undefined &&
      !(this.#newest !== undefined && Date.parse(this.#newest) >= Date.parse(newest))
    )
      this.#newest = newest;
    this.#faults = mergedFaults(this.#faults, faults);
  }

  /** The source as a report names it. Without an office nobody has named its device. */
  shown(office: AuditOffice | undefined): AuditSource {
    const device = office?.devices.find(({ key }) => key === this.id.replace(/-check$/, ''));
    const unit = device?.unit ?? this.#unit;
    return {
      ...{ id: this.id, kind: this.kind, name: device?.name ?? this.id },
      ...(unit !== undefined && { unit }),
      lines: this.#hashes.size,
      last: this.hashAt(this.#last) ?? '',
      ...(this.#newest !== undefined && { newest: this.#newest }),
      counted: this.counted,
      faults: [...this.#faults, ...this.#gaps(), ...(device ? [] : [{ is: 'unknown-device' } as const])],
    };
  }

  /** Numbers of lines that are missing before known ones. */
  #gaps(): readonly SourceFault[] {
    const gaps: SourceFault[] = [];
    let next = 1;
    for (const seq of [...this.#hashes.keys()].sort((a, b) => a - b)) {
      if (seq > next) gaps.push({ is: 'gap', from: next, to: seq - 1 });
      next = seq + 1;
    }
    return gaps;
  }
}
