import * as v from 'valibot';
import { AdapterDataSchema, type AdapterData } from '../../../shared/contracts/adapter-data';
import { MOST_ADAPTERS } from '../../../shared/contracts/message-shapes';
import { ok, type Result } from '../../../shared/domain/result';
import type { AdapterStore } from '../../../shared/storage/adapter-store';
import type { AdapterOrigin, StoredAdapter } from '../../../shared/storage/adapter-rows';
import { parseAdapterFile, isSameAdapter, checkAdapter } from '../../adapters/exchange/adapter-file';
import { isNewer, rolledBack, withVersion } from '../../adapters/exchange/versions';
import { shippedAdapters } from '../../adapters/shipped';

/** What became of an adapter that came in. */
export interface TakenIn {
  readonly what: 'saved' | 'unchanged' | 'older';
  readonly data: AdapterData;
}

/** Where the office's own settings come from. */
export interface OfficePort {
  /** What an administrator set for this office: files as text, and the key that signs them. */
  managed(): Promise<{ readonly files: readonly string[]; readonly publicKey?: string }>;
  publicKey(): Promise<string>;
  savePublicKey(key: string): Promise<void>;
  /** Reads a file of the office at this address, once, after asking for its site. Only in the handler of a press. */
  fetchFile(address: string): Promise<Result<Uint8Array>>;
}

/** The key by which files have to be signed; the administrator's comes before the officer's. Undefined: none. */
export async function signingKey(office: OfficePort): Promise<string | undefined> {
  const key = (await office.managed()).publicKey ?? (await office.publicKey());
  return key === '' ? undefined : key;
}

/** Those that pages can be told of: one that an earlier product kept in another form must not take the others along. */
export function usable(kept: readonly StoredAdapter[]): readonly AdapterData[] {
  const current = kept.map((one) => one.current).filter((data) => v.is(AdapterDataSchema, data));
  return current.slice(0, MOST_ADAPTERS);
}

/** A file with an adapter becomes the next version here, if it is newer. Anything from outside is unproven here. */
export async function takeIn(
  store: AdapterStore,
  bytes: Uint8Array,
  origin: AdapterOrigin,
  at: string,
  publicKey: string | undefined,
): Promise<Result<TakenIn>> {
  const parsed = await parseAdapterFile(bytes, publicKey === undefined ? {} : { publicKey });
  if (!parsed.ok) return parsed;
  return keep(store, { ...parsed.value, proof: 'unproven' }, origin, at);
}

/** Keeps an adapter as the next version; what is not newer is left out, and what says the same changes nothing. */
export async function keep(
  store: AdapterStore,
  data: AdapterData,
  origin: AdapterOrigin,
  at: string,
): Promise<Result<TakenIn>> {
  const checked = checkAdapter(data);
  if (!checked.ok) return checked;
  let what: TakenIn['what'] = 'saved';
  const kept = await store.change(
    data.id,
    (known) => {
      if (known && isSameAdapter({ ...known.current, version: data.version }, data)) what = 'unchanged';
      else if (known && !isNewer(data, known.current)) what = 'older';
      else return withVersion(known, data);
      return undefined;
    },
    origin,
    at,
  );
  return kept.ok ? ok({ what, data }) : kept;
}

/** Back to an earlier version. */
export function rollBack(
  store: AdapterStore,
  row: StoredAdapter,
  version: number,
  at: string,
): Promise<Result<StoredAdapter>> {
  return store.change(row.id, (known) => known && rolledBack(known, version), row.origin, at);
}

/** What an administrator delivers, taken in at each start: newer versions come by themselves. Bad files are passed by. */
export async function takeManaged(store: AdapterStore, office: OfficePort, at: string): Promise<void> {
  const { files } = await office.managed();
  const key = await signingKey(office);
  for (const text of files) await takeIn(store, new TextEncoder().encode(text), 'office', at, key);
}

/** The adapter of this id that counts: the office's own before the shipped. */
export function adapterOf(own: readonly StoredAdapter[], id: string): AdapterData | undefined {
  return own.find((row) => row.id === id)?.current ?? shippedAdapters.find((shipped) => shipped.id === id);
}
