import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Effect, Event } from '../../../../kiosk/flow/events';
import { draftOf, freshState, type Screen, type State } from '../../../../kiosk/flow/state';
import {
  aDocumentItem,
  aDraft,
  aKioskProcedure,
  aPageItem,
  aState,
  VIETNAMESE,
} from '../../../fixtures/kiosk';

const draft = aDraft();
const welcome: Screen = { at: 'welcome', wiped: false };
const choose: Screen = { at: 'choose', query: 'khai' };
const questions: Screen = { at: 'questions', draft, insisted: false };
const checklist: Screen = { at: 'checklist', draft };
const paper: Screen = { at: 'paper', draft, component: 'TP01' };
const check: Screen = { at: 'check', draft };
const slip: Screen = { at: 'slip', draft, job: 7, slip: { is: 'making' }, documents: [] };
const file = (name: string): File => new File(['x'], name);
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);
const effectsOf = (state: State, event: Event): readonly Effect[] => advance(state, event)[1];

describe('the way from screen to screen', () => {
  const way: [string, Screen, Event, Screen['at'], string[]][] = [
    ['start leads to the procedures', welcome, { is: 'started' }, 'choose', []],
    [
      'a procedure leads to its questions',
      choose,
      { is: 'procedure-chosen', procedure: aKioskProcedure() },
      'questions',
      [],
    ],
    ['answered questions lead to the checklist', questions, { is: 'went-on' }, 'checklist', []],
    ['a paper of the checklist opens', checklist, { is: 'paper-opened', component: 'TP01' }, 'paper', []],
    ['a paper of the check opens', check, { is: 'paper-opened', component: 'TP01' }, 'paper', []],
    ['a finished paper leads to the checklist', paper, { is: 'went-on' }, 'checklist', []],
    ['the checklist leads to the check', checklist, { is: 'went-on' }, 'check', []],
    ['the check leads to the slip', check, { is: 'went-on' }, 'slip', ['stop-making', 'make-slip']],
    ['back from the procedures', choose, { is: 'went-back' }, 'welcome', []],
    ['back from the questions', questions, { is: 'went-back' }, 'choose', []],
    ['back from the checklist', checklist, { is: 'went-back' }, 'questions', []],
    ['back from a paper', paper, { is: 'went-back' }, 'checklist', []],
    ['back from the check', check, { is: 'went-back' }, 'checklist', []],
    ['back from the slip', slip, { is: 'went-back' }, 'check', ['stop-making']],
    ['the slip is printed', slip, { is: 'print-asked' }, 'slip', ['print']],
    ['a late start changes nothing', checklist, { is: 'started' }, 'checklist', []],
    ['nothing is printed elsewhere', check, { is: 'print-asked' }, 'check', []],
    ['the end leads to the welcome screen', slip, { is: 'ended', fresh: VIETNAMESE }, 'welcome', ['wipe']],
    [
      'the end on the welcome screen wipes nothing',
      welcome,
      { is: 'ended', fresh: VIETNAMESE },
      'welcome',
      [],
    ],
  ];

  test.each(way)('%s', (_name, from, event, to, done) => {
    const [next, effects] = advance(aState(from), event);

    expect(next.screen.at).toBe(to);
    expect(effects.map((effect) => effect.do)).toEqual(done);
  });

  test('an unanswered question holds the citizen back and is pointed at', () => {
    const open = aState({ ...questions, draft: aDraft({ answers: {} }) });

    const next = says(open, { is: 'went-on' });

    expect(next.screen).toMatchObject({ at: 'questions', insisted: true });
  });

  test('an answer can be changed', () => {
    const next = says(aState(questions), { is: 'answered', component: 'TP02', yes: true });

    expect(draftOf(next)?.answers).toEqual({ TP02: true });
  });

  test('no slip is made while a file is still being read', () => {
    const reading = aDraft({ readings: [{ job: 1, component: 'TP01', name: 'a.jpg', done: 0 }] });

    const [next, effects] = advance(aState({ at: 'check', draft: reading }), { is: 'went-on' });

    expect([next.screen.at, effects]).toEqual(['check', []]);
  });

  test('going back to the procedures asks first when there are pages to lose', () => {
    const filled = aDraft({ items: { TP01: [aPageItem()] } });

    const next = says(aState({ ...questions, draft: filled }), { is: 'went-back' });

    expect([next.screen.at, next.over]).toEqual(['questions', 'end']);
  });
});

