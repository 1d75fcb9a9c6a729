import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digitise } from '../../commands/digitise';
import { makePages } from '../../fixtures/pages/index';
import { bytes, phys, png, tiff, tiffPage } from '../../fixtures/images';

let folder: string;
let printed: string[];
const sheet = png(600, 800, (x, y) => [(x * y) % 256, 90, 120, 255], phys(300));

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cua-so-digitise-')));
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => void vi.restoreAllMocks());

function write(name: string, content: Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('pictures of any name become one conforming PDF, reported as JSON', async () => {
  const files = [
    write('đơn xin #1 & "2".tmp', sheet),
    write('trang%20hai', tiff(tiffPage(500, 700, 200), tiffPage(500, 700, 90))),
  ];
  const out = join(folder, 'hồ sơ.pdf');

  const code = await digitise([...files, '--out', out, '--json']);

  expect(code).toBe(0);
  const report = JSON.parse(printed.join('\n')) as {
    pages: { file: number; dpi: number; times: object }[];
    document: { report: { conforms: boolean; pages: object[] } };
    bytes: { in: number; out: number };
  };
  expect(report.pages.map(({ file, dpi }) => [file, dpi])).toEqual([
    [0, 300],
    [1, 300],
    [1, 300],
  ]);
  expect(report.document.report).toMatchObject({ conforms: true });
  expect(report.document.report.pages).toHaveLength(3);
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  expect(report.bytes.out).toBe(readFileSync(out).length);
});

test('on wish pages are read, and what was done to fit is said', async () => {
  const [letter] = await makePages(({ name }) => name === 'letter-1-office');
  const out = join(folder, 'o.pdf');
  const report = async (...words: readonly string[]) => {
    printed = [];
    await digitise([letter?.path ?? '', '--out', out, '--json', ...words]);
    return JSON.parse(printed.join('\n')) as {
      pages: { text?: { words: number } }[];
      document: { bytes: number; squeezed: boolean; shrunk: number };
    };
  };

  const plain = await report();
  const read = await report('--ocr', '--max-bytes', String(Math.round(plain.document.bytes * 0.75)));

  expect(plain.document).toMatchObject({ squeezed: false, shrunk: 0 });
  expect(plain.pages[0]).not.toHaveProperty('text');
  expect(read.pages[0]?.text?.words).toBeGreaterThan((letter?.words.length ?? 0) * 0.8);
  expect(read.document.squeezed || read.document.shrunk > 0).toBe(true);
});

test('a refused file is named with a Vietnamese sentence, and the others go on', async () => {
  const out = join(folder, 'o.pdf');

  const code = await digitise([
    write('a.png', sheet),
    write('b.jpg', bytes('<svg/>')),
    join(folder, 'c.jpg'),
    '--out',
    out,
  ]);

  expect(code).toBe(1);
  expect(existsSync(out)).toBe(true);
  expect(printed.find((line) => line.includes('b.jpg'))).toMatch(/b\.jpg: Không nhận ra loại tệp này/);
  expect(printed.some((line) => line.includes('c.jpg: '))).toBe(true);
});

test('a folder that cannot be written to is no success, and what lay there before stays', async () => {
  const full = join(folder, 'o.pdf');
  writeFileSync(full, 'đã có');
  // A folder in the place of the file that is written aside: nobody can write there, not even an administrator.
  mkdirSync(`${full}.partial`);

  const code = await digitise([write('a.png', sheet), '--out', full, '--json']);

  const [error, ...json] = printed;
  expect(code).toBe(1);
  expect(error).toMatch(/o\.pdf: không ghi được/);
  expect(JSON.parse(json.join('\n'))).not.toHaveProperty('out');
  expect(readFileSync(full, 'utf8')).toBe('đã có');
});

test('a folder in the place of a file is named', async () => {
  expect(await digitise([folder, '--out', join(folder, 'o.pdf')])).toBe(2);
  expect(printed.join('\n')).toContain(`${folder}: là thư mục`);
});

test('a source is never overwritten', async () => {
  const source = write('a.png', sheet);

  expect(await digitise([source, '--out', source])).toBe(2);
  expect(new Uint8Array(readFileSync(source))).toEqual(sheet);
});

test('a coarse page goes in and the report says so; --strict refuses it', async () => {
  const coarse = write('120 dpi.png', sheet);
  const out = join(folder, 'coarse.pdf');

  const code = await digitise([coarse, '--source-dpi', '120', '--out', out, '--json']);
  const { document } = JSON.parse(printed.join('\n')) as {
    document: { report: { conforms: boolean; checks: { name: string; holds: boolean }[] } };
  };
  const strict = await digitise([coarse, '--source-dpi', '120', '--out', out, '--strict']);

  expect([code, strict]).toEqual([0, 1]);
  expect(document.report.conforms).toBe(false);
  expect(document.report.checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual([
    'resolution',
  ]);
});
