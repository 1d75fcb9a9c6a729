import type { Report } from '../contracts/report';
import { reportSheetText as text } from '../text/report-sheet';
import type { ReportTable } from './table';
import {
  citizenFilesTable,
  difficultiesTable,
  exemptionsTable,
  figuresTable,
  openTable,
  reusesTable,
  rulesTable,
  sourcesTable,
  wholeUnitsTable,
} from './tables';

/** A table with the name that its tab or its part of a CSV bears. */
export interface NamedTable {
  readonly name: string;
  readonly table: ReportTable;
}

/** The whole report as tables, for spreadsheet and CSV. `note`: what the supervisor wrote, empty for nothing. */
export function reportSheets(report: Report, note: string): readonly NamedTable[] {
  const { sheets } = text;
  return [
    { name: sheets.about, table: aboutTable(report, note) },
    { name: sheets.figures, table: figuresTable(report) },
    { name: sheets.rules, table: rulesTable(report) },
    { name: sheets.units, table: wholeUnitsTable(report) },
    { name: sheets.open, table: openTable(report) },
    { name: sheets.citizenFiles, table: citizenFilesTable(report) },
    { name: sheets.exemptions, table: exemptionsTable(report) },
    { name: sheets.reuses, table: reusesTable(report) },
    { name: sheets.difficulties, table: difficultiesTable(report) },
    { name: sheets.sources, table: sourcesTable(report) },
  ];
}

/** What the report is about, one line a fact. */
function aboutTable({ head, period, day, dossiers, unknown, asOf }: Report, note: string): ReportTable {
  const { about } = text;
  const facts: readonly (readonly [string, string | number])[] = [
    [about.title, text.subject(period.span, period.from, period.until)],
    [about.parentAgency, head.parentAgency],
    [about.agency, head.agency],
    [about.from, text.day(period.from)],
    [about.until, text.day(period.until)],
    [about.complete, period.complete ? text.yes : text.toDate(period.until)],
    [about.day, text.day(day)],
    [about.asOf, asOf === undefined ? text.noData : text.time(asOf)],
    [about.dossiers, dossiers],
    [about.unknown, unknown],
    [about.recompute, text.command(period.name, day)],
    ...(note === '' ? [] : [[text.noteTitle, note] as const]),
  ];
  return {
    columns: [
      { title: about.fact, kind: 'text', width: 34 },
      { title: about.value, kind: 'number', width: 80 },
    ],
    rows: facts,
  };
}
