import { expect, test } from 'vitest';
import type { UploadAnswer } from '../../../../extension/content/observer-protocol';
import { uploadInParts } from '../../../../extension/content/upload-in-parts';

const yes: UploadAnswer = { status: 200, body: '{"success":true}' };
const bytes = 1_000_000;

/** A document of 1,000,000 bytes of which these pieces were sent. */
function sent(...pieces: readonly (readonly [number, number, UploadAnswer?])[]) {
  const parts = uploadInParts(bytes);
  for (const [upload, size, answer] of pieces) parts.add(upload, [size], answer);
  return parts.seen().answer;
}

test('pieces that together are the document are its upload, answered by the last answer', () => {
  const last: UploadAnswer = { status: 200, body: '{"id":5}' };

  expect(sent([1, 600_000, yes], [2, 400_000, last])).toEqual(last);
});

test('a piece that is missing or on its way leaves the upload open', () => {
  expect(sent([1, 600_000, yes])).toBeUndefined();
  expect(sent([1, 600_000, yes], [2, 400_000])).toBeUndefined();
});

test('a piece that was refused is the end once nothing is on its way any more', () => {
  const refused: UploadAnswer = { status: 413, body: '' };

  expect(sent([1, 600_000, refused], [2, 400_000])).toBeUndefined();
  expect(sent([1, 600_000, refused], [2, 400_000, yes])).toEqual(refused);
});

test('a piece that the page sent again makes the document whole', () => {
  expect(sent([1, 600_000, { status: 500, body: '' }], [2, 400_000, yes], [3, 600_000, yes])).toEqual(yes);
});

test.each([
  ['a thumbnail', [900]],
  ['something larger', [bytes + 1]],
  ['two files at once', [400_000, 300_000]],
])('%s is no piece', (_what, sizes) => {
  expect(uploadInParts(bytes).add(1, sizes, yes)).toBe(false);
});
