import type { Report } from '../contracts/report';
import { UNKNOWN_PROCEDURE } from '../domain/evidence-facts';
import { exemptionById } from '../domain/exemptions';
import type { Figure } from '../domain/indicators/figure';
import { auditText } from '../text/audit';
import { figuresText } from '../text/figures';
import { panelPageVi } from '../text/vi/panel-page';
import { reportSheetText as text } from '../text/report-sheet';
import { reuseText } from '../text/reuse';
import type { ColumnKind, ReportCell, ReportColumn, ReportTable } from './table';

const COLUMNS = text.columns;
const names = figuresText('vi');
/** Ids of what the machine that makes the report wrote itself: they mean nothing to a reader. */
const OWN: ReadonlySet<string> = new Set(['local', 'local-check']);
const audit = auditText('vi');

const column = (title: string, width: number, kind: ColumnKind = 'text'): ReportColumn => ({
  title,
  width,
  kind,
});

/** The figures over all units; `mark` leads to the footnote with the rule. */
export function figuresTable({ figures, targets }: Report): ReportTable {
  return {
    columns: [
      column(COLUMNS.mark, 4, 'number'),
      column(COLUMNS.figure, 34),
      column(COLUMNS.numerator, 9, 'number'),
      column(COLUMNS.denominator, 9, 'number'),
      column(COLUMNS.percent, 10, 'percent'),
      column(COLUMNS.target, 10, 'percent'),
      column(COLUMNS.score, 8, 'number'),
    ],
    rows: figures.map(({ id, numerator, denominator, percent, score }, index) => [
      ...[index + 1, names[id].name, numerator, denominator, percent, targets[id], score],
    ]),
  };
}

/** The units on paper: what the province asks for first. */
export function unitsTable({ units }: Report): ReportTable {
  return {
    columns: [
      column(COLUMNS.rank, 9, 'number'),
      column(COLUMNS.unit, 29),
      column(COLUMNS.dossiers, 10, 'number'),
      column(COLUMNS.unknown, 13, 'number'),
      column(COLUMNS.settled, 15, 'number'),
      column(COLUMNS.percent, 12, 'percent'),
      column(COLUMNS.colour, 9),
      column(names['complete-dossiers'].name, 13, 'percent'),
      column(names['4.2'].name, 13, 'percent'),
    ],
    rows: units.map(({ rank, name, dossiers, unknown, figures, colour }) => {
      const all = figureOf(figures, 'completeness');
      return [
        ...[rank, name, dossiers, unknown],
        all && text.share(all.numerator, all.denominator),
        all?.percent,
        colour && audit.common.colour[colour],
        figureOf(figures, 'complete-dossiers')?.percent,
        figureOf(figures, '4.2')?.percent,
      ];
    }),
  };
}

/** The units with every figure, for a spreadsheet. */
export function wholeUnitsTable({ units, figures }: Report): ReportTable {
  return {
    columns: [
      column(COLUMNS.rank, 6, 'number'),
      column(COLUMNS.unitCode, 12),
      column(COLUMNS.unit, 34),
      column(COLUMNS.level, 16),
      column(COLUMNS.dossiers, 10, 'number'),
      column(COLUMNS.unknown, 12, 'number'),
      column(COLUMNS.colour, 9),
      ...figures.flatMap(({ id }) => [
        column(text.ofFigure(COLUMNS.numerator, names[id].name), 14, 'number'),
        column(text.ofFigure(COLUMNS.denominator, names[id].name), 14, 'number'),
        column(text.ofFigure(COLUMNS.percent, names[id].name), 14, 'percent'),
      ]),
    ],
    rows: units.map((row) => [
      ...[row.rank, row.unit, row.name, row.level && audit.common.level[row.level]],
      ...[row.dossiers, row.unknown, row.colour && audit.common.colour[row.colour]],
      ...figures.flatMap(({ id }) => {
        const figure = figureOf(row.figures, id);
        return [figure?.numerator, figure?.denominator, figure?.percent];
      }),
    ]),
  };
}

/** Dossiers of which something is open, in the order of their units. */
export function openTable({ open, units }: Report): ReportTable {
  const named = new Map(units.map(({ unit, name }) => [unit, name]));
  return {
    columns: [
      column(COLUMNS.unit, 40),
      column(COLUMNS.code, 38),
      column(COLUMNS.procedure, 17),
      column(COLUMNS.received, 19, 'day'),
      column(COLUMNS.required, 11, 'number'),
      column(COLUMNS.open, 13, 'number'),
      column(COLUMNS.openCodes, 22),
    ],
    rows: open.map(({ unit, code, procedure, receivedOn, required, open: papers }) => [
      ...[
        named.get(unit) ?? unit,
        code,
        procedureCode(procedure),
        receivedOn,
        required,
        papers.length,
        papers.join(', '),
      ],
    ]),
  };
}

