import { describe, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import type { PaperDocument, Screen, State } from '../../../../kiosk/flow/state';
import { aDraft, aPageItem, aState } from '../../../fixtures/kiosk';

const draft = aDraft({ items: { TP01: [aPageItem()] } });
const AT = '2026-11-22T01:00:00.000Z';
const declaration = { version: '2026-11', at: AT };
const made: PaperDocument = {
  ...{ component: 'TP01', part: 1, of: 1 },
  file: {
    is: 'ready',
    value: { pdf: new Blob(), fileName: 'a.pdf', pages: 1, conforms: true, signed: false, tooLarge: false },
  },
};
const making: PaperDocument = { ...made, file: { is: 'making' } };
type FileScreen = Extract<Screen, { at: 'file' }>;
const file = (changes: Partial<FileScreen> = {}): FileScreen => ({
  ...{ at: 'file', draft, job: 3, documents: [made] },
  ...changes,
});
const outcome = { way: 'counter', package: 'p', by: 'inbox', at: AT } as const;
const sealed = {
  header: { form: 1, id: 'p', slip: 's', kiosk: 'k', madeAt: AT, keyId: 'x' },
  ...{ fileName: 'p.cuaso', bytes: new Blob() },
} as const;
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);
const effectsOf = (state: State, event: Event): string[] =>
  advance(state, event)[1].map((effect) => effect.do);

describe('the declaration', () => {
  test('what was said is kept, and what is left out the second time is gone', () => {
    const first = says(aState({ at: 'declare', draft }), {
      ...{ is: 'declared', declaration, resultWay: 'post' },
      phone: { number: '0912345678', consent: declaration },
    });
    const second = says(first, { is: 'went-back' }, { is: 'declared', declaration });

    expect(first.visit).toMatchObject({ declaration, resultWay: 'post', phone: { number: '0912345678' } });
    expect(second.visit).toEqual({ declaration });
  });

  test('the files are made while the ways are shown, and the portal’s guide is looked for', () => {
    const [next, effects] = advance(aState({ at: 'declare', draft }), { is: 'declared', declaration });

    expect(next.screen).toMatchObject({ at: 'file', documents: [{ file: { is: 'making' } }] });
    expect(effects.map((effect) => effect.do)).toEqual(['stop-making', 'make-documents', 'look-for-guide']);
  });
});

describe('the ways', () => {
  test.each<Event>([
    { is: 'counter-chosen', by: 'inbox' },
    { is: 'portal-chosen' },
    { is: 'home-chosen', at: AT },
    { is: 'documents-retried' },
  ])('%j waits for the files', (event) => {
    const state = aState(file({ documents: [making] }));

    expect(advance(state, event)).toEqual([state, []]);
  });

  test.each<Event>([
    { is: 'counter-chosen', by: 'inbox' },
    { is: 'counter-chosen', by: 'stick' },
    { is: 'portal-chosen' },
    { is: 'home-chosen', at: AT },
    { is: 'package-left' },
  ])('%j is harmless while a package is on its way', (event) => {
    const state = aState(file({ sending: { job: 4, by: 'inbox' } }), { jobs: 4 });

    expect(advance(state, event)).toEqual([state, []]);
  });

  test('home leads to the slip, not filed', () => {
    const next = says(aState(file()), { is: 'home-chosen', at: AT });

    expect([next.screen.at, next.visit.outcome]).toEqual(['slip', { way: 'home', at: AT }]);
  });

  test('a guide that answers late, for other files, is not offered', () => {
    const [asked, later] = [
      says(aState(file()), { is: 'guide-found', job: 3, here: true }),
      says(aState(file({ job: 5 })), { is: 'guide-found', job: 3, here: true }),
    ];

    expect(asked.screen).toMatchObject({ guided: true });
    expect(later.screen).not.toHaveProperty('guided');
  });
});

describe('to the counter', () => {
  const sent: Event = { is: 'package-sent', job: 4, outcome };
  const failed: Event = { is: 'package-failed', job: 4, failure: { code: 'inbox/unreachable' } };
  const onWay = aState(file({ sending: { job: 4, by: 'inbox' } }), { jobs: 4 });

  test('only the server’s answer leads to the slip', () => {
    const next = says(onWay, sent);

    expect(next.screen).toMatchObject({ at: 'slip' });
    expect(next.visit.outcome).toEqual(outcome);
  });

  test('what was stopped, or tried again, hears nothing of the first try', () => {
    expect(says(onWay, { is: 'sending-stopped' }, sent).screen.at).toBe('file');
    expect(says(onWay, failed, { is: 'counter-chosen', by: 'inbox' }, sent).screen).toMatchObject({
      ...{ at: 'file', sending: { job: 5 } },
    });
  });

  test('a failure stays on the screen with the way to leave it to the machine', () => {
    const next = says(onWay, failed);

    expect(next.screen).toMatchObject({ sending: { failure: { code: 'inbox/unreachable' } } });
    expect(effectsOf(next, { is: 'package-left' })).toEqual(['leave-package']);
  });

  test('on a stick it is there when the citizen says so, not before', () => {
    const asked = says(aState(file()), { is: 'counter-chosen', by: 'stick' });
    const ready = says(asked, { is: 'package-sealed', job: 1, sealed });

    expect(says(asked, { is: 'package-saved', at: AT }).screen.at).toBe('file');
    expect(says(ready, { is: 'package-saved', at: AT }).visit.outcome).toEqual({
      ...{ way: 'counter', by: 'stick', package: 'p', at: AT },
    });
  });

  test('the slip’s number stays with the session, whichever way is taken then', () => {
    const next = says(onWay, { is: 'slip-numbered', number: '2026-11-22/007' }, sent);

    expect(next.screen).toMatchObject({ draft: { slipNumber: '2026-11-22/007' } });
  });

  test('back from the ways ends the sending', () => {
    expect(effectsOf(onWay, { is: 'went-back' })).toContain('stop-filing');
  });
});

