import type { ReuseUse } from '../contracts/report';
import type { ComponentRecord, DossierRecord } from '../domain/indicators/record';
import type { SharedDatabase } from '../domain/reuse-source';
import { inOrder } from './count';

interface Use {
  readonly source: ReuseUse['source'];
  readonly database?: SharedDatabase;
  components: number;
  dossiers: number;
  read: number;
  /** The dossier that was counted last: one that uses a source twice is one. */
  last: string;
}

/** The register of reuse: from where components of these dossiers were used again. Each dossier is added once. */
export class ReuseSums {
  readonly #uses = new Map<string, Use>();

  add({ code, components }: DossierRecord): void {
    for (const component of components) {
      if (component.part === 'result' || component.reused !== true) continue;
      const use = this.#of(component);
      use.components += 1;
      if (wasRead(component)) use.read += 1;
      if (use.last !== code) use.dossiers += 1;
      use.last = code;
    }
  }

  /** Most used first. */
  result(): readonly ReuseUse[] {
    return [...this.#uses]
      .sort(([one, a], [other, b]) => b.components - a.components || inOrder(one, other))
      .map(([, { source, database, components, dossiers, read }]) => ({
        ...{ source, components, dossiers, read },
        ...(database && { database }),
      }));
  }

  #of({ reuse }: ComponentRecord): Use {
    const source: Use['source'] = reuse?.source ?? 'unknown';
    const database = reuse?.source === 'shared-data' ? reuse.database : undefined;
    const key = `${source} ${database ?? ''}`;
    const known = this.#uses.get(key);
    if (known) return known;
    const made: Use = {
      source,
      ...(database && { database }),
      components: 0,
      dossiers: 0,
      read: 0,
      last: '',
    };
    this.#uses.set(key, made);
    return made;
  }
}

/** Whether the file was read on the host when it was said: a hash out of a log is no look. */
function wasRead({ reuse }: ComponentRecord): boolean {
  return reuse?.source === 'other-dossier' && reuse.file?.seen === 'host';
}
