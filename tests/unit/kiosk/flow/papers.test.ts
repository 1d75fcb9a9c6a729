import { expect, test } from 'vitest';
import { bytesOf, openQuestions, papersOf, questionsOf } from '../../../../kiosk/flow/papers';
import { planDocuments } from '../../../../kiosk/flow/plan-documents';
import { aDocumentItem, aDraft, aPageItem } from '../../../fixtures/kiosk';

const rows = (draft = aDraft()): string[] =>
  papersOf(draft).map(
    ({ component, status, required, pages }) => `${component.code} ${status} ${required} ${pages}`,
  );

test('the checklist shows only what applies, and what only has to be brought', () => {
  expect(rows()).toEqual([
    'TP01 missing true 0',
    'TP03 missing false 0',
    'TP04 bring true 0',
    'TP05 reuse true 0',
  ]);
});

test('a "yes" puts its paper on the checklist', () => {
  expect(rows(aDraft({ answers: { TP02: true } }))).toContain('TP02 missing true 0');
});

test('a question is asked for each condition and stays open until it is answered', () => {
  const draft = aDraft({ answers: {} });

  expect(questionsOf(draft)).toEqual([{ component: 'TP02', question: 'Anh/chị đi làm thay người khác?' }]);
  expect(openQuestions(draft)).toEqual(['TP02']);
  expect(openQuestions(aDraft())).toEqual([]);
});

test('a paper is ready with its pages counted, PDFs included', () => {
  const draft = aDraft({ items: { TP01: [aPageItem(), aDocumentItem()] } });

  expect(rows(draft)[0]).toBe('TP01 ready true 4');
});

test('one page with a concern makes the whole paper one to look at again', () => {
  const blurred = aPageItem({ concerns: [{ is: 'low-resolution', dpi: 120 }] });

  expect(rows(aDraft({ items: { TP01: [aPageItem(), blurred] } }))[0]).toBe('TP01 review true 2');
});

test('a paper is not ready while a file for it is being read', () => {
  const draft = aDraft({
    items: { TP01: [aPageItem()] },
    readings: [{ job: 1, component: 'TP01', name: 'a', done: 0 }],
  });

  expect(rows(draft)[0]).toBe('TP01 reading true 1');
});

test('the bytes of a draft are those of all its papers', () => {
  expect(bytesOf(aDraft({ items: { TP01: [aPageItem()], TP03: [aDocumentItem()] } }))).toBe(3_000);
});

test('pages and clean PDFs become one file, each signed PDF stays its own', () => {
  const items = [aPageItem(), aDocumentItem({ id: 's', treatment: 'signed' }), aDocumentItem({ id: 'c' })];

  expect(planDocuments(items)).toEqual([
    { is: 'joined', items: [items[0], items[2]] },
    { is: 'whole', item: items[1] },
  ]);
});

test('a single clean PDF is not written anew', () => {
  expect(planDocuments([aDocumentItem()])).toEqual([{ is: 'whole', item: aDocumentItem() }]);
});

test('no pages, no file', () => {
  expect(planDocuments([])).toEqual([]);
});
