import { afterEach, expect, test, vi } from 'vitest';
import { readCatalogue } from '../../../../kiosk/admin/kept-catalogue';
import { keepConfig, takeManagedConfig } from '../../../../kiosk/admin/managed-config';
import { shippedProcedures } from '../../../../shared/catalogue/catalogue';
import { aShelf, FakeRows, FULL } from './a-machine';

const catalogue = shippedProcedures().slice(0, 2);

afterEach(() => vi.unstubAllGlobals());

function served(body: string, status = 200, type = 'application/json'): void {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(body || null, { status, headers: { 'content-type': type } })),
  );
}

test('what a disk does not take is not said to be kept', async () => {
  const rows = new FakeRows();
  const device = aShelf(FULL, rows);
  const kept = await keepConfig({ form: 1, office: 'UBND xã Ví Dụ', catalogue }, device, rows);
  rows.broken = true;
  const lost = await keepConfig({ form: 1, office: 'UBND xã Khác' }, device, rows);
  const dropped = await keepConfig({ form: 1, catalogue: [] }, aShelf(FULL, new FakeRows()), rows);

  expect([kept, lost, dropped]).toEqual([true, false, false]);
});

test('the file beside the kiosk is kept before anybody begins; an empty catalogue takes the old one away', async () => {
  const rows = new FakeRows();
  const device = aShelf(FULL, rows);
  served(JSON.stringify({ form: 1, office: 'UBND xã Ví Dụ', catalogue }));
  const first = await takeManagedConfig(device, rows);
  const brought = await readCatalogue(rows);
  served(JSON.stringify({ form: 1, catalogue: [] }));
  await takeManagedConfig(device, rows);

  expect([first, device.read().office]).toEqual([{ is: 'taken' }, 'UBND xã Ví Dụ']);
  expect([brought?.procedures, await readCatalogue(rows)]).toEqual([catalogue, undefined]);
});

test.each<[string, () => void, string]>([
  ['no file', () => served('', 204), 'none'],
  ['a start page in its place', () => served('<!doctype html>', 200, 'text/html'), 'none'],
  ['no server', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError())), 'none'],
  ['a file with a fault', () => served('{"form":1,"office":"x","offise":"y"}'), 'faulty'],
])('%s leaves everything as it was', async (_what, serve, is) => {
  serve();
  const rows = new FakeRows();
  const device = aShelf(FULL, rows);
  const taken = await takeManagedConfig(device, rows);

  expect([taken.is, device.read(), rows.rows.size]).toEqual([is, FULL, 0]);
});