describe('files and pages', () => {
  const twoPages = aDraft({ items: { TP01: [aPageItem(), aPageItem({ id: 'page-2' })] } });
  const inPaper = aState({ ...paper, draft: twoPages });
  const ids = (state: State): string[] => (draftOf(state)?.items['TP01'] ?? []).map(({ id }) => id);

  test('each file gets a job of its own and is read', () => {
    const [next, effects] = advance(aState(paper, { jobs: 4 }), {
      is: 'files-given',
      files: [file('a.jpg'), file('b.pdf')],
    });

    expect(draftOf(next)?.readings.map(({ job, name }) => `${job} ${name}`)).toEqual(['5 a.jpg', '6 b.pdf']);
    expect(effects).toMatchObject([
      { do: 'read-file', job: 5, component: 'TP01' },
      { do: 'read-file', job: 6, component: 'TP01' },
    ]);
    expect(next.jobs).toBe(6);
  });

  test('a page that is read stands behind the others', () => {
    const reading = says(inPaper, { is: 'files-given', files: [file('c.jpg')] });

    const next = says(
      reading,
      { is: 'page-read', job: 1, done: 1, of: 1, item: aPageItem({ id: 'page-3' }) },
      { is: 'file-read', job: 1, rebuilt: false },
    );

    expect(ids(next)).toEqual(['page-1', 'page-2', 'page-3']);
    expect(draftOf(next)?.readings).toEqual([]);
  });

  test('pages come in while the citizen is on another screen', () => {
    const reading = says(inPaper, { is: 'files-given', files: [file('c.jpg')] }, { is: 'went-back' });

    const next = says(reading, {
      is: 'page-read',
      job: 1,
      done: 1,
      of: 1,
      item: aPageItem({ id: 'page-3' }),
    });

    expect(ids(next)).toEqual(['page-1', 'page-2', 'page-3']);
  });

  test('a page of a file that was stopped is thrown away', () => {
    const effects = effectsOf(inPaper, {
      is: 'page-read',
      job: 99,
      done: 1,
      item: aPageItem({ id: 'late' }),
    });

    expect(effects).toEqual([{ do: 'forget-items', ids: ['late'] }]);
  });

  test('a file that fails half-way leaves none of its pages behind', () => {
    const half = says(
      inPaper,
      { is: 'files-given', files: [file('c.tif')] },
      { is: 'page-read', job: 1, done: 1, of: 9, item: aPageItem({ id: 'page-3', job: 1 }) },
    );
    const others = says(half, { is: 'file-failed', job: 77, saying: { is: 'duplicate' } });

    const [next, effects] = advance(others, {
      is: 'file-failed',
      job: 1,
      saying: { is: 'refused', failure: { code: 'file/unreadable' } },
    });

    expect(ids(next)).not.toContain('page-3');
    expect(draftOf(next)?.messages).toMatchObject([{ job: 1, name: 'c.tif', saying: { is: 'refused' } }]);
    expect(effects.map((effect) => effect.do)).toEqual(['stop-reading', 'forget-items']);
  });

  test('a stopped file leaves no message', () => {
    const reading = says(inPaper, { is: 'files-given', files: [file('c.jpg')] });

    const next = says(reading, { is: 'reading-stopped', job: 1 });

    expect([draftOf(next)?.readings, draftOf(next)?.messages]).toEqual([[], []]);
  });

  test('a message goes when it was understood', () => {
    const told = says(
      inPaper,
      { is: 'files-given', files: [file('c.jpg')] },
      { is: 'file-failed', job: 1, saying: { is: 'duplicate' } },
    );

    const next = says(told, { is: 'message-understood', job: 1 });

    expect(draftOf(next)?.messages).toEqual([]);
  });

  test('four turns bring a page back upright', () => {
    const turns = [1, 2, 3, 4].map((times) => {
      const next = says(
        inPaper,
        ...Array.from({ length: times }, () => ({ is: 'item-turned', id: 'page-1' }) as const),
      );
      const item = draftOf(next)?.items['TP01']?.[0];
      return item?.kind === 'page' ? item.turn : undefined;
    });

    expect(turns).toEqual([90, 180, 270, 0]);
  });

  test.each([
    ['later', 'page-1', 1, ['page-2', 'page-1']],
    ['earlier', 'page-2', -1, ['page-2', 'page-1']],
    ['never past the first', 'page-1', -1, ['page-1', 'page-2']],
    ['never past the last', 'page-2', 1, ['page-1', 'page-2']],
  ] as const)('a page moves %s', (_name, id, by, order) => {
    expect(ids(says(inPaper, { is: 'item-moved', id, by }))).toEqual(order);
  });

  test('a deleted page comes back to its place', () => {
    const removed = says(inPaper, { is: 'item-removed', id: 'page-1' });

    expect(ids(removed)).toEqual(['page-2']);
    expect(ids(says(removed, { is: 'removal-undone' }))).toEqual(['page-1', 'page-2']);
  });

  test('a deleted page is erased once the paper is left', () => {
    const removed = says(inPaper, { is: 'item-removed', id: 'page-1' });

    expect(effectsOf(removed, { is: 'went-back' })).toEqual([{ do: 'forget-items', ids: ['page-1'] }]);
  });

  test('a deleted page is erased once another is deleted', () => {
    const removed = says(inPaper, { is: 'item-removed', id: 'page-1' });

    expect(effectsOf(removed, { is: 'item-removed', id: 'page-2' })).toEqual([
      { do: 'forget-items', ids: ['page-1'] },
    ]);
  });
});

