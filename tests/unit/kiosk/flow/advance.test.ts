import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import { draftOf, freshState, type Screen, type State } from '../../../../kiosk/flow/state';
import { aDraft, aKioskProcedure, aPageItem, aState, VIETNAMESE } from '../../../fixtures/kiosk';

const draft = aDraft();
const welcome: Screen = { at: 'welcome', wiped: false };
const choose: Screen = { at: 'choose', query: 'khai' };
const questions: Screen = { at: 'questions', draft, insisted: false };
const checklist: Screen = { at: 'checklist', draft };
const paper: Screen = { at: 'paper', draft, component: 'TP01' };
const check: Screen = { at: 'check', draft };
const slip: Screen = { at: 'slip', draft, job: 7, slip: { is: 'making' }, documents: [] };
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);

describe('the way from screen to screen', () => {
  const way: [string, Screen, Event, Screen['at'], string[]][] = [
    ['start leads to what happens with the papers', welcome, { is: 'started' }, 'consent', []],
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
    ['the check leads to the declaration', check, { is: 'went-on' }, 'declare', []],
    ['back from the procedures', choose, { is: 'went-back' }, 'who', []],
    ['back from the questions', questions, { is: 'went-back' }, 'choose', []],
    ['back from the checklist', checklist, { is: 'went-back' }, 'questions', []],
    ['back from a paper', paper, { is: 'went-back' }, 'checklist', []],
    ['back from the check', check, { is: 'went-back' }, 'checklist', []],
    [
      'back from the slip',
      slip,
      { is: 'went-back' },
      'file',
      ['stop-filing', 'stop-making', 'look-for-guide'],
    ],
    ['a slip that is not made yet is not printed', slip, { is: 'print-asked' }, 'slip', []],
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

  test('a draft whose first file is still being read is not thrown away by "back"', () => {
    const readings = [{ job: 1, component: 'TP01', name: 'a.tif', done: 0 }];
    const next = says(aState({ ...questions, draft: aDraft({ readings }) }), { is: 'went-back' });

    expect([next.screen.at, next.over]).toEqual(['questions', 'end']);
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

describe('the end of a session', () => {
  test('nothing of the session stays in the state, and jobs go on counting', () => {
    const english = { ...VIETNAMESE, language: 'en', largeText: true, highContrast: true } as const;
    const busy = aState(
      { ...paper, draft: aDraft({ items: { TP01: [aPageItem()] } }) },
      { preferences: english, over: 'end', jobs: 9 },
    );

    const [next] = advance(busy, { is: 'ended', fresh: VIETNAMESE });

    expect(next).toEqual({
      ...freshState(VIETNAMESE, 9),
      screen: { at: 'welcome', wiped: false, wiping: true },
    });
  });

  test('that everything was erased is said on the welcome screen only', () => {
    expect(says(aState(welcome), { is: 'wiped' }).screen).toEqual({ at: 'welcome', wiped: true });
    expect(says(aState(choose), { is: 'wiped' }).screen).toEqual(choose);
  });

  test('nobody starts before the wipe is over, or while something of the last visit is still there', () => {
    const ended = says(aState(paper), { is: 'ended', fresh: VIETNAMESE });
    const early = says(ended, { is: 'started' });
    const found = says(early, { is: 'wiped', traces: ['databases'] }, { is: 'started' });
    const clean = says(early, { is: 'wiped', traces: [] }, { is: 'started' });

    expect(early.screen).toEqual({ at: 'welcome', wiped: false, wiping: true });
    expect(found.screen).toEqual({ at: 'welcome', wiped: false, traces: ['databases'] });
    expect(says(found, { is: 'ended', fresh: VIETNAMESE }).screen).toEqual(found.screen);
    expect(clean.screen.at).toBe('consent');
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
