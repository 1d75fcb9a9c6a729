import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import type { Screen, State } from '../../../../kiosk/flow/state';
import { aDocumentItem, aDraft, aPageItem, aState } from '../../../fixtures/kiosk';

const draft = aDraft();
const check: Screen = { at: 'check', draft };
const numbered = aDraft({ slipNumber: '2026-11-21/003' });
const slip: Screen = { at: 'slip', draft: numbered, job: 7, slip: { is: 'making' }, documents: [] };
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);

describe('the slip', () => {
  const made: Event = {
    is: 'slip-made',
    job: 7,
    slip: { pdf: new Blob(), fileName: 'Phieu-chuan-bi-003.pdf', pictures: [] },
  };

  test('a finished slip is shown; its number is known before it, and stays through a failure and back', () => {
    const unnumbered: Screen = { ...slip, draft };
    const failed: Event = { is: 'slip-failed', job: 7, failure: { code: 'worker/lost', worker: 'slip' } };
    const before = says(aState(unnumbered), { is: 'slip-numbered', number: '2026-11-21/003' });

    expect(says(before, made).screen).toMatchObject({ slip: { is: 'ready' }, draft: numbered });
    expect(says(before, failed, { is: 'slip-retried' }).screen).toMatchObject({ draft: numbered });
    expect(says(before, { is: 'went-back' }).screen).toMatchObject({ at: 'file', draft: numbered });
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

  test('one print at a time, and only its own end ends it', () => {
    const ready = says(aState(slip), made);
    const [printing, effects] = advance(ready, { is: 'print-asked' });

    expect(effects).toMatchObject([{ do: 'print', draft: { slipNumber: '2026-11-21/003' } }]);
    expect(advance(printing, { is: 'print-asked' })[1]).toEqual([]);
    expect(says(printing, { is: 'slip-printed', job: 99, by: 'thermal' }).screen).toEqual(printing.screen);
  });

  test('the files to make are known at once, signed PDFs as files of their own', () => {
    const filled = aDraft({
      items: { TP01: [aPageItem(), aDocumentItem({ treatment: 'signed' })], TP03: [aPageItem({ id: 'x' })] },
    });

    const declaration = { version: '2026-11', at: '' };
    const next = says(
      aState({ at: 'check', draft: filled }),
      { is: 'went-on' },
      { is: 'declared', declaration },
    );

    expect(next.screen).toMatchObject({
      documents: [
        { component: 'TP01', part: 1, of: 2 },
        { component: 'TP01', part: 2, of: 2 },
        { component: 'TP03', part: 1, of: 1 },
      ],
    });
  });
});
