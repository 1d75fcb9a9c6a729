import { expect, test } from 'vitest';
import { momentOf } from '../../../../../workers/sign/verify/pdf-moment';

test.each([
  ["D:20261116093000+07'00'", '2026-11-16T02:30:00.000Z'],
  ["D:20261116093000+07'00", '2026-11-16T02:30:00.000Z'],
  ['D:20261116093000Z', '2026-11-16T09:30:00.000Z'],
  ["D:20261116093000-03'30'", '2026-11-16T13:00:00.000Z'],
  ['D:20261116093000', '2026-11-16T02:30:00.000Z'],
  ['D:20261116', '2026-11-15T17:00:00.000Z'],
])('%s is %s; without a zone it is Vietnam’s', (written, expected) => {
  expect(new Date(momentOf(written) ?? NaN).toISOString()).toBe(expected);
});

test.each(['', '20261116', 'D:20261399', 'D:hôm nay'])('“%s” is no time', (written) => {
  expect(momentOf(written)).toBeUndefined();
});
