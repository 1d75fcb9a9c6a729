import type { ReportDifficulties } from '../contracts/report';
import type { DossierRecord } from '../domain/indicators/record';
import { faultsIn, type RecordFault, type ResultRules } from '../domain/indicators/results';
import type { OverrideCode } from '../domain/override';
import { Tally } from './count';

/** What got in the officers' way, counted over components: reasons, failures that stand, faults that a check found. */
export class DifficultySums {
  readonly #overrides = new Tally<OverrideCode>();
  readonly #failures = new Tally<string>();
  readonly #faults = new Tally<RecordFault>();

  /** `rules`: the office's own. */
  constructor(private readonly rules: Pick<ResultRules, 'signedResults'>) {}

  add({ components }: DossierRecord): void {
    for (const component of components) {
      const { override, failure } = component;
      const faults = faultsIn(component, this.rules);
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