describe('the slip', () => {
  const made: Event = {
    is: 'slip-made',
    job: 7,
    number: '003',
    slip: { pdf: new Blob(), fileName: 'Phieu-chuan-bi-003.pdf', pictures: [] },
  };

  test('a finished slip is shown and its number stays with the session', () => {
    const next = says(aState(slip), made);

    expect(next.screen).toMatchObject({ slip: { is: 'ready' }, draft: { slipNumber: '003' } });
  });

  test('a slip that comes after going back is not shown', () => {
    const next = says(aState(check), made);

    expect(next.screen).toEqual(check);
  });

  test('an answer to an older try changes nothing', () => {
    expect(says(aState(slip), { ...made, job: 6 }).screen).toEqual(slip);
  });

  test('a second try has a job of its own', () => {
    const failed = says(aState(slip, { jobs: 7 }), {
      is: 'slip-failed',
      job: 7,
      failure: { code: 'worker/lost', worker: 'slip' },
    });

    const [next, effects] = advance(failed, { is: 'slip-retried' });

    expect(next.screen).toMatchObject({ job: 8, slip: { is: 'making' } });
    expect(effects).toMatchObject([{ do: 'stop-making' }, { do: 'make-slip', job: 8 }]);
  });

  test('the files to make are known at once, signed PDFs as files of their own', () => {
    const filled = aDraft({
      items: { TP01: [aPageItem(), aDocumentItem({ treatment: 'signed' })], TP03: [aPageItem({ id: 'x' })] },
    });

    const next = says(aState({ at: 'check', draft: filled }), { is: 'went-on' });

    expect(next.screen).toMatchObject({
      documents: [
        { component: 'TP01', part: 1, of: 2 },
        { component: 'TP01', part: 2, of: 2 },
        { component: 'TP03', part: 1, of: 1 },
      ],
    });
  });
});

describe('the end of a session', () => {
  test('nothing of the session stays in the state, and jobs go on counting', () => {
    const english = { language: 'en', largeText: true, highContrast: true } as const;
    const busy = aState(
      { ...paper, draft: aDraft({ items: { TP01: [aPageItem()] } }) },
      { preferences: english, over: 'end', jobs: 9 },
    );

    const [next] = advance(busy, { is: 'ended', fresh: VIETNAMESE });

    expect(next).toEqual(freshState(VIETNAMESE, 9));
  });

  test('that everything was erased is said on the welcome screen only', () => {
    expect(says(aState(welcome), { is: 'wiped' }).screen).toEqual({ at: 'welcome', wiped: true });
    expect(says(aState(choose), { is: 'wiped' }).screen).toEqual(choose);
  });

  test('the end is asked about, and can be declined', () => {
    const asked = says(aState(checklist), { is: 'end-asked' });

    expect(asked.over).toBe('end');
    expect(says(asked, { is: 'still-here' })).toEqual(aState(checklist));
  });

  test('an idle session is warned, an idle welcome screen is not', () => {
    expect(says(aState(checklist), { is: 'idle-warned' }).over).toBe('idle');
    expect(says(aState(welcome), { is: 'idle-warned' }).over).toBeUndefined();
  });
});

test.each([
  ['large-text-switched', 'largeText'],
  ['contrast-switched', 'highContrast'],
] as const)('%s switches on and off', (is, name) => {
  const on = says(aState(welcome), { is });

  expect([on.preferences[name], says(on, { is }).preferences[name]]).toEqual([true, false]);
});
