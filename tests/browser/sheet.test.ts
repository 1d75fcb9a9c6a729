import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { builtPilePage, printedSheets } from '../bench/capture-pile-build';
import type { ReadFacts } from '../bench/capture-pile-page';
import type { Box } from '../../shared/domain/quality';
import { openDoorPage, type DoorPage } from '../commands/digitise/door-page';
import { inProject } from '../commands/paths';
import { present } from '../fixtures/judges';
import type { SheetPlan } from '../fixtures/piles/drawn-sheet';
import { COVERS } from '../fixtures/piles/pile';

const folder = mkdtempSync(join(tmpdir(), 'cua-so-sheet-'));
const printed = [1, 2, 3].map((page) => join(folder, `printed-${page}.png`));
const card = join(folder, 'card.png');
const broken = join(folder, 'broken.jpg');
const CARD =
  '079203001234|123456789|NGUYỄN THỊ HỒNG NHUNG|12031993|Nữ|Thôn 5, Xã Đắk Búk So, Đắk Nông|15052021';
let door: DoorPage;

beforeAll(async () => {
  const wasm = readFileSync(inProject('node_modules/zxing-wasm/dist/writer/zxing_writer.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const { image } = await writeBarcode(CARD, { format: 'QRCode', ecLevel: 'M', scale: 3 });
  if (image) writeFileSync(card, Buffer.from(await image.arrayBuffer()));
  writeFileSync(broken, Buffer.from('ffd8ffe000104a464946', 'hex'));
  const output = join(folder, 'covers.pdf');
  door = await openDoorPage({
    folder: await builtPilePage(join(folder, 'page')),
    inputs: [...printed, card, broken],
    output,
  });
  await door.run('printCovers', { sheets: COVERS.slice(3) });
  if (present('pdftoppm')) printedSheets(output, join(folder, 'printed'));
});

afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

const reads = (inputs: readonly number[]) =>
  door.run<readonly ReadFacts[]>('readFiles', { inputs, dpi: 300 });

(present('pdftoppm') ? test : test.skip)(
  'printed sheets are read again from a skewed scan, a separator without its code too (judge: poppler)',
  async () => {
    const plans: readonly SheetPlan[] = [
      { on: 'print', input: 0 },
      { on: 'print', input: 1 },
      { on: 'print', input: 2 },
      { on: 'print', input: 2, damaged: true },
      { on: 'nothing' },
    ];

    const read = await door.run<readonly ReadFacts[]>('readPile', { plans, seed: 1 });

    const cover = (index: number) => ({
      code: { kind: 'cover', procedure: COVERS[index]?.procedure, component: COVERS[index]?.component },
    });
    expect(read.map(({ marks }) => marks)).toEqual([
      cover(3),
      cover(4),
      { separator: true },
      { separator: true },
      { blank: { certainty: expect.any(Number) as number } },
    ]);
  },
);

test('of an identity card nothing is told but that it is one', async () => {
  const [read] = await reads([3]);

  expect(read?.marks).toEqual({ card: true });
});

test('where a code is can be told without reading it, so that nothing is written over it', async () => {
  const [box, ...others] = await door.run<readonly Box[]>('findBoxes', { input: 3, dpi: 300 });

  // The picture is the code with its quiet zone around it.
  expect(others).toEqual([]);
  expect(box?.x).toBeGreaterThan(0.01);
  expect(box?.width).toBeGreaterThan(0.6);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(0.99);
});

test('a damaged picture is said to be one', async () => {
  await expect(reads([4])).rejects.toThrow('image/undecodable');
});

test('reader and writer of codes come from the product’s own files', () => {
  expect(door.outbound).toEqual([]);
});
