import { describe, expect, test } from 'vitest';
import type { Finding, Flaw } from '../../../shared/domain/quality';
import { placeOf, qualityText } from '../../../shared/text/quality';

const FLAWS: readonly Flaw[] = [
  ...(['blurred', 'faint', 'glare', 'shadow', 'finger', 'cut-off', 'low-resolution', 'skewed'] as const),
  ...(['upside-down', 'nearly-blank', 'moire', 'odd-size', 'duplicate', 'missing-back'] as const),
];
const found = (flaw: Flaw, rest: Partial<Finding> = {}): Finding => ({
  ...{ flaw, severity: 'rescan', certainty: 0.8, measured: 3 },
  ...rest,
});
const corner = { x: 0.7, y: 0.75, width: 0.3, height: 0.25 };

test('a missing corner is said with its place and what to do next, in the words of the counter', () => {
  expect(qualityText('vi').finding(found('cut-off', { box: corner }))).toBe(
    'Mất góc dưới bên phải: đặt lại giấy vào giữa kính rồi quét lại.',
  );
});

test('at an edge it is the text that is cut, not the edge that is missing', () => {
  const box = { x: 0.9, y: 0.1, width: 0.1, height: 0.8 };

  expect(qualityText('vi').finding(found('cut-off', { box }))).toMatch(/^Chữ bị cắt ở mép phải:/);
});

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const { finding, verdict, fellBack } = qualityText(language);

  test.each(FLAWS)('%s is said in sentences of its own, with the next step after a colon', (flaw) => {
    const sentences = FLAWS.map((one) => finding(found(one)));

    expect(finding(found(flaw))).toMatch(/^\p{Lu}.+: .+\.$|^\p{Lu}.+\.$/u);
    expect(sentences.filter((one) => one === finding(found(flaw)))).toHaveLength(1);
  });

  test('what lies somewhere is said with its place, what is everywhere without', () => {
    const flaw = found('blurred');

    expect(finding({ ...flaw, box: corner })).not.toBe(finding(flaw));
    expect(finding({ ...flaw, box: { x: 0, y: 0, width: 1, height: 0.9 } })).toBe(finding(flaw));
  });

  test('a refused resolution names the figure and the rule', () => {
    const sentence = finding(found('low-resolution', { severity: 'fail', measured: 150 }));

    expect(sentence).toContain('150');
    expect(sentence).toContain('200 dpi');
  });

  test('every verdict and every reason to keep the scan has its words', () => {
    const words = [...Object.values(verdict), ...Object.values(fellBack)];

    expect(new Set(words).size).toBe(8);
  });
});

test('what another scan would not mend asks for a look, anything beside it for the scan', () => {
  const { judged, verdict } = qualityText('vi');
  const twice = found('duplicate');

  expect(judged({ verdict: 'rescan', findings: [twice] })).toBe('Nên xem lại');
  expect(judged({ verdict: 'rescan', findings: [twice, found('blurred')] })).toBe(verdict.rescan);
  expect(judged({ verdict: 'fail', findings: [found('cut-off')] })).toBe(verdict.fail);
  expect(judged({ verdict: 'pass', findings: [] })).toBe(verdict.pass);
});

test('degrees are written with a comma in Vietnamese and without their sign', () => {
  expect(qualityText('vi').finding(found('skewed', { measured: -1.25 }))).toContain('1,3°');
});

test.each([
  [{ x: 0, y: 0, width: 0.2, height: 0.2 }, 'upper-left'],
  [{ x: 0.4, y: 0, width: 0.2, height: 0.1 }, 'top'],
  [{ x: 0.8, y: 0, width: 0.2, height: 0.1 }, 'upper-right'],
  [{ x: 0, y: 0.1, width: 0.1, height: 0.8 }, 'left'],
  [{ x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, 'middle'],
  [{ x: 0, y: 0.8, width: 1, height: 0.2 }, 'bottom'],
  [{ x: 0.1, y: 0.1, width: 0.8, height: 0.8 }, undefined],
] as const)('the place of %j is %s', (box, place) => {
  expect(placeOf(box)).toBe(place);
});
