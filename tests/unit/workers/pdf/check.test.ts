import { expect, test } from 'vitest';
import type { ConformanceCheck, ConformanceExpectation } from '../../../../shared/contracts/pdf-worker';
import { checkBytes } from '../../../../workers/pdf/check';
import { plainPdf, stream } from '../../../fixtures/pdf-builder';
import { lockedPdf, textPdf } from '../../../fixtures/pdfs';
import { picturePdf } from '../../../fixtures/pdfs-heavy';

const A4_200_DPI = [1654, 2339] as const;

function report(pdf: Uint8Array, expected: ConformanceExpectation = {}) {
  return checkBytes(pdf, expected);
}

async function failed(
  pdf: Uint8Array,
  expected?: ConformanceExpectation,
): Promise<readonly ConformanceCheck['name'][]> {
  return (await report(pdf, expected)).checks.filter(({ holds }) => !holds).map(({ name }) => name);
}

test('a page of text without pictures conforms', async () => {
  expect(await failed(textPdf())).toEqual([]);
});

test('a header of 1.3 does not conform', async () => {
  const old = textPdf().toString('latin1').replace('%PDF-1.7', '%PDF-1.3');

  expect(await failed(Buffer.from(old, 'latin1'))).toEqual(['version']);
});

test('a version that the catalog raises counts', async () => {
  const raised = plainPdf(
    {
      1: '<< /Type /Catalog /Version /1.6 /Pages 2 0 R >>',
      2: '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      3: '<< /Type /Page /Parent 2 0 R >>',
    },
    { version: '1.3' },
  );

  expect((await report(raised)).version).toBe('1.6');
});

test('an encrypted document does not conform', async () => {
  expect(await failed(await lockedPdf(''))).toContain('not-encrypted');
});

test('a picture painted larger than 200 dpi allows does not conform', async () => {
  expect(await failed(picturePdf(1200, 1700))).toEqual(['resolution']);
});

test('resolution is that of the coarser direction', async () => {
  const { pages } = await report(picturePdf(1654, 1000));

  expect(pages[0]?.minDpi).toBeCloseTo(85.5, 1);
});

test('nested q, cm and Q are followed', async () => {
  const content = 'q 2 0 0 2 0 0 cm q 9 0 0 9 0 0 cm Q q 297.64 0 0 420.945 0 0 cm /X Do Q Q';

  expect((await report(picturePdf(...A4_200_DPI, '/DeviceRGB', content))).pages[0]?.minDpi).toBeCloseTo(
    200,
    0,
  );
});

test('a picture inside a form is found with the matrix of the form', async () => {
  const form =
    '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Matrix [100 0 0 100 0 0] /Resources << /XObject << /X 7 0 R >> >>';
  const pdf = plainPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 200 200] >>',
    3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    4: stream('/F Do'),
    5: stream('q 0.72 0 0 0.72 0 0 cm /X Do Q', form),
    7: stream(
      '',
      '/Type /XObject /Subtype /Image /Width 150 /Height 150 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    ),
  });

  expect((await report(pdf)).pages[0]).toMatchObject({ minDpi: 150, images: 1 });
});

test('a picture written into the content itself is found', async () => {
  const inline = 'q 72 0 0 72 0 0 cm BI /W 100 /H 100 /CS /RGB /BPC 8 ID \x01EI\x02 EI Q 1 0 0 rg';

  expect((await report(picturePdf(1, 1, '/DeviceGray', inline))).pages[0]).toMatchObject({
    minDpi: 100,
    colour: true,
  });
});

test('larger user units make pictures coarser and pages larger', async () => {
  const pdf = picturePdf(...A4_200_DPI)
    .toString('latin1')
    .replace('/Contents 5 0 R', '/Contents 5 0 R /UserUnit 2');

  const [page] = (await report(Buffer.from(pdf, 'latin1'))).pages;

  expect(page?.widthMm).toBeCloseTo(420, 0);
  expect(page?.minDpi).toBeCloseTo(100, 0);
});

test('a lying page is reported as it is shown', async () => {
  const pdf = textPdf().toString('latin1').replace('/Contents 5 0 R', '/Contents 5 0 R /Rotate 90');

  expect((await report(Buffer.from(pdf, 'latin1'))).pages[0]).toMatchObject({ widthMm: 297, heightMm: 210 });
});

test.each([
  ['/DeviceRGB', true],
  ['/DeviceCMYK', true],
  ['[/ICCBased 60 0 R]', false],
  ['[/Indexed /DeviceRGB 1 <000000ffffff>]', true],
  ['/DeviceGray', false],
])('a picture in %s has colour: %s', async (space, colour) => {
  expect((await report(picturePdf(...A4_200_DPI, space))).pages[0]?.colour).toBe(colour);
});

test('colour that was lost is noticed', async () => {
  const expected = { pages: [{ widthMm: 210, heightMm: 297, colour: true }] };

  expect(await failed(picturePdf(...A4_200_DPI, '/DeviceGray'), expected)).toEqual(['colour']);
});

test('a page of the wrong size is noticed, one within a millimetre is not', async () => {
  const page = { widthMm: 210, heightMm: 297, colour: false };

  expect(await failed(textPdf(), { pages: [{ ...page, widthMm: 210.9 }] })).toEqual([]);
  expect(await failed(textPdf(), { pages: [{ ...page, widthMm: 212 }] })).toEqual(['true-size']);
});

test('a missing page is noticed', async () => {
  const page = { widthMm: 210, heightMm: 297, colour: false };

  expect(await failed(textPdf(2), { pages: [page, page, page] })).toEqual(['page-count']);
});

test('what is no PDF does not conform', async () => {
  expect(await failed(Buffer.from('nothing'))).toEqual(['opens']);
});
