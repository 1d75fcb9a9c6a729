import { siteAdapterOf } from '../../extension/adapters/from-data';
import type { ViewMeans } from '../../extension/adapters/from-data/view';
import type { SiteAdapter } from '../../extension/adapters/adapter';
import type { AdapterData, PageKind } from '../../shared/contracts/adapter-data';
import type { RowSet } from '../../shared/contracts/adapter-rows';

/** Where the invented pages of these tests would be. */
export const PAGE_URL = new URL('https://motcua.example/ho-so/5');

/** Rows of a table with a field each, told by `data-ma`. */
export const aRowSet: RowSet = {
  row: { role: 'row' },
  key: [{ of: 'row', attribute: 'data-ma' }],
  name: [{ pick: 'longest-cell' }],
  control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
};

/** Data of an adapter for pages with such rows, with what a test changes. */
export function adapterData(
  change: Partial<AdapterData> = {},
  rows: Partial<RowSet> = {},
  page: Partial<PageKind> = {},
): AdapterData {
  return {
    format: 1,
    id: 'tinh-hoai-giang',
    name: 'Một cửa Hoài Giang',
    version: 3,
    proof: 'proven',
    hosts: ['motcua.example'],
    pages: [{ kind: 'dossier', rows: [{ ...aRowSet, ...rows }], ...page }],
    ...change,
  };
}

/** The same as an adapter at work. */
export function anAdapter(
  rows: Partial<RowSet> = {},
  page: Partial<PageKind> = {},
  means?: ViewMeans,
): SiteAdapter {
  return siteAdapterOf(adapterData({}, rows, page), means);
}

/** A page about one dossier with this body. Needs happy-dom or a browser. */
export function pageWith(body: string, heading = 'Hồ sơ H40.12-261121-0007'): Document {
  return new DOMParser().parseFromString(`<h1>${heading}</h1>${body}`, 'text/html');
}

/** A table of rows: each a key, a name, and what stands in the last cell. */
export function table(...rows: readonly (readonly [key: string, name: string, cell: string])[]): string {
  const lines = rows.map(([key, name, cell]) => `<tr data-ma="${key}"><td>${name}</td><td>${cell}</td></tr>`);
  return `<table>${lines.join('')}</table>`;
}
