import Papa from 'papaparse';
import type { Component, Procedure } from '../domain/procedure';
import { feeItem, guarded, itemsCell } from './csv-cells';
import {
  COLUMN_KEYS,
  COLUMNS,
  DELIVERY_WORDS,
  FILING_WORDS,
  REQUIREMENT_WORDS,
  type Column,
} from './csv-columns';

export interface CsvExportOptions {
  /** Spreadsheets set to Vietnamese want the semicolon, which is what is written unless told otherwise. */
  readonly delimiter?: ';' | ',';
}

type Cells = Partial<Record<Column, string>>;

/**
 * A list of procedures as a table, one row a component; the procedure's own columns stand in its first row, its id
 * and first day in each. Begins with a byte order mark, without which Excel garbles Vietnamese; no cell is a formula.
 */
export function exportCatalogueCsv(
  procedures: readonly Procedure[],
  { delimiter = ';' }: CsvExportOptions = {},
): string {
  const rows = procedures.flatMap(rowsOf).map((cells) => COLUMN_KEYS.map((key) => guarded(cells[key] ?? '')));
  const table = [COLUMN_KEYS.map((key) => COLUMNS[key]), ...rows];
  return `\uFEFF${Papa.unparse(table, { delimiter, newline: '\r\n' })}\r\n`;
}

function rowsOf(procedure: Procedure): Cells[] {
  const [first, ...others] = procedure.components;
  const key = { id: procedure.id, from: procedure.from };
  return [
    { ...headCells(procedure), ...(first && componentCells(first)) },
    ...others.map((component) => ({ ...key, ...componentCells(component) })),
  ];
}

function headCells({ deadline, fees, filing, ...procedure }: Procedure): Cells {
  return {
    id: procedure.id,
    from: procedure.from,
    until: procedure.until ?? '',
    code: procedure.code ?? '',
    name: procedure.name,
    sector: procedure.sector,
    aliases: itemsCell(procedure.aliases),
    source: procedure.source,
    confidence: procedure.confidence,
    ...(deadline && {
      workingDays: String(deadline.value.workingDays),
      cutOffHour: deadline.value.cutOffHour === undefined ? '' : String(deadline.value.cutOffHour),
      deadlineNote: deadline.value.note ?? '',
      deadlineSource: deadline.source,
      deadlineConfidence: deadline.confidence,
    }),
    ...(fees && {
      fees: itemsCell(fees.value.map(feeItem)),
      feesSource: fees.source,
      feesConfidence: fees.confidence,
    }),
    ...(filing && {
      filing: itemsCell(filing.value.map((place) => FILING_WORDS[place])),
      filingSource: filing.source,
      filingConfidence: filing.confidence,
    }),
  };
}

function componentCells({ requirement, ...component }: Component): Cells {
  return {
    componentCode: component.code,
    componentName: component.name,
    originals: String(component.originals),
    copies: String(component.copies),
    required: REQUIREMENT_WORDS[requirement.when],
    question: requirement.when === 'if' ? requirement.question : '',
    excludes: requirement.when === 'if' ? itemsCell(requirement.excludes ?? []) : '',
    deliveries: itemsCell(component.deliveries.map((delivery) => DELIVERY_WORDS[delivery])),
    componentSource: component.source,
    componentConfidence: component.confidence,
  };
}
