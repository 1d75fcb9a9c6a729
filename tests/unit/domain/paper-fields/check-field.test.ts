import { expect, test } from 'vitest';
import { checkField, tidyField } from '../../../../shared/domain/paper-fields/check-field';
import type { PaperField, PaperFieldValues } from '../../../../shared/domain/paper-fields/fields';

const TODAY = '2026-11-22';
const ISSUED: PaperFieldValues = { issueDate: '2024-03-05' };

test.each<[PaperField, string, PaperFieldValues, string | undefined]>([
  ['issueDate', '2024-03-05', {}, undefined],
  ['issueDate', '31/02/2024', {}, 'no-day'],
  ['issueDate', '2026-11-23', {}, 'day-to-come'],
  ['validUntil', '2024-03-04', ISSUED, 'before-issue'],
  ['validUntil', '2027-01-01', ISSUED, undefined],
  ['docNumber', 'QĐ-UBND', {}, 'no-digit'],
  ['docNumber', '123/QĐ-UBND', {}, undefined],
  ['ownerId', '079095001234', {}, undefined],
  ['ownerId', '07909500123', {}, 'no-owner-id'],
  ['ownerId', '999095001234', {}, 'odd-owner-id'],
  ['ownerId', '0101234567-001', {}, undefined],
  ['ownerId', 'H40.12', {}, undefined],
  ['docName', 'a'.repeat(401), {}, 'too-long'],
  ['scope', '', {}, undefined],
])('%s “%s” is judged', (field, value, others, fault) => {
  expect(checkField(field, value, others, TODAY)).toBe(fault);
});

test('a number is kept without blanks, a name with single ones', () => {
  expect(tidyField('ownerId', ' 079 095 001234 ')).toBe('079095001234');
  expect(tidyField('docName', '  Quyết   định ')).toBe('Quyết định');
});
