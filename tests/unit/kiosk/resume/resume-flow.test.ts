import { expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import { mayPark } from '../../../../kiosk/flow/resume/advance-resume';
import type { Screen, State } from '../../../../kiosk/flow/state';
import { aDraft, aPageItem, aState, VIETNAMESE } from '../../../fixtures/kiosk';
import { AGREED, AT } from '../../../fixtures/kiosk-way';

const KEPT = { id: 'a'.repeat(32), day: '2026-11-21' };
const AGAIN = { id: 'b'.repeat(32), day: '2026-11-21' };
const CODE = '12345678901234567897';
const visit = { consent: AGREED };
const draft = aDraft({ items: { TP01: [aPageItem({ job: 7 })] } });
const atPapers: Screen = { at: 'checklist', draft };
const home = { way: 'home', at: AT } as const;
const ways: Screen = { at: 'file', draft, job: 1, documents: [] };
const slip: Screen = { at: 'slip', draft, job: 1, documents: [], slip: { is: 'making' } };
const parked: Screen = { at: 'parked', from: atPapers, draft, code: CODE, job: 3, slip: { is: 'making' } };
const reading = { job: 2, component: 'TP01', name: 'a.jpg', done: 0 };

const after = (state: State, ...events: readonly Event[]): State =>
  events.reduce((last, event) => advance(last, event)[0], state);
const effects = (state: State, event: Event): readonly string[] =>
  advance(state, event)[1].map((effect) => effect.do);

test.each<[boolean, string, State]>([
  [true, 'at the papers', aState(atPapers, { visit })],
  [true, 'at one paper', aState({ at: 'paper', draft, component: 'TP01' }, { visit })],
  [true, 'at the ways', aState(ways, { visit })],
  [true, 'at the slip of what goes home', aState(slip, { visit: { ...visit, outcome: home } })],
  [false, 'before a procedure is chosen', aState({ at: 'choose', query: '' }, { visit })],
  [
    false,
    'while a file is read',
    aState({ ...atPapers, draft: { ...draft, readings: [reading] } }, { visit }),
  ],
  [false, 'while it is sent', aState({ ...ways, sending: { job: 1, by: 'inbox' } }, { visit })],
  [
    false,
    'when it was filed',
    aState(slip, { visit: { ...visit, outcome: { way: 'portal', dossier: 'H1', at: AT } } }),
  ],
  [false, 'while somebody is asked whether they are there', aState(atPapers, { visit, over: 'idle' })],
])('it is %s that a visit can be kept %s', (may, _where, state) => {
  expect(mayPark(state)).toBe(may);
  expect(advance(state, { is: 'park-asked' })[0].screen.at === 'park').toBe(may);
});

test('asking for it closes the question, and going back leads to where the citizen was', () => {
  const asked = after(aState(atPapers, { visit, over: 'end' }), { is: 'park-asked' });
  const again = after(aState(ways, { visit }), { is: 'park-asked' }, { is: 'went-back' });

  expect(asked).toMatchObject({ screen: { at: 'park', from: atPapers } });
  expect(asked.over).toBeUndefined();
  expect(after(asked, { is: 'went-back' }).screen).toEqual(atPapers);
  expect(again.screen).toMatchObject({ at: 'file', job: 1 });
});

test('nothing is sealed before the citizen agrees, and then once', () => {
  const asked = after(aState(atPapers, { visit: { ...visit, declaration: AGREED, outcome: home } }), {
    is: 'park-asked',
  });
  const [agreed, [effect]] = advance(asked, { is: 'park-agreed', agreement: AGREED });

  expect(effect).toMatchObject({ do: 'park', job: 1, agreement: AGREED, visit });
  expect(effect).not.toHaveProperty('visit.declaration');
  expect(effect).not.toHaveProperty('instead');
  expect(effects(agreed, { is: 'park-agreed', agreement: AGREED })).toEqual([]);
  expect(after(agreed, { is: 'went-back' })).toBe(agreed);
});

test('what could not be kept is said, and can be tried again', () => {
  const agreed = after(
    aState(atPapers, { visit }),
    { is: 'park-asked' },
    { is: 'park-agreed', agreement: AGREED },
  );
  const failed = after(agreed, { is: 'park-failed', job: 1, failure: { code: 'resume/full' } });

  expect(failed.screen).toMatchObject({ at: 'park', failure: { code: 'resume/full' } });
  expect(effects(failed, { is: 'park-agreed', agreement: AGREED })).toEqual(['park']);
  expect(after(agreed, { is: 'park-failed', job: 9, failure: { code: 'resume/full' } })).toBe(agreed);
});

test('once it is kept the slip is made with the code on it, and says that nothing is filed', () => {
  const agreed = after(
    aState(atPapers, { visit }),
    { is: 'park-asked' },
    { is: 'park-agreed', agreement: AGREED },
  );
  const [state, made] = advance(agreed, { is: 'parked', job: 1, kept: KEPT, code: CODE });

  expect(state).toMatchObject({ kept: KEPT, screen: { at: 'parked', code: CODE, slip: { is: 'making' } } });
  expect(made.at(-1)).toMatchObject({ do: 'make-slip', resume: { code: CODE, day: KEPT.day } });
  expect(JSON.stringify({ ...state, screen: {} })).not.toContain(CODE);
});

test('leaving it behind keeps it; a visit that was taken up and is ended by its citizen takes it along', () => {
  const left = advance(aState(parked, { visit, kept: KEPT }), {
    is: 'ended',
    fresh: VIETNAMESE,
    pressed: true,
  });
  const idle = advance(aState(atPapers, { visit, kept: KEPT }), { is: 'ended', fresh: VIETNAMESE });
  const pressed = advance(aState(atPapers, { visit, kept: KEPT }), {
    is: 'ended',
    fresh: VIETNAMESE,
    pressed: true,
  });

  expect([left[1], idle[1], pressed[1]]).toEqual([
    [{ do: 'wipe' }],
    [{ do: 'wipe' }],
    [{ do: 'wipe', drop: KEPT.id }],
  ]);
  expect(after(left[0], { is: 'wiped' }).screen).toEqual({ at: 'welcome', wiped: true, kept: true });
  expect(after(pressed[0], { is: 'wiped' }).screen).toEqual({ at: 'welcome', wiped: true });
});

test('whoever does not want it kept after all goes on, and the code is worth nothing', () => {
  const [state, asked] = advance(aState(parked, { visit, kept: KEPT }), { is: 'went-back' });

  expect(state.screen).toEqual(atPapers);
  expect(state.kept).toBeUndefined();
  expect(asked).toContainEqual({ do: 'drop-parked', id: KEPT.id });
});

test('keeping it a second time takes the place of the first, which goes only when the new code is there', () => {
  const [agreed, asked] = advance(after(aState(atPapers, { visit, kept: KEPT }), { is: 'park-asked' }), {
    ...{ is: 'park-agreed', agreement: AGREED },
  });
  const [state, done] = advance(agreed, { is: 'parked', job: 1, kept: AGAIN, code: CODE });

  expect(asked).toEqual([expect.objectContaining({ do: 'park', instead: KEPT.id })]);
  expect(state.kept).toEqual(AGAIN);
  expect(done.filter((effect) => effect.do === 'drop-parked')).toEqual([{ do: 'drop-parked', id: KEPT.id }]);
});

test('no other procedure takes the place of what was taken up: leaving it is asked first', () => {
  const empty = aDraft({ items: {} });
  const questions: Screen = { at: 'questions', draft: empty, insisted: false };
  const asked = after(aState(questions, { visit, kept: KEPT }), { is: 'went-back' });

  expect(asked).toMatchObject({ screen: questions, over: 'end', kept: KEPT });
  expect(after(aState(questions, { visit }), { is: 'went-back' }).screen.at).toBe('choose');
});

test('nobody takes one up while the visit before is being erased', () => {
  const wiping = aState({ at: 'welcome', wiped: false, wiping: true });

  expect(after(wiping, { is: 'resume-opened' })).toBe(wiping);
  expect(after(aState({ at: 'welcome', wiped: true }), { is: 'resume-opened' }).screen).toEqual({
    at: 'resume',
  });
});

test('a code is looked for once at a time; a failure is said, and late answers change nothing', () => {
  const [looking, asked] = advance(aState({ at: 'resume' }), { is: 'code-given', code: CODE });
  const failed = after(looking, { is: 'take-up-failed', job: 1, failure: { code: 'resume/unknown' } });

  expect(asked).toEqual([{ do: 'take-up', job: 1, code: CODE }]);
  expect(effects(looking, { is: 'code-given', code: CODE })).toEqual([]);
  expect(after(looking, { is: 'went-back' })).toBe(looking);
  expect(JSON.stringify(looking)).not.toContain(CODE);
  expect(failed.screen).toEqual({ at: 'resume', failure: { code: 'resume/unknown' } });
  expect(after(failed, { is: 'went-back' }).screen).toEqual({ at: 'welcome', wiped: false });
  expect(after(looking, { is: 'taken-up', job: 9, kept: KEPT, visit: { draft, visit } })).toBe(looking);
});

test('what was kept is taken up where it was, and no new job is taken for an old one', () => {
  const looking = after(aState({ at: 'resume' }), { is: 'code-given', code: CODE });
  const brought = { TP03: { ...AGREED, why: 'old', jobs: [12] } } as const;
  const taken = after(looking, {
    ...{ is: 'taken-up', job: 1, kept: KEPT },
    visit: { draft: { ...draft, broughtPdf: brought }, visit },
  });
  const open = after(looking, {
    ...{ is: 'taken-up', job: 1, kept: KEPT },
    visit: { draft: { ...draft, answers: {} }, visit },
  });

  expect(taken).toMatchObject({ screen: { at: 'checklist' }, visit, kept: KEPT, jobs: 12 });
  expect(open.screen.at).toBe('questions');
});

test('once the portal has confirmed or the inbox holds it, nothing stays kept', () => {
  const portal: Screen = { ...ways, at: 'portal', guide: { is: 'leading', attached: 1, of: 1 } };
  const confirmed = { is: 'confirmed', dossier: 'H40-1' } as const;
  const [filed, dropped] = advance(aState(portal, { visit, kept: KEPT }), {
    ...{ is: 'guide-moved', job: 1, guide: confirmed, at: AT },
  });
  const [sent, alsoDropped] = advance(
    aState({ ...ways, sending: { job: 1, by: 'inbox' } }, { visit, kept: KEPT }),
    { is: 'package-sent', job: 1, outcome: { way: 'counter', by: 'inbox', package: 'p', at: AT } },
  );
  const [takenHome] = advance(aState(ways, { visit, kept: KEPT }), { is: 'home-chosen', at: AT });

  expect([filed.kept, sent.kept, takenHome.kept]).toEqual([undefined, undefined, KEPT]);
  expect(dropped).toEqual([{ do: 'drop-parked', id: KEPT.id }]);
  expect(alsoDropped).toContainEqual({ do: 'drop-parked', id: KEPT.id });
});

test('whoever takes their consent back has nothing kept', () => {
  const [state, dropped] = advance(aState({ at: 'consent' }, { visit, kept: KEPT }), {
    is: 'consent-declined',
  });

  expect([state.kept, dropped]).toEqual([undefined, [{ do: 'drop-parked', id: KEPT.id }]]);
});
