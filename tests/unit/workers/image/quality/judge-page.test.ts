import { describe, expect, test } from 'vitest';
import { judgePage, type QualityInput } from '../../../../../workers/image/quality/judge-page';
import { A6, DrawnPage } from './drawn-page';

type Lie = QualityInput['geometry'];
type Changes = Partial<Omit<QualityInput, 'geometry'>> & { readonly lie?: Partial<Lie> };

function judge({ planes }: DrawnPage, { lie, ...changes }: Changes = {}) {
  return judgePage({
    picture: planes,
    dpi: A6.dpi,
    dpiIsGuess: false,
    pageClass: 'text',
    geometry: {
      same: true,
      skewDegrees: 0,
      skewCertainty: 0.9,
      outline: { kind: 'whole' },
      upright: { turn: 0, certainty: 0.95 },
      ...lie,
    },
    ...changes,
  });
}

const flaws = (page: DrawnPage, changes?: Changes) => judge(page, changes).findings.map(({ flaw }) => flaw);
const only = (page: DrawnPage, changes?: Changes) => judge(page, changes).findings[0];
/** Sharp print as a scanner shows it: a little soft. */
const printed = (): DrawnPage => new DrawnPage().print().blur(1);

test('a page of sharp print passes, and has a fingerprint', () => {
  const report = judge(printed());

  expect(report.verdict).toBe('pass');
  expect(report.findings).toEqual([]);
  expect(report.fingerprint).toMatch(/^[0-9a-f]{16}$/);
});

test('a picture of one pixel gets a report like any other', () => {
  expect(judge(new DrawnPage(1, 1)).fingerprint).toMatch(/^[0-9a-f]{16}$/);
});

describe('strokes', () => {
  test('print that is smeared asks for a rescan as a whole', () => {
    const finding = only(new DrawnPage().print().blur(3));

    expect(finding).toMatchObject({ flaw: 'blurred', severity: 'rescan' });
    expect(finding?.box).toBeUndefined();
  });

  test('print that nobody can read any more fails', () => {
    expect(judge(new DrawnPage().print().blur(10)).verdict).toBe('fail');
  });

  test('a page that is blurred below its middle is said to be blurred there', () => {
    const finding = only(printed().blur(4, 900));

    expect(finding?.flaw).toBe('blurred');
    expect(finding?.box?.y).toBeGreaterThan(0.4);
    expect(finding?.box?.y).toBeLessThan(0.65);
  });

  test('a hand that moved sideways smears in one direction, which is enough', () => {
    const page = new DrawnPage().print();
    const moved = new DrawnPage();
    const { width } = page;
    moved.planes.luma.data.forEach((_, at) => {
      let sum = 0;
      for (let step = -5; step <= 5; step++) sum += page.planes.luma.data[at + step] ?? page.paper;
      moved.planes.luma.data[at] = at % width < 6 ? page.paper : sum / 11;
    });

    expect(flaws(moved)).toEqual(['blurred']);
  });

  test('a faint copy asks for a darker one', () => {
    expect(only(new DrawnPage().print(198))).toMatchObject({ flaw: 'faint', severity: 'rescan' });
  });

  test('pencil is neither faint nor blank', () => {
    const pencilled = new DrawnPage().print(170, 400, 560).blur(1);

    expect(flaws(pencilled)).toEqual([]);
  });

  test('a sheet with specks alone is nearly blank', () => {
    const specks = new DrawnPage();
    for (let speck = 0; speck < 12; speck++) specks.box(speck * 97 + 30, (speck * 331) % 1_700, 3, 3, 120);

    expect(only(specks)).toMatchObject({ flaw: 'nearly-blank', severity: 'rescan' });
  });

  test('a streak of the sensor does not make a blank sheet a written one', () => {
    expect(flaws(new DrawnPage().box(600, 0, 2, A6.height, 150))).toEqual(['nearly-blank']);
  });
});

describe('light', () => {
  const spot = (x: number, y: number): number => Math.hypot((x - 620) / 260, (y - 800) / 240);

  test('a reflection that swallows text is glare, with its place', () => {
    const page = printed().shade(() => 0.85);
    const { data } = page.planes.luma;
    data.forEach((value, at) => {
      const light = Math.max(
        0,
        Math.min(1, (1.5 - spot(at % page.width, Math.floor(at / page.width))) * 1.6),
      );
      data[at] = value + (255 - value) * light;
    });

    const finding = judge(page).findings.find(({ flaw }) => flaw === 'glare');

    expect(finding?.box?.x).toBeLessThan(0.5);
    expect((finding?.box?.x ?? 0) + (finding?.box?.width ?? 0)).toBeGreaterThan(0.5);
  });

  test('white paper is not glare', () => {
    expect(flaws(new DrawnPage(A6.width, A6.height, 255).print().blur(1))).toEqual([]);
  });

  test('a valley of the paper along the binding is a shadow at the left edge', () => {
    const page = printed().shade((x) => 1 - 0.75 * Math.exp(-x / 250));

    const finding = judge(page).findings.find(({ flaw }) => flaw === 'shadow');

    expect(finding?.box?.x).toBe(0);
    expect(finding?.box?.width).toBeLessThan(0.3);
  });

  test('paper that is a little darker towards one side passes', () => {
    expect(flaws(printed().shade((x) => 1 - (0.25 * x) / A6.width))).toEqual([]);
  });

  test('a dark panel with a sharp rim is print, not a shadow', () => {
    expect(flaws(printed().box(300, 300, 600, 400, 110))).toEqual([]);
  });

  const finger = (): DrawnPage =>
    printed().paint([205, 150, 118], (x, y) => y > 1_560 && Math.abs(x - 850) < 85);

  test('a finger over the edge of a photograph is named, with its place', () => {
    const finding = judge(finger(), { lie: { outline: { kind: 'photo' } } }).findings.find(
      ({ flaw }) => flaw === 'finger',
    );

    expect(finding?.box?.y).toBeGreaterThan(0.8);
  });

  test('scanners have no fingers', () => {
    expect(flaws(finger())).not.toContain('finger');
  });

  test('stripes over the whole page are a moiré pattern, and say nothing about sharpness', () => {
    const page = new DrawnPage().print(40, 110, 500).shade((x, y) => 0.85 + 0.1 * Math.sin((x + y / 4) / 4));

    expect(flaws(page)).toEqual(['moire']);
  });
});

