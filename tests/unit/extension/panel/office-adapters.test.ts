import { beforeEach, describe, expect, test } from 'vitest';
import { writeAdapterFile } from '../../../../extension/adapters/exchange/adapter-file';
import { signAdapter } from '../../../../extension/adapters/exchange/signature';
import {
  adapterOf,
  keep,
  rollBack,
  takeIn,
  takeManaged,
  usable,
  type OfficePort,
} from '../../../../extension/panel/flow/office-adapters';
import type { AdapterData } from '../../../../shared/contracts/adapter-data';
import { adapterStore, type AdapterStore } from '../../../../shared/storage/adapter-store';
import { adapterData } from '../../../adapters/an-adapter';
import { aDatabase, value } from '../../storage/rows';

const AT = '2026-11-21T08:00:00.000Z';
let store: AdapterStore;

beforeEach(async () => {
  store = adapterStore(await aDatabase());
});

async function versions(): Promise<readonly number[]> {
  const [row] = value(await store.list());
  return row ? [row.current.version, ...row.earlier.map(({ version }) => version)] : [];
}

test('what an office kept takes the place of what ships under the same id', async () => {
  const own = adapterData({ id: 'opencps', name: 'OpenCPS của tỉnh' });
  await keep(store, own, 'taught', AT);

  expect(adapterOf(value(await store.list()), 'opencps')?.name).toBe('OpenCPS của tỉnh');
  expect(adapterOf([], 'opencps')?.name).not.toBe('OpenCPS của tỉnh');
});

test('an adapter of another form does not keep the others from the page', async () => {
  await keep(store, adapterData({ id: 'mot-cua-a' }), 'taught', AT);
  await keep(store, adapterData({ id: 'mot-cua-b' }), 'taught', AT);
  const [first, second] = value(await store.list());
  const older = {
    ...first!,
    current: { ...first!.current, form: 0, pages: 'none' } as unknown as AdapterData,
  };

  expect(usable([older, second!]).map(({ id }) => id)).toEqual([second!.id]);
});

test('a newer version keeps the one before; going back makes it current under a number above all', async () => {
  await keep(store, adapterData({ version: 1, name: 'Cũ' }), 'taught', AT);
  await keep(store, adapterData({ version: 2, name: 'Mới' }), 'taught', AT);
  const [row] = value(await store.list());
  const back = value(await rollBack(store, row!, 1, AT));

  expect(back.current).toMatchObject({ version: 3, name: 'Cũ' });
  expect(await versions()).toEqual([3, 2, 1]);
});

test('an older version from outside does not replace what the office has, and says so', async () => {
  await keep(store, adapterData({ version: 4 }), 'taught', AT);
  const file = writeAdapterFile(adapterData({ version: 2, name: 'Cũ hơn' }));

  expect(value(await takeIn(store, file, 'file', AT, undefined)).what).toBe('older');
  expect(await versions()).toEqual([4]);
});

test('what comes from outside is unproven here, whatever it says of itself', async () => {
  await takeIn(store, writeAdapterFile(adapterData({ proof: 'proven' })), 'file', AT, undefined);

  expect(value(await store.list())[0]?.current.proof).toBe('unproven');
});

test('an adapter with a place that will not last is kept nowhere', async () => {
  const kept = await keep(store, adapterData({}, { row: { css: '.css-1x7k2p' } }), 'taught', AT);

  expect(kept).toMatchObject({ ok: false, failure: { code: 'adapter/brittle' } });
  expect(await versions()).toEqual([]);
});

describe('once the office has set a key', () => {
  async function keys(): Promise<{ readonly pair: CryptoKeyPair; readonly spki: string }> {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const bytes = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    return { pair, spki: btoa(String.fromCharCode(...bytes)) };
  }

  test('a file without its signature is refused, and one with it is taken', async () => {
    const { pair, spki } = await keys();
    const data = adapterData();
    const signed = writeAdapterFile(data, await signAdapter(data, pair.privateKey));

    expect(await takeIn(store, writeAdapterFile(data), 'file', AT, spki)).toMatchObject({
      failure: { code: 'adapter/unsigned' },
    });
    expect(value(await takeIn(store, signed, 'file', AT, spki)).what).toBe('saved');
  });

  test('what an administrator delivers is taken at the start, unless its signature is wrong', async () => {
    const { pair, spki } = await keys();
    const data = adapterData({ name: 'Do quản trị cài' });
    const good = writeAdapterFile(data, await signAdapter(data, pair.privateKey));
    const forged = writeAdapterFile(adapterData({ id: 'gia-mao' }), await signAdapter(data, pair.privateKey));
    const office: OfficePort = {
      managed: () =>
        Promise.resolve({
          files: [good, forged].map((one) => new TextDecoder().decode(one)),
          publicKey: spki,
        }),
      publicKey: () => Promise.resolve(''),
      savePublicKey: () => Promise.resolve(),
      fetchFile: () => Promise.reject(new Error('nothing is fetched at the start')),
    };
    await takeManaged(store, office, AT);

    expect(value(await store.list()).map(({ current, origin }) => [current.name, origin])).toEqual([
      ['Do quản trị cài', 'office'],
    ]);
  });
});
