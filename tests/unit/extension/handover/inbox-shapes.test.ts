import { expect, test } from 'vitest';
import {
  callIds,
  helpCallOf,
  isPackageName,
  waitingFiles,
} from '../../../../extension/handover/inbox-shapes';
import { kioskAddress } from '../../../../extension/handover/kiosk-address';
import { packagesOf, slipOf } from '../../../../extension/panel/flow/handover/find-slip';
import { sheetCodeText } from '../../../../shared/domain/sheet-code';

const ID = 'a3c1b7de-0000-4000-8000-000000000007';

const entry = (name: string, mtime?: string) => ({
  ...{ name, type: 'file', size: 123 },
  ...(mtime === undefined ? {} : { mtime }),
});

test('packages are listed by their names, the newest first, and other files are left out', () => {
  const files = waitingFiles([
    entry('2026-11-22_006_0000000a.cuaso', 'Sun, 22 Nov 2026 08:00:00 GMT'),
    entry('2026-11-22_007_0000000b.cuaso', 'Sun, 22 Nov 2026 09:00:00 GMT'),
    { name: 'help', type: 'directory' },
    entry('../../etc/passwd'),
    entry('2026-11-22_008_0000000c.cuaso.part'),
  ]);

  expect(files?.map(({ slip }) => slip)).toEqual(['2026-11-22/007', '2026-11-22/006']);
  expect(files?.[0]).toMatchObject({ bytes: 123, at: Date.parse('2026-11-22T09:00:00Z') });
});

test.each([[{}], ['<html>'], [[{ name: 7 }]], [Array.from({ length: 50_001 }, () => entry('x'))]])(
  'what is no list of a folder is none: %#',
  (list) => {
    expect(waitingFiles(list)).toBeUndefined();
    expect(callIds(list)).toEqual([]);
  },
);

test('those who wait longest come first, whatever their calls are named', () => {
  const other = ID.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  const call = (id: string, mtime: string) => ({ ...entry(`${id}.json`), mtime });
  const [early, late] = ['Sun, 22 Nov 2026 01:00:00 GMT', 'Sun, 22 Nov 2026 02:00:00 GMT'];

  expect(callIds([call(other, late), call(ID, early)])).toEqual([ID, other]);
  expect(callIds([call(other, early), call(ID, late)])).toEqual([other, ID]);
});

test('a call is taken only where it is one, and says who it is', () => {
  const call = { id: ID, kiosk: 'kiosk-1', screen: 'paper', at: '2026-11-22T08:00:00.000Z' };
  const written = (more: object) => JSON.stringify({ ...call, ...more });

  expect(helpCallOf(ID, written({}))).toEqual(call);
  expect(callIds([entry(`${ID}.json`), entry('x.json')])).toEqual([ID]);
  for (const wrong of [written({ id: ID.replace('7', '8') }), written({ name: 'Vàng A Páo' }), 'x', '[]'])
    expect(helpCallOf(ID, wrong)).toBeUndefined();
});

test.each(['2026-11-22_007_3f2a91bc.cuaso/../x', '..%2fx', '2026-11-22_007_3F2A91BC.cuaso', ''])(
  '%s never stands in an address',
  (name) => {
    expect(isPackageName(name)).toBe(false);
  },
);

test.each([
  ['127.0.0.1:8791', 'http://127.0.0.1:8791'],
  [' http://may-1.local/inbox ', 'http://may-1.local'],
  ['HTTP://[::1]:8791', 'http://[::1]:8791'],
])('%s is the kiosk at %s', (typed, origin) => {
  expect(kioskAddress(typed)).toBe(origin);
});

test.each(['', 'https://kiosk.example', 'ftp://x', 'a b', 'user@host', 'http://'])(
  '"%s" is no kiosk',
  (typed) => {
    expect(kioskAddress(typed)).toBeUndefined();
  },
);

test('a slip is found by its code, by its number alone, and by what a hand scanner types', () => {
  const at = (slip: string) => ({ name: `${slip}.cuaso`, slip, bytes: 1 });
  const all = [at('2026-11-22/007'), at('2026-11-21/007'), at('2026-11-22/010')];
  const found = (typed: string) => packagesOf(all, typed).map(({ slip }) => slip);
  const scanned = sheetCodeText({ kind: 'slip', slip: '2026-11-22/010' });

  expect(found('2026-11-22/007')).toEqual(['2026-11-22/007']);
  expect(found('7')).toEqual(['2026-11-22/007', '2026-11-21/007']);
  expect(found(scanned)).toEqual(['2026-11-22/010']);
  expect(found('70')).toEqual([]);
  expect(found('')).toHaveLength(3);
  expect(slipOf(' 007 ')).toBe('007');
});
