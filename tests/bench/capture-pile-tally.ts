import { planPile } from '../../shared/domain/pile-plan';
import { COVERS, type LaidSheet } from '../fixtures/piles/pile';
import type { PileFigures } from './capture-pile';
import type { ReadFacts } from './capture-pile-page';

const RULES = {
  components: COVERS.map(({ component }) => component),
  procedure: COVERS[0]?.procedure ?? '',
  blankParts: false,
};

/** Counts what went wrong. */
export class Tally {
  #wrong = 0;
  #lost = 0;
  #blanks = 0;
  #found = 0;
  readonly #ms: number[] = [];

  constructor(private readonly verbose: boolean) {}

  /** A page on its own. */
  page(name: string, blank: boolean, { marks, ms }: ReadFacts): void {
    this.#ms.push(ms);
    const found = planPile([{ id: name, marks }], RULES).aside.length > 0;
    this.#count(name, blank, found, marks);
  }

  /** A pile, against what was laid on the feeder. */
  pile(number: number, laid: readonly LaidSheet[], read: readonly ReadFacts[]): void {
    const { parts, aside } = planPile(
      read.map(({ marks }, index) => ({ id: String(index), marks })),
      RULES,
    );
    const left = new Set(aside.map(({ id }) => id));
    const partOf = new Map(
      parts.flatMap((part, index) => part.sheets.map((id) => [id, { ...part, index }] as const)),
    );
    const begun = new Map<number, number>();
    laid.forEach((sheet, index) => {
      const name = `pile ${number} sheet ${index} ${JSON.stringify(sheet.plan)}`;
      const facts = read[index];
      if (facts) this.#ms.push(facts.ms);
      if (sheet.what !== 'printed')
        this.#count(name, sheet.what === 'blank', left.has(String(index)), facts?.marks);
      else if (!left.has(String(index))) this.#wrongAt(name, facts);
      const part = partOf.get(String(index));
      if (sheet.what !== 'content' || !part) return;
      const same = begun.get(sheet.part) ?? part.index;
      begun.set(sheet.part, same);
      const first = part.sheets.map(Number).find((id) => laid[id]?.what === 'content');
      const together = first !== undefined && laid[first]?.part === sheet.part;
      if (part.component !== sheet.component || part.index !== same || !together) this.#wrongAt(name, facts);
    });
  }

  figures(): PileFigures {
    const sorted = this.#ms.slice().sort((a, b) => a - b);
    if (this.verbose)
      console.error(
        `${sorted.length} sheets, ${this.#blanks} blank; ms median ${sorted[sorted.length >> 1]?.toFixed(0)}, most ${sorted.at(-1)?.toFixed(0)}`,
      );
    return {
      wrong_borders: this.#wrong,
      content_pages_lost: this.#lost,
      blanks_found_percent: (100 * this.#found) / this.#blanks,
    };
  }

  #count(name: string, blank: boolean, found: boolean, marks: unknown): void {
    if (blank) this.#blanks++;
    if (blank && found) this.#found++;
    if (!blank && found) this.#lost++;
    if (this.verbose && blank !== found)
      console.error(`${found ? 'LOST' : 'blank kept'}: ${name} ${JSON.stringify(marks)}`);
  }

  #wrongAt(name: string, facts: ReadFacts | undefined): void {
    this.#wrong++;
    if (this.verbose) console.error(`WRONG: ${name} ${JSON.stringify(facts)}`);
  }
}
