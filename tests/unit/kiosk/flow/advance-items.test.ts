import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Effect, Event } from '../../../../kiosk/flow/events';
import { draftOf, type Screen, type State } from '../../../../kiosk/flow/state';
import { aDraft, aPageItem, aState } from '../../../fixtures/kiosk';

const paper: Screen = { at: 'paper', draft: aDraft(), component: 'TP01' };
const file = (name: string): File => new File(['x'], name);
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);
const effectsOf = (state: State, event: Event): readonly Effect[] => advance(state, event)[1];

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
