import type { AuditDossierRow, AuditSource } from '../contracts/audit';
import type { OpenDossier, Report, ReportAbout, ReportInput } from '../contracts/report';
import { DossierCounter } from '../domain/indicators/count-dossier';
import { FIGURE_IDS, type FigureId } from '../domain/indicators/figure';
import { targetFor } from '../domain/indicators/figure-targets';
import { indexRow, rollUp, type IndexRow } from '../domain/indicators/roll-up';
import type { DossierRecord } from '../domain/indicators/record';
import { ruleOn } from '../domain/indicators/rules';
import { CitizenFileSums } from './citizen-files';
import { inOrder } from './count';
import { DifficultySums } from './difficulties';
import { ExemptionSums } from './exemption-register';
import { ReuseSums } from './reuse-register';

/** The report of a period: of dossiers received in it, by the rules of its last day, as things are known now. */
export function reportOf({ records, sources, ...about }: ReportInput): Report {
  const sums = new ReportSums(about);
  for (const record of records) sums.add(record);
  return sums.report(sources);
}

/** A report as it is summed up, one dossier after the other in any order, each once; none of them is kept. */
export class ReportSums {
  readonly #about: ReportAbout;
  readonly #counter: DossierCounter;
  readonly #rows: IndexRow[] = [];
  readonly #citizenFiles: CitizenFileSums;
  readonly #exemptions: ExemptionSums;
  readonly #reuses = new ReuseSums();
  readonly #difficulties: DifficultySums;

  constructor(about: ReportAbout) {
    this.#about = about;
    this.#counter = new DossierCounter(about.office, about.day);
    this.#citizenFiles = new CitizenFileSums(about.period.until);
    this.#exemptions = new ExemptionSums(about.office.province);
    this.#difficulties = new DifficultySums(about.office);
  }

  /** Takes a dossier, if it was received in the period. */
  add(record: DossierRecord): void {
    const { office, period } = this.#about;
    if (record.receivedOn < period.from || record.receivedOn > period.until) return;
    this.#rows.push(indexRow(record, office, this.#counter));
    this.#citizenFiles.add(record);
    this.#exemptions.add(record);
    this.#reuses.add(record);
    this.#difficulties.add(record);
  }

  report(sources: readonly AuditSource[]): Report {
    const { office, period, day } = this.#about;
    const { from, until } = period;
    const asOf = newestOf(sources);
    const overview = rollUp(this.#rows, {
      ...{ office, from, until, units: office.units },
      ...(asOf !== undefined && { asOf }),
    });
    return {
      ...{ format: 1, period, day },
      head: { parentAgency: office.parentAgency, agency: office.agency, place: office.place },
      ...{ dossiers: overview.dossiers, unknown: overview.unknown, figures: overview.figures },
      ...(asOf !== undefined && { asOf }),
      targets: targetsOn(until, office),
      rules: FIGURE_IDS.flatMap((id) => ruleOn(id, until) ?? []),
      units: overview.units.map(({ cells, ...unit }) => ({
        ...unit,
        dossiers: cells.reduce((sum, cell) => sum + cell.dossiers, 0),
        unknown: cells.reduce((sum, cell) => sum + cell.unknown, 0),
      })),
      open: this.#rows
        .flatMap(({ row }) => openIn(row))
        .sort((a, b) => inOrder(a.unit, b.unit) || inOrder(a.code, b.code)),
      citizenFiles: this.#citizenFiles.result(),
      exemptions: this.#exemptions.result(),
      reuses: this.#reuses.result(),
      difficulties: this.#difficulties.result(),
      sources: [...sources].sort((a, b) => inOrder(a.id, b.id)),
    };
  }
}

function openIn(row: AuditDossierRow): readonly OpenDossier[] {
  const { unit, code, procedure, receivedOn, required, open } = row;
  return open.length === 0 ? [] : [{ unit, code, procedure, receivedOn, required, open }];
}

/** What each figure should reach: the office's own target, else its province's. */
function targetsOn(day: string, office: ReportAbout['office']): Report['targets'] {
  const targets: Partial<Record<FigureId, number>> = {};
  for (const id of FIGURE_IDS) {
    const target = targetFor(id, day, office);
    if (target) targets[id] = target.percent;
  }
  return targets;
}

/** Time of the newest line that was counted. */
function newestOf(sources: readonly AuditSource[]): string | undefined {
  return sources
    .flatMap(({ counted, newest }) => (counted && newest !== undefined ? [newest] : []))
    .reduce<string | undefined>(
      (latest, each) => (latest === undefined || Date.parse(each) > Date.parse(latest) ? each : latest),
      undefined,
    );
}