describe('edges', () => {
  const wide = (): DrawnPage => new DrawnPage(1_800, A6.height).print().blur(1);

  test('text that runs into the right edge is cut off there', () => {
    const finding = only(wide().cropped(0, 0, 1_240, A6.height));

    expect(finding?.flaw).toBe('cut-off');
    expect((finding?.box?.x ?? 0) + (finding?.box?.width ?? 0)).toBeCloseTo(1);
    expect(finding?.box?.x).toBeGreaterThan(0.5);
  });

  test('a line of text that the lower edge runs through is cut off there', () => {
    const finding = only(new DrawnPage().print().blur(1).cropped(0, 0, 1_240, 872));

    expect(finding?.flaw).toBe('cut-off');
    expect((finding?.box?.y ?? 0) + (finding?.box?.height ?? 0)).toBeCloseTo(1);
  });

  test('the rules of a table may run over the edge', () => {
    const table = printed();
    for (let top = 200; top < 1_500; top += 62) table.box(0, top - 12, A6.width, 3, 60);

    expect(flaws(table)).toEqual([]);
  });

  test("a scanner's dark line along an edge is not text", () => {
    expect(flaws(printed().box(0, 0, 9, A6.height, 30))).toEqual([]);
  });

  test('a corner that is folded over a dark bed is missing', () => {
    const folded = printed().paint([60, 60, 62], (x, y) => A6.width - x + (A6.height - y) < 330);

    const finding = judge(folded).findings.find(({ flaw }) => flaw === 'cut-off');

    expect(finding?.box?.x).toBeGreaterThan(0.6);
    expect(finding?.box?.y).toBeGreaterThan(0.6);
  });

  test('the wedge of bed beside a sheet that lies askew is no missing corner', () => {
    const wedge = printed().paint([60, 60, 62], (x, y) => x < (A6.height - y) * 0.04);

    expect(flaws(wedge)).toEqual([]);
  });
});

describe('the sheet', () => {
  test('less than 200 dpi fails, whatever is on it', () => {
    expect(judge(printed(), { dpi: 150, pageClass: 'photo' })).toMatchObject({
      verdict: 'fail',
      findings: [{ flaw: 'low-resolution', measured: 150 }],
    });
  });

  test('a guess that is just above it asks for a rescan; a stated figure does not', () => {
    const page = new DrawnPage().print();

    expect(flaws(page, { dpi: 210, dpiIsGuess: true })).toEqual(['low-resolution']);
    expect(flaws(page, { dpi: 210, dpiIsGuess: false })).not.toContain('low-resolution');
  });

  test('skew that was left is said with its degrees; skew that was taken out is not', () => {
    const askew = { skewDegrees: 1.2, skewCertainty: 0.8 };

    expect(only(printed(), { lie: askew })).toMatchObject({ flaw: 'skewed', measured: 1.2 });
    expect(flaws(printed(), { lie: { ...askew, same: false } })).toEqual([]);
    expect(flaws(printed(), { lie: { ...askew, skewCertainty: 0.2 } })).toEqual([]);
  });

  test('a turn that is likely but not certain is doubted; a certain one is applied elsewhere', () => {
    const turned = (certainty: number): Changes => ({ lie: { upright: { turn: 180, certainty } } });

    expect(flaws(printed(), turned(0.7))).toEqual(['upside-down']);
    expect(flaws(printed(), turned(0.95))).toEqual([]);
    expect(flaws(printed(), turned(0.3))).toEqual([]);
  });

  test("a sheet of A4's shape that is not A4 was scanned at another resolution than stated", () => {
    expect(only(printed(), { dpi: 240 })).toMatchObject({ flaw: 'odd-size', measured: 185 });
    expect(flaws(printed(), { dpi: 240, dpiIsGuess: true })).toEqual([]);
  });

  test('an odd strip of paper is in order', () => {
    expect(flaws(new DrawnPage(900, 1_748).print().blur(1))).toEqual([]);
  });

  test('a photograph is not judged by its strokes', () => {
    expect(flaws(new DrawnPage().print().blur(10), { pageClass: 'photo' })).toEqual([]);
  });
});
