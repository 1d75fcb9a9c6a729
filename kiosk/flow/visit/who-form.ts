import type { Behalf, Person, Who } from '../../../shared/domain/visit';

/** What was chosen, scanned and typed about the person so far. Personal data: memory only, gone with the session. */
export interface WhoForm {
  readonly behalf?: Behalf;
  /** What the card's code said; it wins over what is typed. */
  readonly card?: Person;
  readonly name: string;
  readonly number: string;
  readonly otherName: string;
  readonly otherNumber: string;
  readonly organisationName: string;
  readonly taxCode: string;
}

/** What still has to be said before the form describes somebody. */
export type WhoGap = 'behalf' | 'person' | 'other' | 'organisation';

/** The form before anything was said: nothing is chosen beforehand. */
export const EMPTY_WHO: WhoForm = {
  name: '',
  number: '',
  otherName: '',
  otherNumber: '',
  organisationName: '',
  taxCode: '',
};

/** The first thing that is missing; undefined where the form is complete. Numbers may stay empty. */
export function gapOf(form: WhoForm): WhoGap | undefined {
  if (!form.behalf) return 'behalf';
  if (!form.card && form.name.trim() === '') return 'person';
  if (form.behalf === 'other' && form.otherName.trim() === '') return 'other';
  if (form.behalf === 'organisation' && form.organisationName.trim() === '') return 'organisation';
  return undefined;
}

/** Whom a complete form describes. A number that is none is left out, as the screen says it will be. */
export function whoOf(form: WhoForm): Who | undefined {
  if (!form.behalf || gapOf(form)) return undefined;
  const person: Person = form.card ?? { ...named(form.name, form.number), from: 'typed' };
  const taxCode = digitsOf(form.taxCode);
  return {
    behalf: form.behalf,
    person,
    ...(form.behalf === 'other' && { other: named(form.otherName, form.otherNumber) }),
    ...(form.behalf === 'organisation' && {
      organisation: { name: tidy(form.organisationName), ...(isTaxCode(taxCode) && { taxCode }) },
    }),
  };
}

/** Whether it is the tax code of a company (10 digits) or of its branch (13). */
export function isTaxCode(digits: string): boolean {
  return /^\d{10}(\d{3})?$/.test(digits);
}

/** The digits of what was typed: people write numbers with spaces, dots and hyphens. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '');
}

function named(name: string, typed: string): { readonly name: string; readonly number?: string } {
  const number = digitsOf(typed);
  return { name: tidy(name), ...(number.length === 12 && { number }) };
}

function tidy(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}
