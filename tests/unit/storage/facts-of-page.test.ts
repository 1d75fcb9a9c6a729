import { expect, test } from 'vitest';
import { dpiOf, factsOfPage, findingsOf } from '../../../shared/storage/facts-of-page';
import { aCleanedPage, aPage, aReport } from '../../fixtures/worker-answers';

test('a cleaned page is stored as layers, at their resolution', () => {
  const facts = factsOfPage(aCleanedPage());

  expect(facts).toMatchObject({ look: 'layers', layers: { dpi: 250 }, dpi: 300 });
  expect(dpiOf(facts)).toBe(250);
});

test('a page without layers stays natural and says why', () => {
  const facts = factsOfPage(aPage({ fellBack: 'ink-lost' }));

  expect(facts).toMatchObject({ look: 'natural', fellBack: 'ink-lost' });
  expect(dpiOf(facts)).toBe(300);
});

test.each([
  [0.95, 180, 180],
  [0.9, 90, 90],
  [0.89, 180, 0],
] as const)('a proposed turn of certainty %d is applied or not', (certainty, turn, applied) => {
  expect(factsOfPage(aPage({ upright: { turn, certainty } })).turn).toBe(applied);
});

test('a doubtful turn is a finding, until the page is turned', () => {
  const facts = factsOfPage(aPage({ upright: { turn: 180, certainty: 0.7 } }));

  expect(facts.quality.verdict).toBe('rescan');
  expect(findingsOf(facts)).toMatchObject([{ flaw: 'upside-down', certainty: 0.7 }]);
  expect(findingsOf({ ...facts, turn: 180 })).toEqual([]);
});

test('a doubt that the gate has said already is not said twice', () => {
  const said = { flaw: 'upside-down', severity: 'rescan', certainty: 0.7 } as const;
  const quality = { verdict: 'rescan', findings: [said], fingerprint: '0'.repeat(16) } as const;

  const facts = factsOfPage(aPage({ quality, upright: { turn: 180, certainty: 0.7 } }));

  expect(facts.quality.findings).toEqual([said]);
});

test('a page of which nothing is known how it stands is not doubted', () => {
  expect(factsOfPage(aPage({ upright: { turn: 90, certainty: 0.2 } })).quality.findings).toEqual([]);
});

test('places are those of the page as it stands', () => {
  const box = { x: 0.75, y: 0, width: 0.25, height: 0.125 };
  const { quality } = factsOfPage(
    aPage({ quality: aReport({ flaw: 'shadow', severity: 'rescan', certainty: 0.8, box }) }),
  );

  expect(findingsOf({ quality, turn: 180 })[0]?.box).toEqual({ x: 0, y: 0.875, width: 0.25, height: 0.125 });
});
