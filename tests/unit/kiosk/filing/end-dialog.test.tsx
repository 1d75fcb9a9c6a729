// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { App } from '../../../../kiosk/app';
import type { Screen, State } from '../../../../kiosk/flow/state';
import type { Outcome } from '../../../../shared/domain/visit';
import { aDraft, aState } from '../../../fixtures/kiosk';
import { surroundings } from '../screens/show';

afterEach(cleanup);

const AT = '2026-11-22T08:30:00.000Z';
const counter = { way: 'counter', package: 'p', at: AT } as const;
const portal: Outcome = { way: 'portal', dossier: 'H40-1', at: AT };
const slip: Screen = { at: 'slip', job: 1, draft: aDraft(), documents: [], slip: { is: 'making' } };
const atPortal = (guide: Extract<Screen, { at: 'portal' }>['guide']): Screen => ({
  ...{ at: 'portal', job: 1, draft: aDraft(), documents: [], guide },
});

/** What the question says before everything is erased. */
function askedAt(at: Screen, outcome?: Outcome): string {
  const state = signal<State>(aState(at, { over: 'end', visit: outcome ? { outcome } : {} }));
  const flow = { state, send: () => undefined, end: () => undefined, leave: () => undefined };
  render(<App flow={flow} around={surroundings()} updateReady={signal(false)} remains={signal(0)} />);
  return screen.getByRole('dialog', { hidden: true }).textContent;
}

test.each([
  [slip, undefined],
  [slip, { way: 'home', at: AT }],
] as const)('what never left the kiosk is not filed', (at, outcome) => {
  expect(askedAt(at, outcome)).toContain('Hồ sơ chưa được nộp');
});

test('what the portal confirmed is called filed, on the portal’s screen and on the slip', () => {
  const words = [askedAt(atPortal({ is: 'confirmed', dossier: 'H40-1' }), portal)];
  cleanup();
  words.push(askedAt(slip, portal));

  for (const said of words) {
    expect(said).toContain('Hồ sơ đã nộp trên cổng không bị xoá');
    expect(said).not.toContain('chưa được nộp');
  }
});

test.each([
  [{ ...counter, by: 'inbox' }, 'đã gửi tới quầy không bị xoá, còn chờ cán bộ nộp'],
  [{ ...counter, by: 'inbox', waiting: true }, 'tự gửi tới quầy, CHƯA NỘP'],
  [{ ...counter, by: 'stick' }, 'trong USB không bị xoá, CHƯA NỘP'],
] as const)('what lies at the counter or on a stick is not called lost, nor filed: %j', (outcome, words) => {
  const said = askedAt(slip, outcome);

  expect(said).toContain(words);
  expect(said).not.toContain('đã nộp');
});

test('while the portal is open nothing is claimed about it', () => {
  const said = askedAt(atPortal({ is: 'leading', attached: 1, of: 1 }));

  expect(said).toContain('chưa nhận được mã hồ sơ');
  expect(said).not.toContain('chưa được nộp');
});
