// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { advance } from '../../../../kiosk/flow/advance';
import { newDraft } from '../../../../kiosk/flow/draft';
import { outcomeOf } from '../../../../kiosk/flow/papers';
import { slipContent } from '../../../../kiosk/flow/slip-content';
import { shippedProcedures } from '../../../../shared/catalogue/catalogue';
import { aDraft, aState } from '../../../fixtures/kiosk';
import { show } from '../screens/show';

afterEach(cleanup);

/** Certified copies: whatever is asked for is shown at the counter. */
const certified = shippedProcedures().find(({ code }) => code === '2.000815');
if (!certified) throw new Error('no such procedure');
const draft = newDraft(certified);

test('the check says what to bring and to whose counter, and calls nothing complete', () => {
  const { container } = show({ at: 'check', draft });

  expect(container.textContent).toContain('đến quầy của UBND phường');
  expect(container.textContent).toContain('CHƯA NỘP');
  expect(container.textContent).not.toMatch(/Đã đủ giấy tờ|cách nộp/);
  expect(screen.getByRole('button', { name: 'Lấy phiếu' })).toBeDefined();
});

test('it goes to the slip, without a declaration and without a way for a package, and back to the check', () => {
  const [slip, effects] = advance(aState({ at: 'check', draft }), { is: 'went-on' });
  const [back] = advance(slip, { is: 'went-back' });

  expect([slip.screen.at, back.screen.at]).toEqual(['slip', 'check']);
  expect(effects.map((effect) => effect.do)).toEqual(['stop-making', 'make-slip']);
});

test('the slip names what to bring, and offers no files', () => {
  const place = { device: { office: 'UBND phường' }, number: '2026-11-22/007', at: new Date(2026, 10, 22) };
  const { rows, sections, warning } = slipContent(draft, place);
  const { container } = show({ at: 'slip', draft, job: 1, slip: { is: 'making' }, documents: [] });

  expect(warning).toContain('CHƯA NỘP, nộp trực tiếp tại quầy');
  expect(rows.every(({ state }) => state === 'Mang theo')).toBe(true);
  expect(JSON.stringify(sections)).not.toMatch(/Không thiếu|PDF/);
  expect(container.textContent).not.toContain('Tệp PDF của từng giấy tờ');
});

test('a procedure with anything to put in goes its way', () => {
  expect(advance(aState({ at: 'check', draft: aDraft() }), { is: 'went-on' })[0].screen.at).toBe('declare');
  expect(outcomeOf(aDraft(), undefined)).toBe('home');
});
