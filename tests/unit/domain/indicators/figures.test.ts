import { expect, test } from 'vitest';
import { figuresOf, ratingsIn } from '../../../../shared/domain/indicators/figures';
import type { Figure, FigureId } from '../../../../shared/domain/indicators/figure';
import type { ComponentRecord, DossierRecord, FileRecord } from '../../../../shared/domain/indicators/record';
import { without } from '../../../../shared/domain/without';
import { dossier, good, missing, paper, result } from './records';
import { OFFICE } from './world';

function figure(id: FigureId, records: readonly DossierRecord[], office = OFFICE): Figure {
  const found = figuresOf(records, { office, today: '2026-11-23', ratings: office.ratings }).find(
    (one) => one.id === id,
  );
  if (!found) throw new Error(id);
  return found;
}

const share = (id: FigureId, ...records: DossierRecord[]) => {
  const { numerator, denominator } = figure(id, records);
  return `${numerator}/${denominator}`;
};
const withPaper = (changes: Partial<ComponentRecord>) => dossier({ components: [paper(changes)] });
const withFile = (changes: Partial<FileRecord>) => withPaper({ files: [{ ...good, ...changes }] });

test('nothing to share is no percentage, and no points', () => {
  expect(figure('4.3', [])).toEqual({ id: '4.3', numerator: 0, denominator: 0, maxScore: 2 });
});

test('a percentage has two decimals', () => {
  const components = [paper(), missing('TP02'), missing('TP03')];

  expect(figure('completeness', [dossier({ components })]).percent).toBe(33.33);
});

test.each([
  [4, 5, 4],
  [3, 4, 3.75],
  [1, 3, 1.67],
  [0, 4, 0],
])(
  '4.2: %i of %i dossiers give %f of 4 points: all from 80 %% on, below in proportion',
  (pass, all, points) => {
    const records = Array.from({ length: all }, (_, at) =>
      at < pass ? dossier() : dossier({ components: [missing('TP01')] }),
    );

    expect(figure('4.2', records).score).toBe(points);
  },
);

