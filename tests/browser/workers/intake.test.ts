import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytes, phys, png, tiff, tiffPage } from '../../fixtures/images';
import { anImageDoor } from './door';

interface Taken {
  readonly result: { readonly ok: boolean; readonly value?: object; readonly failure?: object };
  readonly order: readonly number[];
  readonly kinds: readonly string[];
  readonly most: number;
  readonly ms: number;
}

const shipped = anImageDoor();

const take = (content: Uint8Array | string, more: object = {}) =>
  shipped.door.run<Taken>('take', { index: shipped.give(content), ...more });
const manyPages = (count: number) =>
  tiff(...Array.from({ length: count }, (_, i) => tiffPage(60, 80, i * 10)));
const small = png(60, 80, () => [255, 255, 255, 255], phys(100));

test('every page of a file comes in its order, one at a time, and the receiver sets the pace', async () => {
  const { result, order, most } = await take(manyPages(12), { slowMs: 5 });

  expect(result).toEqual({ ok: true, value: { treatment: 'images', pages: 12, findings: [] } });
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(most).toBe(1);
});

test('cancelling in the middle of a file ends it there', async () => {
  const { result, order } = await take(manyPages(12), { cancelAfter: 3 });

  expect(result.failure).toEqual({ code: 'cancelled' });
  expect(order).toEqual([0, 1, 2]);
});

test('cancelling answers at once for the page in hand and for those that wait', async () => {
  const index = shipped.give(manyPages(3));

  const { codes, ms } = await shipped.door.run<{ codes: string[]; ms: number }>('cancelPrepare', { index });

  expect(codes).toEqual(['cancelled', 'cancelled', 'cancelled']);
  expect(ms).toBeLessThan(500);
});

describe('resolution', () => {
  test('too low is refused with its figures, where a minimum is asked for', async () => {
    const { result, order } = await take(small, { minDpi: 200 });

    expect(result.failure).toEqual({ code: 'image/resolution-low', dpi: 100, minimum: 200 });
    expect(order).toEqual([]);
  });

  test('is left to the receiver where none is', async () => {
    expect((await take(small)).order).toEqual([0]);
  });
});

test.each([
  ['nothing at all', bytes(), { code: 'file/empty' }],
  ['a web page', bytes('<!doctype html><script>1</script>'), { code: 'file/type-unknown', found: 'html' }],
  ['a picture that is a program', bytes('MZ', 0, 1, 2), { code: 'file/type-unknown', found: 'exe' }],
  ['a PDF in name only', bytes('%PDF-1.7\nnothing'), { code: 'pdf/unreadable' }],
])('%s is refused with its reason', async (_name, content, failure) => {
  const { result, kinds } = await take(content);

  expect(result.failure).toEqual(failure);
  expect(kinds).toEqual([]);
});

test('a file that was changed since it was chosen is unreadable, not a fault', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cua-so-stick-')), 'page.png');
  writeFileSync(path, small);
  const { page } = shipped.door;
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('input'), { type: 'file' })),
  );
  await page.setInputFiles('input', path);
  rmSync(path);

  const result = await shipped.door.run<Taken['result']>('takeChosen', {});

  expect(result.failure).toEqual({ code: 'file/unreadable' });
});

test('nothing was asked of any other machine', () => {
  expect(shipped.door.outbound).toEqual([]);
});
