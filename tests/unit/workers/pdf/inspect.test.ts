import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inspect } from '../../../../workers/pdf/inspect';
import { plainPdf } from '../../../fixtures/pdf-builder';
import {
  attachmentPdf,
  escapedScriptPdf,
  hiddenScriptPdf,
  htmlNamedPdf,
  hugePagePdf,
  junkBeforePdf,
  launchPdf,
  linksPdf,
  lockedPdf,
  loopPdf,
  noPagesPdf,
  objectStreamBombPdf,
  packedScriptPdf,
  predictedScriptPdf,
  scriptPdf,
  signedPdf,
  signedThenChangedPdf,
  textPdf,
  truncatedPdf,
} from '../../../fixtures/pdfs';
import { bombPdf, formBombPdf, picturePdf } from '../../../fixtures/pdfs-heavy';
import { judged, present } from '../../../fixtures/judges';

async function inspected(pdf: Uint8Array) {
  const result = await inspect(new Blob([new Uint8Array(pdf)]));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function refusal(pdf: Uint8Array) {
  const result = await inspect(new Blob([new Uint8Array(pdf)]));
  return result.ok ? result.value.class : result.failure.code;
}

test.each([
  ['text', textPdf],
  ['jumps and web links', linksPdf],
  ['junk before the header', junkBeforePdf],
])('a document with %s is clean', async (_, make) => {
  expect(await inspected(make())).toMatchObject({ class: 'clean', pages: 1, findings: [] });
});

test.each([
  ['a script', scriptPdf, 'JavaScript'],
  ['a script under escaped names', escapedScriptPdf, 'JavaScript'],
  ['a script in an object stream', packedScriptPdf, 'JavaScript'],
  ['a script in an object stream with predicted rows', predictedScriptPdf, 'JavaScript'],
  ['a program to start', launchPdf, 'Launch'],
  ['a file inside', attachmentPdf, 'EmbeddedFiles'],
])('a document with %s is active', async (_, make, finding) => {
  const inspection = await inspected(make());

  expect(inspection.class).toBe('active');
  expect(inspection.findings).toContain(finding);
});

test('a telling name stands in the plain bytes of neither hidden script', () => {
  for (const make of [escapedScriptPdf, packedScriptPdf]) expect(make().includes('/JavaScript')).toBe(false);
});

test('an object that only the table leads to makes a document odd', async () => {
  expect(await inspected(hiddenScriptPdf())).toMatchObject({
    class: 'odd',
    findings: ['cross-reference'],
  });
});

test('a signed document is signed, with the hash of its very bytes', async () => {
  const pdf = signedPdf();

  expect(await inspected(pdf)).toMatchObject({
    class: 'signed',
    findings: [],
    needsConfirmation: false,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  });
});

test.skipIf(!present('pdfsig'))(
  'the signature that these tests sign with is a real one (judge: pdfsig)',
  () => {
    expect(judged('pdfsig', ['-nocert', 'FILE'], signedPdf()).said).toContain('Signature is Valid');
  },
);

test('signed and active at once stays signed and needs an officer', async () => {
  const script = '/OpenAction << /S /JavaScript /JS (1) >>';

  expect(await inspected(signedPdf(script))).toMatchObject({ class: 'signed', needsConfirmation: true });
});

test('bytes behind the last signature are mentioned', async () => {
  expect((await inspected(signedThenChangedPdf())).findings).toContain('bytes-after-signature');
});

test('a signed file that cannot be walked is not rebuilt', async () => {
  const torn = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Sig /ByteRange [0 1 2 3] /Contents <00>');

  expect(await inspected(torn)).toMatchObject({ class: 'signed', needsConfirmation: true });
});

test('a truncated document is odd', async () => {
  expect((await inspected(truncatedPdf())).class).toBe('odd');
});

test('a document that may not be printed but opens is odd', async () => {
  expect(await inspected(await lockedPdf(''))).toMatchObject({
    class: 'odd',
    pages: 1,
    findings: ['encrypted'],
  });
});

test('a password is asked for', async () => {
  expect(await refusal(await lockedPdf('mat-khau'))).toBe('pdf/password-needed');
});

test('a lock for certificates is refused', async () => {
  const pdf = plainPdf(
    {
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Count 0 /Kids [] >>',
      3: '<< /Filter /Adobe.PubSec /V 4 >>',
    },
    { trailer: '/Encrypt 3 0 R' },
  );

  expect(await refusal(pdf)).toBe('pdf/encryption-unsupported');
});

test.each([
  ['nothing', () => Buffer.alloc(0), 'file/empty'],
  ['a web page under the name of a PDF', htmlNamedPdf, 'file/type-unknown'],
  ['no pages', noPagesPdf, 'pdf/no-pages'],
  ['a page tree without end', loopPdf, 'pdf/no-pages'],
  ['a page of 381 metres', hugePagePdf, 'pdf/page-too-large'],
  ['more than a thousand pages', () => textPdf(1_001), 'pdf/too-many-pages'],
  ['content that grows to 300 MB', () => bombPdf(300_000_000), 'pdf/too-heavy'],
  ['an object stream that grows to 300 MB', () => objectStreamBombPdf(300_000_000), 'pdf/too-heavy'],
  ['forms that draw a million million forms', () => formBombPdf(12), 'pdf/too-heavy'],
  ['a picture of 3.6 billion pixels', () => picturePdf(60_000, 60_000), 'pdf/too-heavy'],
])('%s is refused with its reason', async (_, make, code) => {
  expect(await refusal(make())).toBe(code);
});

test('a file over 50 MB is refused before it is read', async () => {
  expect(await refusal(Buffer.alloc(50_000_001))).toBe('file/too-large');
});
