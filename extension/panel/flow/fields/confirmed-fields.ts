import { slashedDay } from '../../../../shared/domain/dates';
import {
  DAY_FIELDS,
  PAPER_FIELDS,
  type PaperField,
  type PaperFieldValues,
} from '../../../../shared/domain/paper-fields/fields';
import type { PaperFacts } from '../../../../shared/contracts/adapter-rows';
import type { Item } from '../../../../shared/storage/item-store';

/** Without these a digitised result cannot be found and used again. */
const NEEDED: readonly PaperField[] = ['docName', 'docNumber', 'issueDate', 'issuer'];

/** What was confirmed of the paper that the items are; undefined where nothing was. */
export function confirmedFields(items: readonly Item[]): PaperFieldValues | undefined {
  return items.find(({ fields }) => fields !== undefined)?.fields;
}

/** What is still to be confirmed of a paper that goes into a slot for results. */
export function lackingFields(items: readonly Item[]): readonly PaperField[] {
  const fields = confirmedFields(items) ?? {};
  return NEEDED.filter((field) => !fields[field]);
}

/** The same as pages are told of it: days as `31/12/2026`. */
export function fieldFacts(fields: PaperFieldValues): PaperFacts {
  return Object.fromEntries(
    PAPER_FIELDS.flatMap((field) => {
      const value = fields[field];
      return value ? [[field, DAY_FIELDS.has(field) ? slashedDay(value) : value]] : [];
    }),
  );
}
