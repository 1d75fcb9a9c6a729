import type { Report } from '../../shared/contracts/report';
import type { ReportTable } from '../../shared/report/table';
import {
  citizenFilesTable,
  difficultiesTable,
  exemptionsTable,
  figuresTable,
  openTable,
  reusesTable,
  sourcesTable,
  unitsTable,
} from '../../shared/report/tables';
import { figuresText } from '../../shared/text/figures';
import { reportSheetText as text } from '../../shared/text/report-sheet';
import { drawSignature, numberPages } from './draw-end';
import { drawReportHead } from './draw-head';
import { drawTable } from './draw-table';
import { heading, paragraph, SIZE } from './draw-text';
import type { ReportFonts } from './fonts';
import { newPaper, type Paper } from './paper';

/** Dossiers with open papers that stand on paper; all of them stand in the spreadsheet. */
export const MOST_OPEN_ON_PAPER = 300;

/** Draws the report as an administrative document: A4, PDF 1.7, fonts embedded. `note`: empty for nothing. */
export function drawReport(report: Report, note: string, fonts: ReportFonts): ArrayBuffer {
  const { period, day } = report;
  const paper = newPaper(fonts, text.subject(period.span, period.from, period.until), day);
  drawReportHead(paper, report);
  drawOpening(paper, report);
  drawFigures(paper, report);
  section(paper, text.sections.units, unitsTable(report), text.nothing.units);
  drawOpen(paper, report);
  section(paper, text.sections.citizenFiles, citizenFilesTable(report), text.nothing.citizenFiles);
  section(paper, text.sections.exemptions, exemptionsTable(report), text.nothing.exemptions);
  section(paper, text.sections.reuses, reusesTable(report), text.nothing.reuses);
  drawSources(paper, report);
  drawDifficulties(paper, report, note);
  drawSignature(paper);
  numberPages(paper);
  return paper.doc.output('arraybuffer');
}

function drawOpening(paper: Paper, { period, dossiers, unknown, asOf, sources }: Report): void {
  paragraph(paper, text.opening(period.from, period.until));
  if (!period.complete) paragraph(paper, text.toDate(period.until));
  paragraph(paper, asOf === undefined ? text.noData : text.asOf(text.time(asOf)));
  paragraph(paper, text.dossiers(dossiers));
  if (unknown > 0) paragraph(paper, text.unknown(unknown));
  const doubtful = sources.filter(({ faults, counted }) => faults.length > 0 || !counted).length;
  if (doubtful > 0) paragraph(paper, text.notBelieved(doubtful), { style: 'bold' });
}

/** The figures, and under them what each means: its mark leads to its rule. */
function drawFigures(paper: Paper, report: Report): void {
  heading(paper, text.sections.figures);
  drawTable(paper, figuresTable(report));
  paragraph(paper, text.noShare, NOTE);
  const names = figuresText('vi');
  report.figures.forEach(({ id }, index) => {
    const rule = report.rules.find((each) => each.id === id);
    const { name, rule: words } = names[id];
    paragraph(paper, text.footnote(index + 1, name, words, rule), NOTE);
  });
}

function drawOpen(paper: Paper, report: Report): void {
  const { columns, rows } = openTable(report);
  const shown = { columns, rows: rows.slice(0, MOST_OPEN_ON_PAPER) };
  section(paper, text.sections.open, shown, text.nothing.open);
  const more = rows.length - shown.rows.length;
  if (more > 0) paragraph(paper, text.moreOpen(more));
}

function drawSources(paper: Paper, report: Report): void {
  section(paper, text.sections.sources, sourcesTable(report), text.nothing.sources);
  paragraph(paper, text.compareHash, NOTE);
  paragraph(paper, text.recompute, NOTE);
  paragraph(paper, text.command(report.period.name, report.day), NOTE);
}

function drawDifficulties(paper: Paper, report: Report, note: string): void {
  section(paper, text.sections.difficulties, difficultiesTable(report), text.nothing.difficulties);
  if (note === '') return;
  paragraph(paper, `${text.noteTitle}:`, { style: 'bold' });
  for (const lines of note.split('\n')) if (lines.trim() !== '') paragraph(paper, lines.trim());
}

/** A heading with its table, or the sentence that there is nothing. */
function section(paper: Paper, title: string, table: ReportTable, nothing: string): void {
  heading(paper, title);
  if (table.rows.length === 0) paragraph(paper, nothing);
  else drawTable(paper, table);
}

const NOTE = { points: SIZE.note } as const;