/** Procedures with files that citizens bring. */
export function citizenFilesTable({ citizenFiles }: Report): ReportTable {
  return {
    columns: [
      column(COLUMNS.procedure, 14),
      column(COLUMNS.procedureName, 40),
      column(COLUMNS.components, 22),
      column(COLUMNS.used, 11, 'number'),
      column(COLUMNS.inCatalogue, 13),
    ],
    rows: citizenFiles.map(({ procedure, name, components, dossiers, inCatalogue }) => [
      ...[procedureCode(procedure), name, components.join(', '), dossiers, inCatalogue ? text.yes : text.no],
    ]),
  };
}

/** The register of exemptions. */
export function exemptionsTable({ exemptions, units }: Report): ReportTable {
  const named = new Map(units.map(({ unit, name }) => [unit, name]));
  return {
    columns: [
      column(COLUMNS.exemption, 40),
      column(COLUMNS.basis, 24),
      column(COLUMNS.components, 13, 'number'),
      column(COLUMNS.dossiers, 9, 'number'),
      column(COLUMNS.outside, 11, 'number'),
      column(COLUMNS.byUnit, 30),
    ],
    rows: exemptions.map(({ exemption, components, dossiers, outsideItsTime, units: each }) => [
      exemptionById(exemption)?.vi ?? exemption,
      exemptionById(exemption)?.basis,
      ...[components, dossiers, outsideItsTime],
      each.map((one) => `${named.get(one.unit) ?? one.unit}: ${text.number(one.components)}`).join('; '),
    ]),
  };
}

/** The register of reuse. */
export function reusesTable({ reuses }: Report): ReportTable {
  const words = reuseText('vi');
  return {
    columns: [
      column(COLUMNS.reuseSource, 50),
      column(COLUMNS.components, 13, 'number'),
      column(COLUMNS.dossiers, 13, 'number'),
      column(COLUMNS.read, 24, 'number'),
    ],
    rows: reuses.map(({ source, database, components, dossiers, read }) => [
      database ? words.database[database] : words.source[source === 'other-dossier' ? source : 'unknown'],
      ...[components, dossiers, source === 'other-dossier' ? read : undefined],
    ]),
  };
}

/** What got in the way, counted. */
export function difficultiesTable({ difficulties }: Report): ReportTable {
  const { overrides, failures, faults } = difficulties;
  const reasons = panelPageVi.override.reason;
  return {
    columns: [column(COLUMNS.kind, 36), column(COLUMNS.what, 50), column(COLUMNS.count, 12, 'number')],
    rows: [
      ...overrides.map(({ code, count }) => [
        ...[text.difficulty.override, code === 'several' ? text.several : reasons[code], count],
      ]),
      ...failures.map(({ code, count }) => [text.difficulty.failure, text.failure(code), count]),
      ...faults.map(({ code, count }) => [text.difficulty.fault, audit.dossier.fault[code], count]),
    ],
  };
}

/** Whose lines were counted, and by what the files can be told. */
export function sourcesTable({ sources }: Report): ReportTable {
  return {
    columns: [
      column(COLUMNS.sourceName, 22),
      column(COLUMNS.kind, 14),
      column(COLUMNS.lines, 10, 'number'),
      column(COLUMNS.counted, 9),
      column(COLUMNS.faults, 22),
      column(COLUMNS.hash, 34),
    ],
    rows: sources.map(({ id, name, kind, lines, counted, faults, last }) => [
      ...[OWN.has(id) ? text.ownSource : name, text.sourceKind[kind], lines, counted ? text.yes : text.no],
      [...new Set(faults.map(({ is }) => text.sourceFault[is]))].join('; ') || text.no,
      last,
    ]),
  };
}

/** What each figure means, for a spreadsheet; on paper these are the footnotes. */
export function rulesTable({ rules }: Report): ReportTable {
  return {
    columns: [
      column(COLUMNS.figure, 36),
      column(COLUMNS.rule, 50),
      column(COLUMNS.formula, 50),
      column(COLUMNS.basis, 34),
      column(COLUMNS.from, 12, 'day'),
      column(COLUMNS.source, 30),
      column(COLUMNS.confidence, 16),
    ],
    rows: rules.map(({ id, basis, from, source, confidence }) => [
      ...[names[id].name, names[id].rule, names[id].formula, basis, from, source],
      audit.figure.confidences[confidence],
    ]),
  };
}

/** The cell as paper and CSV show it. */
export function shown(cell: ReportCell, kind: ColumnKind): string {
  if (cell === undefined) return text.none;
  if (typeof cell === 'number') return kind === 'percent' ? text.percent(cell) : text.number(cell);
  return kind === 'day' ? text.day(cell) : cell;
}

function procedureCode(code: string): string {
  return code === UNKNOWN_PROCEDURE ? text.unknownProcedure : code;
}

function figureOf(figures: readonly Figure[], id: Figure['id']): Figure | undefined {
  return figures.find((figure) => figure.id === id);
}
