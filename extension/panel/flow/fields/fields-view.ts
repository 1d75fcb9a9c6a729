import { isoFromDdMmYyyy, slashedDay } from '../../../../shared/domain/dates';
import { checkField, tidyField, type FieldFault } from '../../../../shared/domain/paper-fields/check-field';
import {
  DAY_FIELDS,
  PAPER_FIELDS,
  type FieldProposal,
  type PaperField,
  type PaperFieldProposals,
  type PaperFieldValues,
} from '../../../../shared/domain/paper-fields/fields';
import type { Failure } from '../../../../shared/domain/failure';

/**
 * Where a value comes from. 'machine': it was read, nobody has looked. 'known': the host's page says it. 'person': it
 * was typed. 'confirmed': it is kept.
 */
export type FieldSource = 'nothing' | 'machine' | 'known' | 'person' | 'confirmed';

/** One of the nine fields as it is filled in. */
export interface FieldRow {
  readonly field: PaperField;
  /** As it is written: a day as `31/12/2026`. */
  readonly typed: string;
  readonly source: FieldSource;
  readonly proposal?: FieldProposal;
}

/** The metadata of one component's paper, being filled in. */
export interface FieldsView {
  readonly component: string;
  readonly rows: readonly FieldRow[];
  /** The field that is looked at. */
  readonly at: PaperField;
  /** The page on which it was read, or the first. */
  readonly picture?: Blob;
  /** Item of the page that `picture` shows. */
  readonly pictureOf?: string;
  readonly failure?: Failure;
  /** The day in Vietnam, ISO date: nothing was issued after it. */
  readonly today: string;
  /** Pages whose text is not read yet: more may be proposed. */
  readonly unread: number;
}

/** What is filled in before a person has looked. */
export interface FieldSources {
  readonly confirmed: PaperFieldValues;
  /** What the host's page states. */
  readonly known: PaperFieldValues;
  readonly proposals: PaperFieldProposals;
}

/** The nine fields: what was confirmed, else what the host states, else what was read. */
export function fieldRows({ confirmed, known, proposals }: FieldSources): readonly FieldRow[] {
  return PAPER_FIELDS.map((field): FieldRow => {
    const proposal = proposals[field];
    const read = proposal && { proposal };
    const kept = confirmed[field];
    if (kept !== undefined) return { field, typed: written(field, kept), source: 'confirmed', ...read };
    const stated = known[field];
    // The paper itself says better what it is called than the list of what is asked for.
    if (proposal && (stated === undefined || field === 'docName'))
      return { field, typed: written(field, proposal.value), source: 'machine', ...read };
    if (stated !== undefined) return { field, typed: written(field, stated), source: 'known', ...read };
    return { field, typed: '', source: 'nothing', ...read };
  });
}

/** Rows with what has been read since; what a person typed or confirmed stays. */
export function reproposed(rows: readonly FieldRow[], proposals: PaperFieldProposals): readonly FieldRow[] {
  return rows.map((row): FieldRow => {
    const proposal = proposals[row.field];
    if (!proposal) return row;
    const isFree = row.source === 'nothing' || row.source === 'machine' || row.field === 'docName';
    return isFree && row.source !== 'person' && row.source !== 'confirmed'
      ? { ...row, proposal, typed: written(row.field, proposal.value), source: 'machine' }
      : { ...row, proposal };
  });
}

/** What is wrong with a row as it stands; `today` is an ISO date. */
export function faultOf(row: FieldRow, rows: readonly FieldRow[], today: string): FieldFault | undefined {
  return checkField(row.field, valueOf(row), valuesOf(rows), today);
}

/** Whether a fault keeps a value from being confirmed; a number that is merely odd does not. */
export function isHard(fault: FieldFault | undefined): boolean {
  return fault !== undefined && fault !== 'odd-owner-id';
}

/** The value as it is kept: a day as ISO date where it is one, else as it was typed. */
export function valueOf({ field, typed }: Pick<FieldRow, 'field' | 'typed'>): string {
  const value = tidyField(field, typed);
  if (!DAY_FIELDS.has(field)) return value;
  const [day = '', month = '', year = ''] = value.split(/[/.\- ]+/u);
  return isoFromDdMmYyyy(`${day.padStart(2, '0')}${month.padStart(2, '0')}${year}`) ?? value;
}

/** Values of the rows that a person has confirmed. */
export function confirmedOf(rows: readonly FieldRow[]): PaperFieldValues {
  return valuesOf(rows.filter(({ source }) => source === 'confirmed'));
}

function valuesOf(rows: readonly FieldRow[]): PaperFieldValues {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const value = valueOf(row);
      return value === '' ? [] : [[row.field, value]];
    }),
  );
}

function written(field: PaperField, value: string): string {
  return DAY_FIELDS.has(field) ? slashedDay(value) : value;
}
