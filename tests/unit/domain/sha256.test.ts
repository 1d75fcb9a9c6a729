import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../../shared/domain/sha256';

test('the hash of the empty file is the known one', async () => {
  expect(await sha256Hex(new Blob([]))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('bytes and blobs hash as another implementation hashes them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (data) => {
      const bytes = new Uint8Array(data);
      const expected = createHash('sha256').update(bytes).digest('hex');

      expect([
        await sha256Hex(bytes),
        await sha256Hex(new Blob([bytes])),
        await sha256Hex(bytes.buffer),
      ]).toEqual([expected, expected, expected]);
    }),
    { numRuns: 30 },
  );
});
