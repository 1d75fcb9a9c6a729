import type { LocatorRole } from '../../../shared/contracts/adapter-locator';

/** What has a role without saying so, as CSS. https://www.w3.org/TR/html-aria/ */
const IMPLIED: Readonly<Record<LocatorRole, string>> = {
  button: 'button, input[type="button"], input[type="submit"], input[type="reset"], summary',
  link: 'a[href], area[href]',
  row: 'tr',
  cell: 'td',
  columnheader: 'th, thead td',
  table: 'table',
  list: 'ul, ol, menu',
  listitem: 'li',
  group: 'fieldset, details, optgroup',
  form: 'form',
  heading: 'h1, h2, h3, h4, h5, h6, legend',
  textbox:
    'textarea, input:not([type]), input[type="text"], input[type="email"], input[type="tel"], input[type="url"], ' +
    'input[type="search"], input[type="date"], input[type="number"]',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  combobox: 'select',
  option: 'option',
  dialog: 'dialog',
  alert: '',
  status: 'output',
  progressbar: 'progress',
  img: 'img',
  region: 'section',
  article: 'article',
  tab: '',
  tabpanel: '',
  term: 'dt',
  definition: 'dd',
  main: 'main',
  'file-field': 'input[type="file"]',
};
/** Other words for the same. */
const SAME: Readonly<Partial<Record<LocatorRole, readonly string[]>>> = {
  cell: ['gridcell'],
  dialog: ['alertdialog'],
  table: ['grid', 'treegrid'],
  textbox: ['searchbox'],
};

/** The CSS that finds every element of a role, and some that have another: see `hasRole`. */
export function cssOfRole(role: LocatorRole): string {
  const said = [role, ...(SAME[role] ?? [])].map((name) => `[role~="${name}"]`);
  const implied = IMPLIED[role];
  if (role === 'file-field') return implied;
  return [...(implied === '' ? [] : [implied]), ...said].join(', ');
}

/** Whether the element has that role: a role of its own counts before what it is. */
export function hasRole(element: Element, role: LocatorRole): boolean {
  const implied = IMPLIED[role];
  const own = (element.getAttribute('role') ?? '').trim().toLowerCase().split(/\s+/u)[0] ?? '';
  if (own !== '' && role !== 'file-field') return own === role || (SAME[role] ?? []).includes(own);
  return implied !== '' && element.matches(implied);
}
