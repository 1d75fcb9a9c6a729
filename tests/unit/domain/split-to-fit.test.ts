import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { inGroups, splitToFit } from '../../../shared/domain/split-to-fit';

const LIMIT = 100;

/** Makes a file of pages that weigh so much, where it is within the limit. */
function make(pages: readonly number[]): Result<number> {
  const bytes = pages.reduce((sum, page) => sum + page, 0);
  if (bytes <= LIMIT) return ok(bytes);
  let room = LIMIT;
  const pagesThatFit = pages.findIndex((page) => (room -= page) < 0);
  return fail({ code: 'pdf/over-budget', bytes, limit: LIMIT, pages: pages.length, pagesThatFit });
}

async function split(pages: readonly number[], weigh: (page: number) => number = (page) => page) {
  const whole = make(pages);
  if (whole.ok || whole.failure.code !== 'pdf/over-budget') throw new Error('it fits');
  return splitToFit(pages, whole.failure, { weigh, make: (part) => Promise.resolve(make(part)) });
}

test('whatever the pages weigh: every file fits, and no page is lost, doubled or moved', async () => {
  const pages = fc.array(fc.integer({ min: 1, max: LIMIT }), { minLength: 2, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(pages, fc.boolean(), async (list, misjudged) => {
      fc.pre(list.reduce((sum, page) => sum + page, 0) > LIMIT);

      const files = await split(list, misjudged ? () => 1 : undefined);

      if (!files.ok) throw new Error(files.failure.code);
      expect(files.value.flatMap(({ items }) => items)).toEqual(list);
      expect(files.value.every(({ items, made }) => items.length > 0 && made <= LIMIT)).toBe(true);
    }),
  );
});

test('a page that does not fit by itself is the answer, and nothing is split', async () => {
  expect(await split([40, 120, 40])).toMatchObject({ ok: false, failure: { pages: 1, bytes: 120 } });
});

test('another failure is the answer as it is', async () => {
  const tooLarge = { code: 'pdf/over-budget', bytes: 200, limit: LIMIT, pages: 2, pagesThatFit: 1 } as const;

  const files = await splitToFit([1, 2], tooLarge, {
    weigh: () => 1,
    make: () => Promise.resolve(fail({ code: 'cancelled' })),
  });

  expect(files).toEqual(fail({ code: 'cancelled' }));
});

test('groups weigh about the same', () => {
  expect(inGroups([1, 1, 1, 1, 1, 1], 3, (page) => page)).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(inGroups([9, 1, 1, 1], 2, (page) => page)).toEqual([[9], [1, 1, 1]]);
  expect(inGroups([1, 1, 9], 3, (page) => page)).toEqual([[1], [1], [9]]);
});
