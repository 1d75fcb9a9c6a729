import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import { findingsOfItem, hasOpenFinding, type PageItem } from '../../../../kiosk/flow/draft';
import type { Event } from '../../../../kiosk/flow/events';
import { papersOf } from '../../../../kiosk/flow/papers';
import { draftOf, type State } from '../../../../kiosk/flow/state';
import { aDraft, aPageItem, aState } from '../../../fixtures/kiosk';
import { aReport } from '../../../fixtures/worker-answers';

const blurred = { flaw: 'blurred', severity: 'rescan', certainty: 0.8 } as const;
const cut = { flaw: 'cut-off', severity: 'fail', certainty: 0.9 } as const;
const file = new File(['x'], 'lai.jpg');

function inPaper(...pages: readonly PageItem[]): State {
  return aState({ at: 'paper', draft: aDraft({ items: { TP01: pages } }), component: 'TP01' });
}
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);
const ids = (state: State) => draftOf(state)?.items['TP01']?.map(({ id }) => id);
const statusOf = (state: State) => papersOf(draftOf(state) ?? aDraft())[0]?.status;

describe('a page with something wrong', () => {
  test('keeps its paper to be looked at until the citizen has said what to do', () => {
    const state = inPaper(aPageItem({ quality: aReport(blurred) }));

    const after = says(state, { is: 'item-accepted', id: 'page-1' });

    expect([statusOf(state), statusOf(after)]).toEqual(['review', 'ready']);
  });

  test('that nobody could read is looked at by an officer, whatever the citizen says', () => {
    const state = inPaper(aPageItem({ quality: aReport(cut) }));

    const after = says(state, { is: 'item-accepted', id: 'page-1' });

    expect(statusOf(after)).toBe('review');
    const draft = draftOf(after) ?? aDraft();
    expect(draft.items['TP01']?.some((item) => hasOpenFinding(draft, item))).toBe(false);
  });

  test('is not told twice that it is of too low a resolution', () => {
    const low = { flaw: 'low-resolution', severity: 'fail', certainty: 1, measured: 120 } as const;
    const page = aPageItem({
      quality: aReport(low, blurred),
      concerns: [{ is: 'low-resolution', dpi: 120 }],
    });

    expect(findingsOfItem(aDraft(), page)).toEqual([blurred]);
  });
});

describe('a page that is taken again', () => {
  const old = (id: string): PageItem => aPageItem({ id, job: 7, quality: aReport(cut) });
  const retaken = says(inPaper(old('page-1'), old('page-2')), {
    is: 'item-retaken',
    id: 'page-1',
    files: [file],
  });
  const read = (id: string, done: number): Event => ({
    is: 'page-read',
    job: 1,
    done,
    of: 2,
    item: aPageItem({ id, job: 1 }),
  });

  test('is read like any file', () => {
    expect(draftOf(retaken)?.readings).toMatchObject([{ job: 1, name: 'lai.jpg', replaces: 'page-1' }]);
  });

  test('stays until the new one is whole, and then gives it its place', () => {
    const half = says(retaken, read('new-1', 1), read('new-2', 2));

    const [next, effects] = advance(half, { is: 'file-read', job: 1, rebuilt: false });

    expect(ids(half)).toEqual(['page-1', 'page-2', 'new-1', 'new-2']);
    expect(ids(next)).toEqual(['new-1', 'new-2', 'page-2']);
    expect(effects).toEqual([{ do: 'forget-items', ids: ['page-1'] }]);
  });

  test('stays where the new one cannot be read', () => {
    const half = says(retaken, read('new-1', 1));

    const next = says(half, {
      is: 'file-failed',
      job: 1,
      saying: { is: 'refused', failure: { code: 'file/unreadable' } },
    });

    expect(ids(next)).toEqual(['page-1', 'page-2']);
  });

  test('that was deleted meanwhile leaves the new one behind the others', () => {
    const gone = says(retaken, { is: 'item-removed', id: 'page-1' }, read('new-1', 1));

    const next = says(gone, { is: 'file-read', job: 1, rebuilt: false });

    expect(ids(next)).toEqual(['page-2', 'new-1']);
  });
});
