import { catalogueOn } from '../catalogue/catalogue';
import type { CitizenFileProcedure } from '../contracts/report';
import { exemptionById } from '../domain/exemptions';
import type { DossierRecord } from '../domain/indicators/record';
import { inOrder } from './count';

interface Found {
  readonly components: Set<string>;
  dossiers: number;
  readonly inCatalogue: boolean;
}

/**
 * Procedures that dossiers are about and of which components come as files that the citizen brings and answers for:
 * because an exemption that says so was used, or because the catalogue of `day` (ISO date) names such a file as the usual
 * way. Each dossier is added once.
 */
export class CitizenFileSums {
  readonly #names = new Map<string, string>();
  /** Components that usually come so, by their procedure. */
  readonly #usual = new Map<string, readonly string[]>();
  readonly #found = new Map<string, Found>();

  constructor(day: string) {
    for (const { code, name, components } of catalogueOn(day)) {
      if (code === undefined) continue;
      this.#names.set(code, name);
      const brought = components.filter(({ deliveries }) => deliveries[0] === 'citizen-pdf');
      if (brought.length > 0)
        this.#usual.set(
          code,
          brought.map((component) => component.code),
        );
    }
  }

  add({ procedure, components }: DossierRecord): void {
    if (this.#usual.has(procedure)) this.#entry(procedure);
    let used = false;
    for (const { exemption, code } of components) {
      if (exemptionById(exemption ?? '')?.instead !== 'citizen-pdf') continue;
      this.#entry(procedure).components.add(code);
      used = true;
    }
    if (used) this.#entry(procedure).dossiers += 1;
  }

  /** Most dossiers first. */
  result(): readonly CitizenFileProcedure[] {
    return [...this.#found]
      .map(([procedure, { components, dossiers, inCatalogue }]) => {
        const name = this.#names.get(procedure);
        const codes = [...components].sort(inOrder);
        return { procedure, components: codes, dossiers, inCatalogue, ...(name !== undefined && { name }) };
      })
      .sort((a, b) => b.dossiers - a.dossiers || inOrder(a.procedure, b.procedure));
  }

  #entry(procedure: string): Found {
    let found = this.#found.get(procedure);
    if (!found) {
      const usual = this.#usual.get(procedure);
      found = { components: new Set(usual), dossiers: 0, inCatalogue: usual !== undefined };
      this.#found.set(procedure, found);
    }
    return found;
  }
}
