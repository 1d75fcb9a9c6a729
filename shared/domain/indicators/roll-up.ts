import { percentOf } from '../completeness';
import { colourOf } from './colour';
import type { AgencyLevel } from '../targets';
import type { DossierCounter } from './count-dossier';
import { addCounts, shareOf, noCounts, type Counts } from './counts';
import type { Colour, Figure } from './figure';
import { countRatings, figureFrom, figuresFrom, ratingsIn } from './figures';
import type { AuditOffice, AuditUnit } from './office';
import type { AuditCell, AuditDossierRow, AuditOverview, AuditUnitRow } from './overview';
import type { DossierRecord } from './record';
import { faultsIn } from './results';
import { openPapers } from './settled';

/** What lists and the overview need of a dossier: small enough to be kept for every one. */
export interface IndexRow {
  readonly row: AuditDossierRow;
  readonly known: boolean;
  /** By `DossierCounter`. */
  readonly counts: Counts;
}

/** Which dossiers a view is about, as far as it decides which units have a row although it has none of theirs. */
export interface UnitView {
  readonly units?: readonly string[];
  readonly level?: AgencyLevel;
  /** What chooses among dossiers: then a unit without any is no news. */
  readonly procedures?: readonly string[];
  readonly officers?: readonly string[];
  readonly colours?: readonly Colour[];
  readonly open?: true;
  readonly faulty?: true;
  readonly code?: string;
}

/** What an overview is about. */
export interface OverviewContext {
  readonly office: AuditOffice;
  /** Days of receipt, ISO dates, both included. The last one's rules count. */
  readonly from: string;
  readonly until: string;
  /** Units that have a row although no dossier is theirs: those of the office that the view is about. */
  readonly units: readonly AuditUnit[];
  /** Time of the newest line of all, ISO 8601. */
  readonly asOf?: string;
}

/** The overview of dossiers, one pass over them: units by months, all figures, places by completeness. */
export function rollUp(dossiers: Iterable<IndexRow>, context: OverviewContext): AuditOverview {
  const sums = new Map<string, UnitSum>(context.units.map(({ code }) => [code, new UnitSum()]));
  for (const dossier of dossiers) {
    const { unit } = dossier.row;
    let sum = sums.get(unit);
    if (!sum) sums.set(unit, (sum = new UnitSum()));
    sum.add(dossier);
  }
  const months = monthsFrom([...sums.values()].flatMap((sum) => [...sum.months.keys()]));
  const total = new Tally();
  for (const sum of sums.values()) total.merge(sum.all);
  const rows = [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, sum]) => unitRow(unit, sum, months, context));
  countRatings(total.counts, ratingsIn(context.office.ratings, context));
  return {
    ...{ months, units: ranked(rows), figures: figuresFrom(total.counts, context.until) },
    ...{ dossiers: total.dossiers, unknown: total.unknown },
    ...(context.asOf !== undefined && { asOf: context.asOf }),
  };
}

/** The row of a dossier with what it counts. `counter`: made of the same office. */
export function indexRow(record: DossierRecord, office: AuditOffice, counter: DossierCounter): IndexRow {
  return { row: dossierRow(record, office), known: record.known, counts: counter.count(record) };
}

/** The units of an office that a view shows even where they have no dossier: a unit that does nothing is news. */
export function unitsOf({ units }: Pick<AuditOffice, 'units'>, view: UnitView): readonly AuditUnit[] {
  const { procedures, officers, colours, open, faulty, code: part } = view;
  if (procedures ?? officers ?? colours ?? open ?? faulty ?? part) return [];
  return units.filter(
    ({ code, level }) =>
      (!view.units || view.units.includes(code)) && (view.level === undefined || view.level === level),
  );
}

