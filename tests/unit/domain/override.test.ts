import { expect, test } from 'vitest';
import { overrideCode, type OverrideReason } from '../../../shared/domain/override';

test.each<[string, readonly OverrideReason[], string | undefined]>([
  ['no override', [], undefined],
  ['one reason', ['compared'], 'compared'],
  ['the same reason twice', ['other', 'other'], 'other'],
  ['different reasons', ['compared', 'paper-gone'], 'several'],
])('a document with %s carries one code for it', (_name, reasons, code) => {
  expect(overrideCode(reasons)).toBe(code);
});
