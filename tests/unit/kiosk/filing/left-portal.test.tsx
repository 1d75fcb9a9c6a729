// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import type { Event } from '../../../../kiosk/flow/events';
import { handoverOf } from '../../../../kiosk/flow/filing/handover-of';
import { slipContent, whereabouts } from '../../../../kiosk/flow/slip-content';
import type { State } from '../../../../kiosk/flow/state';
import type { Visit } from '../../../../shared/domain/visit';
import { aDraft, aPageItem, aState } from '../../../fixtures/kiosk';
import { press, show } from '../screens/show';

afterEach(cleanup);

const draft = aDraft({ items: { TP01: [aPageItem()] } });
const AT = '2026-11-22T01:00:00.000Z';
const counter: Event = { is: 'counter-chosen', by: 'stick' };
const says = (state: State, ...events: readonly Event[]): State =>
  events.reduce((at, event) => advance(at, event)[0], state);
/** The portal was open and was left without its code. */
const left = says(
  aState({ at: 'file', draft, job: 1, documents: [], guided: true }, { jobs: 1 }),
  { is: 'portal-chosen' },
  { is: 'guide-moved', job: 2, at: AT, guide: { is: 'leading', attached: 0, of: 1 } },
  { is: 'went-back' },
);

test('whoever left the portal in the middle is asked before the papers go another way', () => {
  const [asked, effects] = advance(left, counter);

  expect(asked.screen).toMatchObject({ at: 'file', asking: 'stick' });
  expect(effects).toEqual([]);
});

test.each<readonly [NonNullable<Extract<Event, { is: 'portal-told' }>['word']>, string | undefined]>([
  ['not-pressed', undefined],
  ['pressed', 'pressed'],
  ['unsure', 'unsure'],
])('with the answer "%s" the package goes, and says it to the officer where it has to', (word, told) => {
  const [gone, [effect]] = advance(says(left, counter), { is: 'portal-told', word });
  const visit: Visit = effect && 'visit' in effect ? effect.visit : {};
  const handover = handoverOf({
    ...{ draft, visit, files: [], hashes: new Map(), slip: '2026-11-22/007', madeAt: AT, kiosk: 'k' },
  });
  const place = { device: { office: '' }, number: '', at: new Date(AT), ...whereabouts(gone.visit) };
  const slip = JSON.stringify(slipContent(draft, place).sections);

  expect(effect?.do).toBe('send-package');
  expect(gone.screen).not.toHaveProperty('asking');
  expect(handover.portal).toBe(told);
  expect(slip.includes('Cán bộ kiểm tra trước khi nộp')).toBe(told !== undefined);
});

test('who leaves the question is where they were, and is asked again the next time', () => {
  const back = says(left, counter, { is: 'portal-told' });

  expect(back.screen).toEqual(left.screen);
  expect(says(back, counter).screen).toHaveProperty('asking');
});

test('who takes the files home without being asked has it on the slip, too', () => {
  const { visit } = says(left, { is: 'home-chosen', at: AT });

  expect(whereabouts(visit).portal).toBe('unsure');
});

test('who never had the portal open, or has its code, is not asked', () => {
  const never = says(aState({ at: 'file', draft, job: 1, documents: [] }), counter);
  const filed: Visit = { portal: 'opened', outcome: { way: 'portal', dossier: 'H01', at: AT } };

  expect(never.screen).not.toHaveProperty('asking');
  expect(whereabouts(filed).portal).toBeUndefined();
});

test('the question stands over the ways with its three answers', () => {
  const { told } = show(says(left, counter).screen);
  press('Không nhớ');

  expect(told).toEqual([{ is: 'portal-told', word: 'unsure' }]);
});
