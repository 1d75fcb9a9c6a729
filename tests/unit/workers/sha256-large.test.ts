import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Large } from '../../../workers/pdf/sha256-large';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('a large file has the same SHA-256 as by any other program', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256Large(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test.each([55, 56, 63, 64, 119, 120])(
  'also where the padding needs a block of its own (%i bytes)',
  (length) => {
    const bytes = new Uint8Array(length).fill(7);

    expect(hex(sha256Large(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);
