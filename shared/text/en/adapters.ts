import type { CheckedRow } from '../../contracts/adapter-check';
import type { AdapterText, FlawText } from '../adapters';
import { short } from '../sentence';

const FLAWS: FlawText = {
  position: (found) =>
    `This place is told by its position (“${found}”) and is wrong as soon as the page has a row more; tell it by label, words or an id of its own.`,
  generated: (found) =>
    `“${found}” was made by a build tool and changes with the next release; tell it by label, words or an id of its own.`,
  'running-number': (found) =>
    `“${found}” has a running number that differs each time; tell it by label, words or an id of its own.`,
  css: (found) => `“${found}” is no CSS selector that can be used here.`,
  'needless-css': (found) => `“${found}” is better written as role, id or tag.`,
  'means-anything': () => 'This place says nothing in particular and so means everything on the page.',
  fact: (found) => `The page’s “${found}” must not be read.`,
  deed: (found) => `The address “${found}” could change or delete something; only reading is allowed.`,
  header: (found) => `The header “${found}” is the browser’s own and cannot be set.`,
  submits: (found) =>
    `“${found}” is the officer’s act (file, sign, decide, pay); the extension does not press it.`,
};

/** English: what is known of foreign sites. */
export const adaptersEn: AdapterText = {
  flaw: ({ code, at, found }) => `${FLAWS[code](short(found))} (At ${at}.)`,
  checked: ({ known, rows, controls }) =>
    known
      ? `${String(controls)} of ${String(rows.length)} places for files recognised`
      : 'This is no dossier page of a known system',
  complaints: ({ known, dossier, missing, ambiguous }) => [
    ...(known ? [] : ['The page lacks the known places of this system.']),
    ...(dossier === undefined && known ? ['The page does not show exactly one dossier code.'] : []),
    ...missing.map((row) => `Row “${named(row)}”: no field or button for a file.`),
    ...ambiguous.map((row) => `Row “${named(row)}”: several places alike, so none is chosen.`),
  ],
  change(change) {
    switch (change.what) {
      case 'page-unknown':
        return 'The page has changed so much that it is not recognised.';
      case 'dossier-gone':
        return 'The page no longer shows the dossier code in its place.';
      case 'row-gone':
        return `Row “${short(change.name)}” is gone.`;
      case 'row-new':
        return `Row “${short(change.name)}” is new.`;
      case 'control-gone':
        return `Row “${short(change.name)}” no longer has a place for a file.`;
      case 'control-ambiguous':
        return `Row “${short(change.name)}” now has several places alike.`;
      case 'lists-gone':
        return `Before, ${String(change.before)} rows listed files; now ${String(change.now)} do.`;
    }
  },
  unproven: 'Not yet proven on the live page: press “Check the page” before attaching.',
};

function named({ key, name }: CheckedRow): string {
  return short(name === '' ? key : name);
}
