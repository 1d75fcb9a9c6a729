import { expect, test } from 'vitest';
import { assemble } from '../../../../workers/pdf/assemble';
import { inspect } from '../../../../workers/pdf/inspect';
import { plainPdf, stream, textObjects } from '../../../fixtures/pdf-builder';

const words = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];

/** A clean document with a word of every object as a key, as a kind, and as a filter of an unused stream. */
function pdfWith(word: string): Blob {
  const objects = {
    ...textObjects(1, `/PieceInfo << /${word} << /Subtype /${word} /S /${word} >> >>`),
    30: stream('x', `/Type /${word} /Filter /${word}`),
  };
  return new Blob([new Uint8Array(plainPdf(objects))]);
}

test.each(words)('a document that has a key called %s is judged like any other', async (word) => {
  const inspection = await inspect(pdfWith(word));

  expect(inspection).toMatchObject({ ok: true, value: { class: 'clean', findings: [] } });
  // Answers cross from a thread: what cannot be copied would end it.
  expect(structuredClone(inspection)).toEqual(inspection);
});

test.each(words)('a document that has a key called %s is assembled like any other', async (word) => {
  const finished = await assemble({
    parts: [{ kind: 'pdf', pdf: pdfWith(word) }],
    metadata: { title: 'Giấy tờ', at: '2026-11-21T08:00:00Z' },
  } as never);

  expect(finished).toMatchObject({ ok: true, value: { pages: 1 } });
});
