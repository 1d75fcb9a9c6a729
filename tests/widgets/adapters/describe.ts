import { ADAPTER_FORMAT, type AdapterData, type PageKind } from '../../../shared/contracts/adapter-data';
import type { RowSet, Way } from '../../../shared/contracts/adapter-rows';
import type { WidgetId } from '../truth';

/** Rows as a person who knows one of the pages would describe them. */
export type Rows = Partial<RowSet> & Pick<RowSet, 'row' | 'name' | 'control'>;

/** The adapter of one page. */
export function describePage(
  id: WidgetId,
  rows: Rows,
  page: Partial<Pick<PageKind, 'address' | 'savedBy'>> = {},
): AdapterData {
  return {
    format: ADAPTER_FORMAT,
    id: `thu-${id}`,
    name: `Trang thử ${id}`,
    version: 1,
    proof: 'proven',
    hosts: ['127.0.0.1', 'localhost'],
    pages: [
      { kind: 'dossier', address: `/trang/${id}`, rows: [{ key: [{ of: 'name' }], ...rows }], ...page },
    ],
  };
}

/** A row's own file field. */
export const ownField: RowSet['control'] = { ways: [{ by: 'input', at: { role: 'file-field' } }] };

/**
 * A row's field where a script makes it; what the server's own HTML has in its place comes second, so that the rows
 * are found there, too, when the list is read from the server.
 */
export function fieldOr(place: Way): RowSet['control'] {
  return { ways: [...ownField.ways, place] };
}
