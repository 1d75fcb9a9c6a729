import type { AdapterData } from '../../../shared/contracts/adapter-data';
import type { RowTruth } from '../checklists';
import type { Rows } from '../adapters/describe';
import { ADAPTER_FORMAT } from '../../../shared/contracts/adapter-data';

/** A page that the recogniser was not made from: what it shows, and what a person who reads it would say of it. */
export interface HeldOutPage {
  readonly id: string;
  readonly dossier: string;
  /** The whole body, without scripts. */
  readonly html: string;
  readonly rows: readonly RowTruth[];
  /** As written by hand: what a proposal is held against. */
  readonly data: AdapterData;
}

/** Where the pages stand: nowhere. Tests answer these addresses themselves. */
export const HELD_OUT_HOST = 'motcua.tinh.example';

/** A page with the rows as they are told by hand. */
export function heldOut(
  id: string,
  dossier: string,
  rows: readonly RowTruth[],
  html: string,
  told: Rows,
): HeldOutPage {
  const set = { key: [{ of: 'name' }] as const, ...told };
  const data: AdapterData = {
    format: ADAPTER_FORMAT,
    id: `tay-${id}`,
    name: `Trang ${id}`,
    version: 1,
    proof: 'proven',
    hosts: [HELD_OUT_HOST],
    pages: [{ kind: 'dossier', rows: [set] }],
  };
  return { id, dossier, html, rows, data };
}
