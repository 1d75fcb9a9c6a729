import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPdf, stream, textObjects } from '../../../fixtures/pdf-builder';
import {
  brokenTablePdf,
  lockedPdf,
  loopPdf,
  noPagesPdf,
  textPdf,
  truncatedPdf,
} from '../../../fixtures/pdfs';
import { shapes } from '../../../fixtures/signing/shapes';
import { PERSONAL_MARK, signedPdf, signedResult } from '../../../fixtures/signing/signed';

const files = await shapes();
const NOT_SIGNABLE = { ok: false, failure: { code: 'sign/not-signable' } };
const CERTIFIED = { ok: false, failure: { code: 'sign/certified' } };

/** A file of two kilobytes whose newest section names a million objects more than it has. */
function crowdedPdf(): Buffer {
  const base = textPdf();
  const before = /startxref\s+(\d+)/.exec(base.toString('latin1'))?.[1];
  const count = 1_000_001;
  const dict = `/Type /XRef /Size 99 /W [0 1 0] /Index [100 ${count}] /Filter /FlateDecode /Root 1 0 R /Prev ${before}`;
  const section = stream(deflateSync(Buffer.alloc(count)), dict);
  const end = `\nendobj\nstartxref\n${base.length}\n%%EOF\n`;
  return Buffer.concat([base, Buffer.from('99 0 obj\n'), section, Buffer.from(end)]);
}

test.each([
  ['locked by a password', await lockedPdf('mo')],
  ['that forbids changes', await lockedPdf('')],
  ['whose table lies', brokenTablePdf()],
  ['whose table would fill the memory', crowdedPdf()],
  ['that is cut off', truncatedPdf()],
  ['whose pages go round in a circle', loopPdf()],
  ['without pages', noPagesPdf()],
  ['that is none', Buffer.from('xin chào')],
  ['that is empty', Buffer.alloc(0)],
])('a file %s is not signed', async (_, file) => {
  expect(await signedResult(file, { appearance: PERSONAL_MARK })).toEqual(NOT_SIGNABLE);
});

function certifiedPdf(level: string): Buffer {
  const parameters = `/TransformParams << /Type /TransformParams /V /1.2 ${level} >>`;
  return plainPdf({
    ...textObjects(1, '/Perms << /DocMDP 20 0 R >> /AcroForm << /Fields [21 0 R] /SigFlags 3 >>'),
    20: `<< /Type /Sig /Reference [<< /Type /SigRef /TransformMethod /DocMDP ${parameters} >>] >>`,
    21: '<< /FT /Sig /T (Signature1) /V 20 0 R >>',
  });
}

test('a document that is certified against every change is not signed', async () => {
  expect(await signedResult(certifiedPdf('/P 1'))).toEqual(CERTIFIED);
});

test.each(['/P 2', '/P 3', ''])(
  'one that is certified with “%s” is signed, and nothing on it changes',
  async (level) => {
    const signed = await signedPdf(certifiedPdf(level), { appearance: PERSONAL_MARK });

    const widgets = await widgetsOf(signed);
    expect(widgets.map(({ rect }) => rect)).toEqual(['[ 0 0 0 0 ]']);
    // The name of the certifying one is taken.
    expect(widgets.map(({ name }) => name)).toEqual(['(Signature2)']);
  },
);

test.each([
  ['every field', '/Action /All', CERTIFIED],
  ['every field but one', '/Action /Exclude /Fields [(x)]', CERTIFIED],
  ['one field', '/Action /Include /Fields [(x)]', { ok: true }],
])('a signed field that locks %s is respected', async (_, action, expected) => {
  const file = plainPdf({
    ...textObjects(1, '/AcroForm << /Fields [21 0 R] >>'),
    20: `<< /Type /Sig /Reference [<< /TransformMethod /FieldMDP /TransformParams << ${action} >> >>] >>`,
    21: '<< /T (a) /Kids [22 0 R] >>',
    22: '<< /FT /Sig /T (b) /V 20 0 R /Parent 21 0 R >>',
  });

  expect(await signedResult(file)).toMatchObject(expected);
});

test('a lock after which nothing may change at all is respected', async () => {
  const file = plainPdf({
    ...textObjects(1, '/AcroForm << /Fields [21 0 R] >>'),
    20: '<< /Type /Sig >>',
    21: '<< /FT /Sig /T (b) /V 20 0 R /Lock << /Type /SigFieldLock /Action /Include /Fields [] /P 1 >> >>',
  });

  expect(await signedResult(file)).toEqual(CERTIFIED);
});

test('marks keep out of each other’s way, and out of what stands on the page', async () => {
  const once = await signedPdf(textPdf(), { appearance: PERSONAL_MARK });
  const avoid = [{ x: 5, y: 15, width: 30, height: 30 }];
  const twice = await signedPdf(once, { appearance: { ...PERSONAL_MARK, avoid } });

  const tops = (await widgetsOf(twice)).map(({ rect }) => Math.round(Number(/(\S+) \]$/.exec(rect)?.[1])));
  // 8 mm from the upper edge of A4; then 2 mm below what is to be avoided, which ends at 45 mm.
  expect(tops).toEqual([819, 709]);
});

test('other readers find signature, form and page where they belong, in every shape', async () => {
  for (const [shape, file] of Object.entries(files)) {
    const signed = await signedPdf(file, { appearance: PERSONAL_MARK, reason: 'Số hóa (bản 1)' });

    const [widget, ...more] = await widgetsOf(signed);
    expect(more, shape).toEqual([]);
    expect(widget, shape).toMatchObject({
      flags: '132',
      name: '(Signature1)',
      filter: '/ETSI.CAdES.detached',
    });
    expect(widget?.time, shape).toBe("(D:20261122090500+07'00')");
  }
});

test('time is written in the zone that it is given in, or in UTC', async () => {
  const [widget] = await widgetsOf(await signedPdf(textPdf(), { at: '2026-11-22T02:05:00.123Z' }));

  expect(widget?.time).toBe('(D:20261122020500Z)');
});

test('whatever a file says, its bytes stay as they are or it is refused', async () => {
  const seeds = Object.values(files);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      }),
      async (file, changes) => {
        const spoilt = Buffer.from(file);
        for (const [place, byte] of changes) spoilt[Math.floor(place * (spoilt.length - 1))] = byte;
        const result = await signedResult(spoilt, { appearance: PERSONAL_MARK });
        if (!result.ok) return result.failure.code === 'sign/not-signable';
        const signed = Buffer.from(await result.value.pdf.slice(0, spoilt.length).arrayBuffer());
        return signed.equals(spoilt);
      },
    ),
    { numRuns: 80 },
  );
});

/** What another library finds of the first page's signatures that are ours. */
async function widgetsOf(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const fields = document.getForm().acroForm.getAllFields();
  return (document.getPage(0).node.Annots()?.asArray() ?? []).map((item) => {
    const widget = document.context.lookup(item, PDFDict);
    const signature = widget.lookup(PDFName.of('V'), PDFDict);
    const text = (dict: PDFDict, key: string): string => dict.lookup(PDFName.of(key))?.toString() ?? '';
    expect(fields.map(([field]) => field.dict)).toContain(widget);
    return {
      rect: text(widget, 'Rect'),
      flags: text(widget, 'F'),
      name: text(widget, 'T'),
      filter: text(signature, 'SubFilter'),
      time: text(signature, 'M'),
    };
  });
}
