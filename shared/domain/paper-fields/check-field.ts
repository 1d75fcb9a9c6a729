import { isIsoDate } from '../dates';
import { checkPersonalNumber } from '../personal-number';
import { DAY_FIELDS, type PaperField, type PaperFieldValues } from './fields';

/** What cannot be right about a value. */
export type FieldFault =
  'no-day' | 'day-to-come' | 'before-issue' | 'no-digit' | 'no-owner-id' | 'odd-owner-id' | 'too-long';

/** Longest value that is kept. */
export const MOST_LETTERS = 400;

/* Tax code of an organisation; code of an agency by QĐ 20/2020/QĐ-TTg. */
const ORGANISATION = /^(?:\d{10}(?:-?\d{3})?|[A-Z]\d{2}(?:\.\d{1,3}){0,3})$/;

/**
 * What is wrong with a field's value, held against the other values and today (ISO date); undefined: nothing. An empty
 * value is no fault: a paper need not say everything.
 */
export function checkField(
  field: PaperField,
  value: string,
  others: PaperFieldValues,
  today: string,
): FieldFault | undefined {
  if (value === '') return undefined;
  if (value.length > MOST_LETTERS) return 'too-long';
  if (DAY_FIELDS.has(field) && !isIsoDate(value)) return 'no-day';
  if (field === 'issueDate' && value > today) return 'day-to-come';
  if (field === 'validUntil' && others.issueDate && value < others.issueDate) return 'before-issue';
  if (field === 'docNumber' && !/\d/u.test(value)) return 'no-digit';
  return field === 'ownerId' ? checkOwner(value) : undefined;
}

function checkOwner(value: string): FieldFault | undefined {
  const digits = value.replace(/\s/gu, '');
  if (ORGANISATION.test(digits)) return undefined;
  const warnings = checkPersonalNumber(digits);
  if (warnings.includes('not-12-digits')) return 'no-owner-id';
  return warnings.length > 0 ? 'odd-owner-id' : undefined;
}

/** A value as it is kept: without blanks at its ends, a number without any inside. */
export function tidyField(field: PaperField, value: string): string {
  const tidy = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return field === 'ownerId' ? tidy.replaceAll(' ', '') : tidy;
}
