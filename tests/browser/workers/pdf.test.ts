import { expect, test } from 'vitest';
import { judged, present } from '../../fixtures/judges';
import {
  attachmentPdf,
  brokenTablePdf,
  escapedScriptPdf,
  foreignEncodingPdf,
  hiddenScriptPdf,
  launchPdf,
  lockedPdf,
  scriptPdf,
  signedPdf,
  stampedScriptPdf,
  textPdf,
  truncatedPdf,
} from '../../fixtures/pdfs';
import { ACTIVE_NAMES, aPdfDoor, bytesOf } from './door';

const shipped = aPdfDoor();

test('a signed document comes through byte for byte, with a picture of its first page', async () => {
  const pdf = signedPdf();

  const seen = await shipped.take(pdf);

  expect(seen).toMatchObject({ outcome: 'signed', pages: 1, hasThumbnail: true });
  expect(bytesOf(seen).equals(pdf)).toBe(true);
});

test('a clean document comes through byte for byte', async () => {
  const pdf = textPdf(3);

  const seen = await shipped.take(pdf);

  expect(seen).toMatchObject({ outcome: 'clean', pages: 3, hasThumbnail: true });
  expect(bytesOf(seen).equals(pdf)).toBe(true);
});

test.each([
  ['a script', scriptPdf],
  ['a script under escaped names', escapedScriptPdf],
  ['a program to start', launchPdf],
  ['a file inside', attachmentPdf],
  ['an object that only the table leads to', hiddenScriptPdf],
])('a document with %s is rebuilt as pictures that conform', async (_, make) => {
  const seen = await shipped.take(make());

  expect(seen).toMatchObject({ outcome: 'rebuilt', pages: 1, report: { conforms: true } });
  expect(seen.report?.pages[0]).toMatchObject({ minDpi: 200, images: 1 });
});

test.skipIf(!present('qpdf'))('nothing active is left in what was rebuilt (judge: qpdf)', async () => {
  const before = attachmentPdf();
  const dump = (pdf: Buffer) => judged('qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'], pdf).said;

  const seen = await shipped.take(before);

  expect(dump(before)).toMatch(ACTIVE_NAMES);
  expect(dump(bytesOf(seen))).not.toMatch(ACTIVE_NAMES);
});

test('letters of a font that the file does not hold are drawn', async () => {
  const seen = await shipped.take(scriptPdf());

  expect(seen.ink).toBeGreaterThan(0.0005);
});

test('form fields and stamps are drawn as they look', async () => {
  const seen = await shipped.take(stampedScriptPdf());

  expect(seen.ink).toBeGreaterThan(0.05);
});

test('a document with a broken table is repaired as pictures', async () => {
  const seen = await shipped.take(brokenTablePdf());

  expect(seen).toMatchObject({ outcome: 'rebuilt', pages: 3, findings: ['cross-reference'] });
});

test('a document without its end is refused', async () => {
  expect((await shipped.take(truncatedPdf())).failure).toEqual({ code: 'pdf/unreadable' });
});

test('a locked document asks for its password, refuses a wrong one and opens with the right one', async () => {
  const pdf = await lockedPdf('mat-khau');

  expect((await shipped.take(pdf)).failure).toEqual({ code: 'pdf/password-needed' });
  expect((await shipped.take(pdf, 'sai')).failure).toEqual({ code: 'pdf/password-wrong' });
  const opened = await shipped.take(pdf, 'mat-khau');
  expect(opened).toMatchObject({ outcome: 'rebuilt', pages: 1 });
  expect(opened.ink).toBeGreaterThan(0.01);
});

test('a document that only forbids changes is rebuilt without a password', async () => {
  const seen = await shipped.take(await lockedPdf(''));

  expect(seen).toMatchObject({ outcome: 'rebuilt', findings: ['encrypted'] });
  expect(seen.ink).toBeGreaterThan(0.01);
});

test('text in an encoding that we do not carry is refused rather than left out', async () => {
  expect((await shipped.take(foreignEncodingPdf())).failure).toEqual({ code: 'pdf/unreadable' });
});

test('a page that nobody sees, where no frames come, is drawn all the same', async () => {
  const { page } = shipped.door;
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    globalThis.requestAnimationFrame = () => 0;
  });

  const seen = await shipped.take(stampedScriptPdf());

  await page.reload();
  expect(seen.outcome).toBe('rebuilt');
  expect(seen.ink).toBeGreaterThan(0.05);
});

test('nothing was asked of any other machine', () => {
  expect(shipped.door.outbound).toEqual([]);
});
