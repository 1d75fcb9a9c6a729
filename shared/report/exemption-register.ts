import type { ExemptionUse } from '../contracts/report';
import type { DossierRecord } from '../domain/indicators/record';
import { isLawfullyExempt } from '../domain/indicators/settled';
import { inOrder, Tally } from './count';

interface Use {
  readonly units: Tally<string>;
  components: number;
  outsideItsTime: number;
  dossiers: number;
  /** The dossier that was counted last: one that uses an exemption twice is one. */
  last: string;
}

/**
 * The register of exemptions: each that a component of these dossiers is settled by, or under which a citizen's own PDF
 * was proven in its place. Each dossier is added once.
 */
export class ExemptionSums {
  readonly #uses = new Map<string, Use>();

  /** `province`: the office's own, whose directives hold for it. */
  constructor(private readonly province: string | undefined) {}

  add({ code, unit, receivedOn, components }: DossierRecord): void {
    for (const { exemption } of components) {
      if (exemption === undefined) continue;
      const use = this.#uses.get(exemption) ?? unused();
      this.#uses.set(exemption, use);
      use.components += 1;
      use.units.add(unit);
      if (use.last !== code) use.dossiers += 1;
      use.last = code;
      if (!isLawfullyExempt({ exemption }, receivedOn, this.province)) use.outsideItsTime += 1;
    }
  }

  /** Most used first. */
  result(): readonly ExemptionUse[] {
    return [...this.#uses]
      .map(([exemption, { components, dossiers, outsideItsTime, units }]) => ({
        ...{ exemption, components, dossiers, outsideItsTime },
        units: units.counted().map(({ code, count }) => ({ unit: code, components: count })),
      }))
      .sort((a, b) => b.components - a.components || inOrder(a.exemption, b.exemption));
  }
}

function unused(): Use {
  return { components: 0, outsideItsTime: 0, dossiers: 0, last: '', units: new Tally() };
}
