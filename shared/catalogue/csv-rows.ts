import * as v from 'valibot';
import type { Component, Procedure } from '../domain/procedure';
import { codeIn, dayIn, feeIn, itemsIn, numberIn } from './csv-cells';
import {
  codeOf,
  COLUMNS,
  COMPONENT_PATHS,
  DELIVERY_WORDS,
  FILING_WORDS,
  HEAD_PATHS,
  REQUIREMENT_WORDS,
  type Column,
  type Row,
} from './csv-columns';
import { faultOf, importError, type ImportError } from './import-report';
import { componentSchema, headSchema } from './schema';

/** A procedure without its components. */
export type Head = Omit<Procedure, 'components'>;

/** What a row gave: a value, or what is wrong with it. */
export interface Reading<T> {
  readonly value?: T;
  readonly errors: readonly ImportError[];
}

/** Reads the procedure's own columns of a row. */
export function readHead(cells: Row, row: number): Reading<Head> {
  const parsed = v.safeParse(headSchema, {
    id: cells.id,
    from: dayIn(cells.from),
    ...given('until', dayIn(cells.until)),
    ...given('code', codeIn(cells.code)),
    name: cells.name,
    sector: cells.sector,
    aliases: itemsIn(cells.aliases),
    source: cells.source,
    confidence: cells.confidence,
    ...deadlineIn(cells),
    ...feesIn(cells),
    ...filingIn(cells),
  });
  if (!parsed.success) return { errors: parsed.issues.map((issue) => cellError(issue, row, headColumn)) };
  const { from, until } = parsed.output;
  if (until !== undefined && from >= until) return { errors: [importError(row, 'dates', COLUMNS.until)] };
  return { value: parsed.output, errors: [] };
}

/** Reads the component's columns of a row. */
export function readComponent(cells: Row, row: number): Reading<Component> {
  const when = codeOf(cells.required, REQUIREMENT_WORDS);
  const excludes = itemsIn(cells.excludes);
  if ((when === 'if') !== (cells.question !== '')) {
    return { errors: [importError(row, 'question', COLUMNS.question)] };
  }
  const parsed = v.safeParse(componentSchema, {
    code: cells.componentCode,
    name: cells.componentName,
    originals: count(cells.originals),
    copies: count(cells.copies),
    requirement: { when, ...given('question', cells.question), ...(excludes.length > 0 && { excludes }) },
    deliveries: itemsIn(cells.deliveries).map((word) => codeOf(word, DELIVERY_WORDS)),
    source: cells.componentSource,
    confidence: cells.componentConfidence,
  });
  if (parsed.success) return { value: parsed.output, errors: [] };
  return { errors: parsed.issues.map((issue) => cellError(issue, row, componentColumn)) };
}

function deadlineIn(cells: Row): object {
  const { workingDays, cutOffHour, deadlineNote, deadlineSource, deadlineConfidence } = cells;
  if (
    [workingDays, cutOffHour, deadlineNote, deadlineSource, deadlineConfidence].every((cell) => cell === '')
  ) {
    return {};
  }
  const value = {
    workingDays: count(workingDays),
    ...(cutOffHour !== '' && { cutOffHour: count(cutOffHour) }),
    ...given('note', deadlineNote),
  };
  return { deadline: { value, source: deadlineSource, confidence: deadlineConfidence } };
}

function feesIn({ fees, feesSource, feesConfidence }: Row): object {
  if (fees === '' && feesSource === '' && feesConfidence === '') return {};
  return { fees: { value: itemsIn(fees).map(feeIn), source: feesSource, confidence: feesConfidence } };
}

function filingIn({ filing, filingSource, filingConfidence }: Row): object {
  if (filing === '' && filingSource === '' && filingConfidence === '') return {};
  const value = itemsIn(filing).map((word) => codeOf(word, FILING_WORDS));
  return { filing: { value, source: filingSource, confidence: filingConfidence } };
}

/** A field only where its cell holds something: unknown is absent. */
function given(field: string, cell: string): Readonly<Record<string, string>> {
  return cell === '' ? {} : { [field]: cell };
}

/** NaN, which the schema refuses, for anything but a whole number. */
function count(cell: string): number {
  return numberIn(cell) ?? Number.NaN;
}

function cellError(
  issue: v.BaseIssue<unknown>,
  row: number,
  columnOf: (path: string) => Column | undefined,
): ImportError {
  const column = columnOf(v.getDotPath(issue) ?? '');
  return importError(row, faultOf(issue), column && COLUMNS[column]);
}

function headColumn(path: string): Column | undefined {
  if (path.startsWith('fees.value')) return 'fees';
  if (path.startsWith('aliases')) return 'aliases';
  if (path.startsWith('filing.value')) return 'filing';
  return HEAD_PATHS[path] ?? (Object.hasOwn(COLUMNS, path) ? (path as Column) : undefined);
}

function componentColumn(path: string): Column | undefined {
  if (path.startsWith('deliveries')) return 'deliveries';
  if (path.startsWith('requirement.excludes')) return 'excludes';
  if (path.startsWith('requirement')) return COMPONENT_PATHS[path] ?? 'required';
  return COMPONENT_PATHS[path] ?? (Object.hasOwn(COLUMNS, path) ? (path as Column) : undefined);
}