/** A dossier as the list of dossiers shows it. One of which nobody knows the required papers has no percentage. */
export function dossierRow(
  record: DossierRecord,
  office: Pick<AuditOffice, 'province' | 'thresholds' | 'signedResults'>,
): AuditDossierRow {
  const { code, procedure, unit, receivedOn, officer, components, known } = record;
  const { province, thresholds } = office;
  const required = known ? components.filter((component) => component.required).length : 0;
  const open = openPapers(record, province);
  const settled = required - open.length;
  const percent = percentOf(settled, required);
  return {
    ...{ code, procedure, unit, receivedOn, required, settled, open },
    ...(officer !== undefined && { officer }),
    faults: components.reduce((faults, component) => faults + faultsIn(component, office).length, 0),
    ...(percent !== undefined && { percent }),
    ...coloured(percent, thresholds),
  };
}

class Tally {
  readonly counts = noCounts();
  dossiers = 0;
  unknown = 0;

  add({ known, counts }: IndexRow): void {
    this.dossiers += 1;
    if (!known) this.unknown += 1;
    addCounts(this.counts, counts);
  }

  merge({ dossiers, unknown, counts }: Tally): void {
    this.dossiers += dossiers;
    this.unknown += unknown;
    addCounts(this.counts, counts);
  }
}

class UnitSum {
  readonly all = new Tally();
  readonly months = new Map<string, Tally>();

  add(dossier: IndexRow): void {
    const month = dossier.row.receivedOn.slice(0, 7);
    let tally = this.months.get(month);
    if (!tally) this.months.set(month, (tally = new Tally()));
    tally.add(dossier);
    this.all.add(dossier);
  }
}

function unitRow(
  unit: string,
  sum: UnitSum,
  months: readonly string[],
  { office, from, until }: OverviewContext,
): AuditUnitRow {
  const named = office.units.find(({ code }) => code === unit);
  const percent = percentOf(...shareOf(sum.all.counts, 'completeness'));
  countRatings(sum.all.counts, ratingsIn(office.ratings, { from, until, unit }));
  return {
    ...{ unit, name: named?.name ?? unit },
    ...(named && { level: named.level }),
    cells: months.map((month) => cell(unit, month, sum.months.get(month) ?? new Tally(), office, until)),
    figures: figuresFrom(sum.all.counts, until),
    ...coloured(percent, office.thresholds),
  };
}

function cell(
  unit: string,
  month: string,
  { dossiers, unknown, counts }: Tally,
  { thresholds }: AuditOffice,
  day: string,
): AuditCell {
  const completeness = figureFrom(counts, 'completeness', day);
  return { unit, month, dossiers, unknown, completeness, ...coloured(completeness.percent, thresholds) };
}

function coloured(
  percent: number | undefined,
  thresholds: AuditOffice['thresholds'],
): { readonly colour?: Colour } {
  const colour = colourOf(percent, thresholds);
  return colour ? { colour } : {};
}

/** Equal percentages, as they are shown, share a place, and the next place is as much lower: 1, 2, 2, 4. */
function ranked(rows: readonly AuditUnitRow[]): readonly AuditUnitRow[] {
  const percents = rows.flatMap((row) => percentIn(row.figures) ?? []);
  return rows.map((row) => {
    const own = percentIn(row.figures);
    return own === undefined ? row : { ...row, rank: 1 + percents.filter((percent) => percent > own).length };
  });
}

function percentIn(figures: readonly Figure[]): number | undefined {
  return figures.find(({ id }) => id === 'completeness')?.percent;
}

/** As many columns as a matrix may have for the sake of months without a dossier. */
const MOST_MONTHS = 60;

/** Every month from the first to the last of them; where these are far apart, only those with dossiers. */
function monthsFrom(found: readonly string[]): readonly string[] {
  const sorted = [...new Set(found)].sort();
  const [first, ...rest] = sorted;
  const last = rest.at(-1) ?? first;
  const months: string[] = [];
  for (
    let month = first;
    month !== undefined && last !== undefined && month <= last;
    month = monthAfter(month)
  )
    if (months.push(month) > MOST_MONTHS) return sorted;
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  return ofYear === 12 ? `${year + 1}-01` : `${year}-${String(ofYear + 1).padStart(2, '0')}`;
}
