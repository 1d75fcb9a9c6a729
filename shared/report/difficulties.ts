import type { ReportDifficulties } from '../contracts/report';
import type { DossierRecord } from '../domain/indicators/record';
import type { HostFault } from '../domain/observation';
import type { OverrideCode } from '../domain/override';
import { Tally } from './count';

/** What got in the officers' way, counted over components: reasons, failures that stand, faults that a check found. */
export class DifficultySums {
  readonly #overrides = new Tally<OverrideCode>();
  readonly #failures = new Tally<string>();
  readonly #faults = new Tally<HostFault>();

  add({ components }: DossierRecord): void {
    for (const { override, failure, faults } of components) {
      this.#overrides.add(override);
      this.#failures.add(failure);
      faults.forEach((fault, place) => {
        if (faults.indexOf(fault) === place) this.#faults.add(fault);
      });
    }
  }

  result(): ReportDifficulties {
    return {
      overrides: this.#overrides.counted(),
      failures: this.#failures.counted(),
      faults: this.#faults.counted(),
    };
  }
}