test.each<readonly [sentence: string, id: FigureId, records: readonly DossierRecord[], share: string]>([
  [
    'a dossier of unknown papers is in no share of papers',
    'completeness',
    [dossier({ known: false })],
    '0/0',
  ],
  ['nor among complete dossiers', 'complete-dossiers', [dossier({ known: false })], '0/0'],
  [
    'a paper that is not required does not count',
    'completeness',
    [dossier({ components: [paper(), { ...missing('TP02'), required: false }] })],
    '1/1',
  ],
  [
    'an exemption of the table that held settles',
    'completeness',
    [withPaper({ state: 'exempt', exemption: 'tt03-2025-confidential' })],
    '1/1',
  ],
  [
    'one that had ended does not',
    'completeness',
    [withPaper({ state: 'exempt', exemption: 'tt01-2023-copies' })],
    '0/1',
  ],
  [
    'one that nobody knows does not',
    'exempt-with-reason',
    [withPaper({ state: 'exempt', exemption: 'bận' })],
    '0/1',
  ],
  [
    'one of the own province does',
    'exempt-with-reason',
    [withPaper({ state: 'exempt', exemption: 'tay-ninh-1508-unscannable' })],
    '1/1',
  ],
  ['a file below PDF 1.4 is not good', 'quality', [withFile({ pdf: 13 })], '0/1'],
  ['a file in grey is not good', 'quality', [withFile({ colour: false })], '0/1'],
  ['a file below 200 dpi is not good', 'quality', [withFile({ minDpi: 199 })], '0/1'],
  [
    'a file that nobody measured does not count',
    'quality',
    [dossier({ components: [paper({ files: [{ grade: 'listed', bytes: 9 }] })] })],
    '0/0',
  ],
  [
    'a component is read back when all its files are',
    'read-back',
    [withPaper({ files: [good, { ...good, grade: 'listed' }] })],
    '0/1',
  ],
  [
    'ticked as received without a file',
    'ticked-with-file',
    [dossier({ components: [{ ...missing('TP01'), ticked: true }] })],
    '0/1',
  ],
  [
    'ticked and exempt needs none',
    'ticked-with-file',
    [withPaper({ ticked: true, state: 'exempt', files: [] })],
    '0/0',
  ],
  [
    'settled by the end of the next working day is in time',
    'attached-in-time',
    [withPaper({ settledAt: '2026-11-20T16:59:59.999Z' })],
    '1/1',
  ],
  ['after it is late', 'attached-in-time', [withPaper({ settledAt: '2026-11-20T17:00:00.000Z' })], '0/1'],
  [
    'Monday is the working day after Friday',
    'attached-in-time',
    [dossier({ receivedOn: '2026-11-20', components: [paper({ settledAt: '2026-11-23T09:00:00.000Z' })] })],
    '1/1',
  ],
  [
    'an open dossier is neither in time nor late',
    'attached-in-time',
    [dossier({ components: [missing('TP01')] })],
    '0/0',
  ],
  [
    'a finished dossier without a result file counts against',
    'results',
    [dossier({ status: 'finished' })],
    '0/1',
  ],
  ['a dossier still in time without a result is no fault', '4.1', [dossier({ status: 'open' })], '0/0'],
  [
    'a procedure whose result is no paper is not asked for one',
    '4.1',
    [dossier({ status: 'finished', procedure: '2.000815' })],
    '0/0',
  ],
  [
    'a result file counts though the host says no status',
    '4.1',
    [dossier({ components: [paper(), result] })],
    '1/1',
  ],
  [
    '4.2 passes with any file while it is unfinished',
    '4.2',
    [dossier({ components: [paper(), missing('TP02')] })],
    '1/1',
  ],
  ['4.2 asks for a result once it is finished', '4.2', [dossier({ status: 'finished' })], '0/1'],
  ['a dossier that nobody looked into is not in 4.2', '4.2', [dossier({ components: [] })], '0/0'],
  ['reuse that nobody states is not “none”', '4.3', [dossier()], '0/0'],
  ['reuse that the host denies is', '4.3', [withPaper({ reused: false })], '0/1'],
  [
    'one reused component is enough',
    '4.3',
    [dossier({ components: [paper({ reused: true }), paper({ code: 'TP02', reused: false })] })],
    '1/1',
  ],
  ['4.4 counts a result file too', '4.4', [dossier({ components: [paper(), result] })], '1/1'],
  [
    'two requests for more papers are too many',
    'few-supplements',
    [dossier({ supplements: 1 }), dossier({ supplements: 2 }), dossier()],
    '1/2',
  ],
  [
    'finished at the promised moment is on time',
    'on-time',
    [dossier({ status: 'finished', dueAt: '2026-11-20T17:00:00+07:00', finishedAt: '2026-11-20T10:00:00Z' })],
    '1/1',
  ],
  [
    'open on the promised day is not late yet',
    'on-time',
    [dossier({ status: 'open', dueAt: '2026-11-23T08:00:00+07:00' })],
    '0/0',
  ],
  [
    'open on the day after it is',
    'on-time',
    [dossier({ status: 'open', dueAt: '2026-11-22T08:00:00+07:00' })],
    '0/1',
  ],
  [
    'waiting for papers for the second time is late',
    'on-time',
    [dossier({ status: 'waiting', supplements: 2 })],
    '0/1',
  ],
  [
    'a dossier without a stated channel is not “at the counter”',
    'online',
    [dossier({ channel: 'online' }), dossier({ channel: 'post' }), dossier()],
    '1/2',
  ],
  [
    'only a counter’s log knows of kiosks',
    'kiosk',
    [dossier({ kiosk: true }), dossier(), dossier({ logged: false })],
    '1/2',
  ],
])('%s', (_sentence, id, records, expected) => {
  expect(share(id, ...records)).toBe(expected);
});

test('without its province a provincial exemption does not hold', () => {
  const nowhere = without(OFFICE, 'province');
  const exempt = withPaper({ state: 'exempt', exemption: 'tay-ninh-1508-unscannable' });

  expect(figure('completeness', [exempt], nowhere).numerator).toBe(0);
});

test('one inspector’s doubt is enough', () => {
  const word = { sample: '0'.repeat(16), round: 1, officer: 'TT-1', verdict: 'good', at: '' } as const;
  const doubted = [word, { ...word, round: 2, officer: 'TT-2', verdict: 'cut' }] as const;

  expect(
    share('inspected-good', withPaper({ inspections: [word] }), withPaper({ inspections: doubted })),
  ).toBe('1/2');
});

test('the two best faces of five are satisfied; a month counts when the period touches it', () => {
  const faces = [1, 0, 2, 3, 4] as const;
  const ratings = [
    { month: '2026-10', faces },
    { month: '2026-11', faces },
    { month: '2026-11', unit: 'H40.12', faces },
  ];
  const period = { from: '2026-11-05', until: '2026-11-20' };

  expect(ratingsIn(ratings, period)).toHaveLength(2);
  expect(ratingsIn(ratings, { ...period, unit: 'H40.12' })).toHaveLength(1);
  expect(figure('satisfaction', [], { ...OFFICE, ratings: ratingsIn(ratings, period) })).toMatchObject({
    numerator: 14,
    denominator: 20,
    percent: 70,
  });
});
