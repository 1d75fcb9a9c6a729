import type { EvidenceFacts } from '../evidence';
import type { ObservationFacts } from '../observation';
import { emptyLedger, LEDGER_FORM, stampFor, type DossierLedger } from './ledger';
import type { DossierRecord } from './record';
import { recordOf } from './record-of';
import type { RequiredOf } from './required';
import type { DueOf } from './result-due';
import { takeEvidence } from './take-evidence';
import { takeObservation } from './take-observation';

/**
 * Makes dossiers of lines. Each source's lines come in its own order; which source comes first, and in how many parts,
 * changes nothing: between sources the times of the lines decide, in the same millisecond the ids of the sources.
 *
 * - What is proven beats what is said: a component with a proven file is 'verified', whatever was said before or after.
 * - A proof counts until its file is replaced, or a check finds the component void: no file there, or a fault of
 *   `isVoiding`. A later proof counts again. 'attached' and 'failed' neither settle nor unsettle.
 * - A file that a check saw counts until the next check of the component, unless that check found it void.
 * - A file that was proven and is not among those that the last check saw was exchanged or removed, whether or not
 *   whoever checked knew of the proof.
 * - Of 'reused', 'presented' and 'exempt' the newest counts, where no file does and none was 'withdrawn' since.
 *
 * The whole of it stands in docs/audit.md.
 */
export class DossierBook {
  readonly #ledgers = new Map<string, DossierLedger>();

  /**
   * Both ask the catalogue: `requiredOf` where neither the host nor a counter says which papers are required, `dueOf`
   * where the host does not say until when the result is due.
   */
  constructor(
    private readonly requiredOf?: RequiredOf,
    private readonly dueOf?: DueOf,
  ) {}

  /** Takes the next line of a source. Lines were checked before: this trusts their form. */
  take(source: string, line: EvidenceFacts | ObservationFacts): void {
    let ledger = this.#ledgers.get(line.dossier);
    if (!ledger) {
      ledger = emptyLedger(line.dossier);
      this.#ledgers.set(line.dossier, ledger);
    }
    const ms = Date.parse(line.at);
    ledger.firstMs = Math.min(ledger.firstMs, ms);
    const at = stampFor(ledger, source, ms);
    if (isObservation(line)) takeObservation(ledger, at, line);
    else takeEvidence(ledger, at, line);
  }

  /** What is known of a dossier; undefined where no line is about it. */
  record(code: string): DossierRecord | undefined {
    const ledger = this.#ledgers.get(code);
    return ledger && recordOf(ledger, this.requiredOf, this.dueOf);
  }

  /** Codes of all dossiers, in the order in which they became known. */
  codes(): Iterable<string> {
    return this.#ledgers.keys();
  }

  /** All that is kept of a dossier: plain data for JSON or IndexedDB, and for `restore`. */
  toJson(code: string): DossierLedger | undefined {
    return this.#ledgers.get(code);
  }

  /**
   * Takes back what `toJson` gave; lines that come later go on from there. False where it is of another form, or none at
   * all: the dossier's lines are then to be taken anew.
   */
  restore(kept: unknown): boolean {
    if (!isLedger(kept)) return false;
    this.#ledgers.set(kept.code, kept);
    return true;
  }
}

function isObservation(line: EvidenceFacts | ObservationFacts): line is ObservationFacts {
  return line.event.startsWith('host-') || line.event === 'inspected';
}

function isLedger(kept: unknown): kept is DossierLedger {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'form' in kept &&
    kept.form === LEDGER_FORM &&
    'code' in kept &&
    typeof kept.code === 'string' &&
    'components' in kept &&
    Array.isArray(kept.components)
  );
}
