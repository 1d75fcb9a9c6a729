import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, secondRound } from '../../../../shared/domain/sampling/draw';
import { entryName, frameOf, isSeed } from '../../../../shared/domain/sampling/frame';
import { drawn, seededNumbers } from '../../../../shared/domain/sampling/seeded-numbers';
import { CONFIDENCES, MARGINS, sampleSize } from '../../../../shared/domain/sampling/sample-size';
import { shareByUnit } from '../../../../shared/domain/sampling/share-by-unit';
import { aComponent, aRecord, someUnits, WISH } from './sample';

const RECORDS = someUnits({ 'H40.10': 400, 'H40.11': 90, 'H40.12': 5, 'H40.13': 1 });
const names = (items: readonly { dossier: string; component: string }[]) => items.map(entryName);

test('only components that are settled by a file can be drawn', () => {
  const record = aRecord('H40.10', 1, [
    aComponent('TP02'),
    aComponent('TP01', { required: false }),
    aComponent('TP03', { state: 'attached' }),
    aComponent('TP04', { state: 'missing', files: [] }),
    aComponent('TP05', { state: 'reused', files: [] }),
    aComponent('KQ01', { part: 'result' }),
  ]);

  expect(frameOf([record]).map(({ component }) => component)).toEqual(['KQ01', 'TP01', 'TP02']);
});

test('anybody draws the same sample again from the seed and the records, in whatever order they come', async () => {
  const sample = await drawSample(RECORDS, WISH);
  const lines = ['20261125', ...frameOf(RECORDS).map(entryName)].join('\n');

  expect(await drawSample(RECORDS.toReversed(), WISH)).toEqual(sample);
  expect(sample.id).toBe(createHash('sha256').update(lines).digest('hex').slice(0, 16));
  // Held fast: another version of the product must draw these, too.
  expect({ id: sample.id, first: names(sample.items).slice(0, 3) }).toMatchInlineSnapshot(`
    {
      "first": [
        "H40.10-261101-000269/TP01",
        "H40.10-261101-000040/TP01",
        "H40.10-261101-000273/TP01",
      ],
      "id": "ea3d21c884930b1f",
    }
  `);
});

test('another seed or another frame is another sample', async () => {
  const sample = await drawSample(RECORDS, WISH);
  const otherSeed = await drawSample(RECORDS, { ...WISH, seed: '20261126' });
  const otherFrame = await drawSample(RECORDS.slice(1), WISH);

  expect(new Set([sample.id, otherSeed.id, otherFrame.id]).size).toBe(3);
  expect(names(otherSeed.items).toSorted()).not.toEqual(names(sample.items).toSorted());
});

test('each unit has its share, at least one, and nothing is drawn twice', async () => {
  const { strata, items, population } = await drawSample(RECORDS, WISH);

  expect(population).toBe(992);
  expect(strata.map(({ unit, drawn: count }) => [unit, count])).toEqual([
    ['H40.10', 224],
    ['H40.11', 50],
    ['H40.12', 3],
    ['H40.13', 1],
  ]);
  expect(new Set(names(items)).size).toBe(278);
});

test('nothing to draw from is an empty sample', async () => {
  const { items, strata, population } = await drawSample([], WISH);

  expect({ items, strata, population }).toEqual({ items: [], strata: [], population: 0 });
});

test('the second round is a seeded fifth of the first, rounded up', async () => {
  const sample = await drawSample(RECORDS, WISH);
  const second = secondRound(sample);

  expect(second).toHaveLength(Math.ceil(sample.items.length / 5));
  expect(secondRound(await drawSample(RECORDS, WISH))).toEqual(second);
  expect(names(sample.items)).toEqual(expect.arrayContaining([...names(second)]));
  expect(names(second)).not.toEqual(names(sample.items).slice(0, second.length));
});

test.each([
  [1_000, 95, 5, 278],
  [10_000, 95, 5, 370],
  [1_000_000, 95, 5, 384],
  [500, 95, 5, 218],
  [1_000_000, 99, 5, 664],
  [1_000_000, 90, 5, 271],
  [100_000, 95, 3, 1_056],
  [1, 95, 5, 1],
  [0, 95, 5, 0],
] as const)(
  'of %i, with confidence %i and margin %i, as many as the tables of textbooks say: %i',
  (population, c, m, size) => {
    expect(sampleSize(population, c, m)).toBe(size);
  },
);

test('a size is never more than there are and never falls as they become more', () => {
  const some = [fc.nat(1_000_000), fc.constantFrom(...CONFIDENCES), fc.constantFrom(...MARGINS)] as const;
  fc.assert(
    fc.property(...some, (population, confidence, margin) => {
      const size = sampleSize(population, confidence, margin);
      expect(size).toBeLessThanOrEqual(population);
      expect(sampleSize(population + 1, confidence, margin)).toBeGreaterThanOrEqual(size);
    }),
  );
});

test('shares of units are whole, sum up, and lie within one of their proportion where there is room', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (populations, part) => {
      const all = populations.reduce((sum, one) => sum + one, 0);
      const size = Math.floor(part * all);
      const strata = shareByUnit(
        populations.map((population, n) => ({ unit: `H${String(n).padStart(2, '0')}`, population })),
        size,
      );
      const sum = strata.reduce((total, { drawn: count }) => total + count, 0);
      expect(sum).toBeGreaterThanOrEqual(size);
      expect(sum).toBeLessThanOrEqual(Math.max(size, strata.length) + strata.length);
      for (const { population, drawn: count } of strata) {
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(population);
        expect(Math.abs(count - (size * population) / all)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

/** Pearson's chi-square of counts that should all be alike. */
function chiSquare(counts: readonly number[]): number {
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return counts.reduce((sum, one) => sum + (one - mean) ** 2 / mean, 0);
}

test('every component is as likely as every other, and in every place of the order', () => {
  const items = Array.from({ length: 20 }, (_, n) => n);
  const chosen = items.map(() => 0);
  const first = items.map(() => 0);
  for (let seed = 0; seed < 4_000; seed++) {
    const picked = drawn(items, 5, seededNumbers(String(seed)));
    for (const one of picked) chosen[one] = (chosen[one] ?? 0) + 1;
    first[picked[0] ?? 0] = (first[picked[0] ?? 0] ?? 0) + 1;
  }

  // 99.9 % of fair draws stay below 43.8 with 19 degrees of freedom.
  expect(chiSquare(chosen)).toBeLessThan(43.8);
  expect(chiSquare(first)).toBeLessThan(43.8);
});

test('a bound that does not divide 2^32 makes no number likelier', () => {
  const numbers = seededNumbers('bias');
  const counts = [0, 0, 0];
  // Of words taken plainly modulo 3·2^30 the lowest third would come twice as often.
  for (let n = 0; n < 3_000; n++) {
    const third = Math.floor(numbers(3 * 2 ** 30) / 2 ** 30);
    counts[third] = (counts[third] ?? 0) + 1;
  }

  expect(chiSquare(counts)).toBeLessThan(13.8);
});

test('a seed is a number too short for any number of a person', () => {
  expect(['1', '20261125'].every(isSeed)).toBe(true);
  expect(['', '079085001234', '123456789', 'Nguyễn', '1 2'].some(isSeed)).toBe(false);
});
