import { expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import { broughtPdfOf } from '../../../../kiosk/flow/draft';
import type { Event } from '../../../../kiosk/flow/events';
import { settledBy } from '../../../../kiosk/flow/find/answers';
import { draftOf, type Screen, type State } from '../../../../kiosk/flow/state';
import { aProcedureComponent } from '../../../fixtures/builders';
import { aDocumentItem, aDraft, aKioskProcedure, aPageItem, aState } from '../../../fixtures/kiosk';

const choose: Screen = { at: 'choose', query: '' };
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);
const back: Event = { is: 'went-back' };

test('a life event opens its procedures, and back leads to all ways again', () => {
  const opened = says(aState(choose), { is: 'life-event-opened', event: 'birth' });

  expect(opened.screen).toEqual({ ...choose, by: { is: 'event', event: 'birth' } });
  expect(says(opened, back).screen).toEqual(choose);
  expect(says(opened, back, back).screen.at).toBe('who');
});

test('the finder asks one question after the other, and back takes one answer back', () => {
  const asked = says(
    aState(choose),
    { is: 'finder-opened' },
    { is: 'finder-answered', answer: 'house' },
    { is: 'finder-answered', answer: 'sold' },
  );

  expect(asked.screen).toMatchObject({ by: { answers: ['house', 'sold'] } });
  expect(says(asked, back).screen).toMatchObject({ by: { answers: ['house'] } });
  expect(says(asked, back, back).screen).toMatchObject({ by: { answers: [] } });
  expect(says(asked, back, back, back).screen).toEqual(choose);
});

test('an answer that was not asked for changes nothing: the second half of a double tap', () => {
  const asked = says(aState(choose), { is: 'finder-opened' }, { is: 'finder-answered', answer: 'house' });

  expect(says(asked, { is: 'finder-answered', answer: 'house' })).toEqual(asked);
  expect(says(aState(choose), { is: 'finder-answered', answer: 'house' }).screen).toEqual(choose);
});

test('what was found is chosen like any other procedure', () => {
  const found = says(
    aState(choose),
    { is: 'finder-opened' },
    { is: 'procedure-chosen', procedure: aKioskProcedure() },
  );

  expect(found.screen.at).toBe('questions');
});

test('whoever comes back from a procedure finds the choice as it was left', () => {
  const procedure = aKioskProcedure();
  const typed = says(
    aState(choose),
    { is: 'query-typed', query: 'khai' },
    { is: 'procedure-chosen', procedure },
  );
  const byEvent = says(
    aState(choose),
    { is: 'life-event-opened', event: 'birth' },
    { is: 'procedure-chosen', procedure },
  );

  expect(says(typed, back).screen).toEqual({ at: 'choose', query: 'khai' });
  expect(says(typed, back, back, { is: 'who-skipped' }).screen).toEqual({ at: 'choose', query: 'khai' });
  expect(says(byEvent, back).screen).toMatchObject({ by: { is: 'event', event: 'birth' } });
});

test('what was looked for is forgotten with the consent, and with the session', () => {
  const left = says(aState({ at: 'choose', query: 'khai' }), back, back);

  expect(left).toMatchObject({ screen: { at: 'consent' }, sought: { query: 'khai' } });
  expect(says(left, { is: 'consent-declined' }).sought).toBeUndefined();
  expect(says(left, back).sought).toBeUndefined();
  expect(says(left, { is: 'ended', fresh: left.preferences }).sought).toBeUndefined();
});

const asked = (code: string, excludes?: readonly string[]) =>
  aProcedureComponent({
    code,
    requirement: { when: 'if', question: `${code}?`, ...(excludes && { excludes }) },
  });
const exclusive = aDraft({
  procedure: aKioskProcedure({ components: [asked('A', ['B']), asked('B'), asked('C')] }),
  answers: {},
});

test('a yes turns what cannot hold together with it into a no, whichever of both says so', () => {
  const questions = aState({ at: 'questions', draft: exclusive, insisted: false });
  const first = says(questions, { is: 'answered', component: 'A', yes: true });
  const second = says(first, { is: 'answered', component: 'B', yes: true });

  expect(draftOf(first)?.answers).toEqual({ A: true, B: false });
  expect(draftOf(second)?.answers).toEqual({ A: false, B: true });
});

test('a no settles nothing else, and why an answer was given is known', () => {
  const questions = aState({ at: 'questions', draft: exclusive, insisted: false });
  const no = says(questions, { is: 'answered', component: 'A', yes: false });

  expect(draftOf(no)?.answers).toEqual({ A: false });
  expect(settledBy({ ...exclusive, answers: { A: true, B: false, C: false } }, 'B')).toBe('A');
  expect(settledBy({ ...exclusive, answers: { A: true, B: false, C: false } }, 'C')).toBeUndefined();
  expect(settledBy({ ...exclusive, answers: { A: false, B: false } }, 'B')).toBeUndefined();
});

const paper: Screen = { at: 'paper', draft: aDraft(), component: 'TP01' };
const brought = (...names: readonly string[]): Event => ({
  is: 'pdf-brought',
  why: 'drawing',
  agreement: { version: '2026-11', at: '2026-11-22T08:00:00.000Z' },
  files: names.map((name) => new File(['%PDF-1.7'], name)),
});

test('a brought PDF is read like any other file, and the citizen’s word for it is kept', () => {
  const [next, effects] = advance(aState(paper), brought('ban-ve.pdf'));
  const draft = draftOf(next);

  expect(effects).toMatchObject([{ do: 'read-file', component: 'TP01', job: 1 }]);
  expect(draft && broughtPdfOf(draft, 'TP01')).toEqual({
    version: '2026-11',
    at: '2026-11-22T08:00:00.000Z',
    why: 'drawing',
    jobs: [1],
  });
});

test('the word holds while anything of that PDF lies in the paper, and no longer', () => {
  const draft = aDraft({
    items: { TP01: [aDocumentItem({ job: 4 })] },
    broughtPdf: { TP01: { version: '2026-11', at: '', why: 'old', jobs: [4] } },
  });

  expect(broughtPdfOf(draft, 'TP01')?.why).toBe('old');
  expect(broughtPdfOf({ ...draft, items: { TP01: [aPageItem({ job: 5 })] } }, 'TP01')).toBeUndefined();
  expect(broughtPdfOf(draft, 'TP02')).toBeUndefined();
});

test('a second brought PDF adds to the first; nothing is kept without a file or outside a paper', () => {
  const two = says(aState(paper), brought('a.pdf'), brought('b.pdf'));

  expect(draftOf(two)?.broughtPdf?.['TP01']?.jobs).toEqual([1, 2]);
  expect(draftOf(says(aState(paper), brought()))?.broughtPdf).toBeUndefined();
  expect(says(aState(choose), brought('a.pdf'))).toEqual(aState(choose));
});