describe('on the portal', () => {
  const portal: Screen = { at: 'portal', draft, job: 4, documents: [made], guide: { is: 'opening' } };
  const moved = (guide: Extract<Screen, { at: 'portal' }>['guide'], job = 4): Event => ({
    ...{ is: 'guide-moved', job, guide, at: AT },
  });
  const confirmed = moved({ is: 'confirmed', dossier: 'H40-1' });

  test('only its own code makes the dossier filed', () => {
    const leading = says(aState(portal), moved({ is: 'leading', attached: 2, of: 2 }), { is: 'went-on' });
    const filed = says(aState(portal), confirmed, { is: 'went-on' });

    expect([leading.screen.at, leading.visit.outcome]).toEqual(['portal', undefined]);
    // The guide hears of it, signs out and closes the portal.
    expect(effectsOf(says(aState(portal), confirmed), { is: 'went-on' })).toContain('stop-filing');
    expect([filed.screen.at, filed.visit.outcome]).toEqual([
      'slip',
      { way: 'portal', dossier: 'H40-1', at: AT },
    ]);
  });

  test('what is filed cannot be filed again, nor be unsaid by a late failure', () => {
    const filed = says(aState(portal), confirmed, moved({ is: 'failed', failure: { code: 'guide/closed' } }));

    expect(filed.screen).toMatchObject({ guide: { is: 'confirmed' } });
    expect(says(filed, { is: 'went-back' }).screen.at).toBe('portal');
    expect(says(filed, { is: 'went-on' }, { is: 'went-back' }).screen.at).toBe('slip');
  });

  test('the same word again is a sign of life: a new state, and the answer to the question', () => {
    const leading = moved({ is: 'leading', attached: 1, of: 2 });
    const before = says(aState(portal), leading, { is: 'idle-warned' });
    const after = says(before, leading);

    expect([before.over, after.over, after.screen]).toEqual(['idle', undefined, before.screen]);
    expect(says(after, leading)).not.toBe(after);
    expect(says(after, { ...leading, job: 3 } as Event)).toBe(after);
  });

  test('a word for an older try changes nothing', () => {
    expect(says(aState(portal), { ...confirmed, job: 3 } as Event).screen).toEqual(portal);
  });

  test('back is possible, and ends the guide', () => {
    expect(says(aState(portal), { is: 'went-back' }).screen.at).toBe('file');
    expect(effectsOf(aState(portal), { is: 'went-back' })).toContain('stop-filing');
  });

  test('after a failure it can be opened again, not before', () => {
    const failed = says(
      aState(portal, { jobs: 4 }),
      moved({ is: 'failed', failure: { code: 'guide/closed' } }),
    );

    expect(effectsOf(failed, { is: 'portal-chosen' })).toEqual(['stop-filing', 'guide-portal']);
    expect(effectsOf(aState(portal), { is: 'portal-chosen' })).toEqual([]);
  });
});

describe('the end', () => {
  const slip = { at: 'slip', draft, job: 9, slip: { is: 'making' }, documents: [] } as const;

  test('back from a slip to take home leads to the ways, and nothing is decided any more', () => {
    const home = aState(slip, { visit: { outcome: { way: 'home', at: AT } } });

    const next = says(home, { is: 'went-back' });

    expect([next.screen.at, next.visit]).toEqual(['file', {}]);
  });

  test('a rating counts once, also for who goes back to the slip and comes again', () => {
    const rate = says(aState(slip), { is: 'rating-asked' });
    const rated = says(rate, { is: 'rated', rating: 4 });

    expect(effectsOf(rate, { is: 'rated', rating: 4 })).toEqual(['keep-rating']);
    expect(effectsOf(rated, { is: 'rated', rating: 1 })).toEqual([]);
    const back = says(rated, { is: 'went-back' });
    expect(back.screen).toEqual({ ...slip, rated: true });
    expect(effectsOf(says(back, { is: 'rating-asked' }), { is: 'rated', rating: 1 })).toEqual([]);
  });
});
