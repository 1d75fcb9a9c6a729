// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { App } from '../../../../kiosk/app';
import type { Event } from '../../../../kiosk/flow/events';
import type { Screen, State } from '../../../../kiosk/flow/state';
import { newResumeCode, shownResumeCode } from '../../../../shared/domain/resume-code';
import { aDraft, aState } from '../../../fixtures/kiosk';
import { AGREED } from '../../../fixtures/kiosk-way';
import { press, show, surroundings } from '../screens/show';

afterEach(cleanup);

const CODE = newResumeCode();
const KEPT = { id: 'a'.repeat(32), day: '2026-11-21' };
const KEEP = 'Để dành hồ sơ đến hết hôm nay';
const from: Screen = { at: 'checklist', draft: aDraft() };
const parked: Screen = {
  ...{ at: 'parked', from, draft: aDraft(), code: CODE, job: 1 },
  slip: { is: 'ready', value: { pdf: new Blob(), fileName: 'a.pdf', pictures: [new Blob(['1'])] } },
};

/** The whole kiosk in a state; answers what it told and how often somebody left. */
function shown(at: Screen, changes: Partial<State> = {}): { told: Event[]; left: () => number } {
  const told: Event[] = [];
  let left = 0;
  const send = (event: Event): void => void told.push(event);
  const state = signal<State>(aState(at, { visit: { consent: AGREED }, ...changes }));
  const leave = (): void => {
    left++;
  };
  const flow = { state, send, end: () => undefined, leave };
  const around = surroundings({ send, resumeToday: true });
  render(<App flow={flow} around={around} updateReady={signal(false)} remains={signal(0)} />);
  return { told, left: () => left };
}

test('where the office does not allow it, nobody hears of it', () => {
  show({ at: 'welcome', wiped: false });
  show(from);

  expect(screen.queryByRole('button', { name: 'Tiếp tục hồ sơ' })).toBeNull();
  expect(screen.queryByRole('button', { name: KEEP })).toBeNull();
});

test('where it does, the first screen opens a kept visit and the checklist keeps one', () => {
  const first = show({ at: 'welcome', wiped: false }, { resumeToday: true });
  press('Tiếp tục hồ sơ');
  cleanup();
  const papers = show(from, { resumeToday: true });
  press(KEEP);

  expect([first.told, papers.told]).toEqual([[{ is: 'resume-opened' }], [{ is: 'park-asked' }]]);
});

test('the first screen does not call erased what is kept, and opens nothing while it erases', () => {
  show({ at: 'welcome', wiped: true, kept: true });
  expect(screen.getByText(/Đã xoá mọi dữ liệu khác/)).toBeTruthy();
  expect(screen.getByText(/vẫn nằm niêm phong trong máy đến hết hôm nay.*CHƯA NỘP/)).toBeTruthy();
  cleanup();
  show({ at: 'welcome', wiped: false, wiping: true }, { resumeToday: true });

  expect(screen.getByRole('button', { name: 'Tiếp tục hồ sơ' })).toHaveProperty('disabled', true);
});

test('nothing is kept before the box is ticked, and it is not ticked beforehand', () => {
  const { told } = show({ at: 'park', from, draft: aDraft() });
  press('Để dành và lấy mã');
  expect(screen.getByText('Bạn chưa đánh dấu vào ô đồng ý.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /đến hết ngày 21\/11\/2026/ }));
  press('Để dành và lấy mã');

  expect(told).toMatchObject([{ is: 'park-agreed', agreement: { version: '2026-11-22' } }]);
});

test('why it could not be kept is said with what to do', () => {
  show({ at: 'park', from, draft: aDraft(), failure: { code: 'resume/full' } });

  expect(screen.getByRole('alert').textContent).toContain('chưa được để dành');
});

test('the code stands in groups, is spoken to no hall, and is never called filed', () => {
  const { container, told } = show(parked);
  press('In phiếu');
  press('Không để dành nữa');

  expect(screen.getByText(/^Hồ sơ được giữ tại máy này đến hết ngày 21\/11\/2026. CHƯA NỘP.$/)).toBeTruthy();
  expect(container.querySelector('[data-private]')?.textContent.trim()).toBe(shownResumeCode(CODE));
  expect(container.textContent).not.toMatch(/hoàn tất|đã nộp/i);
  expect(told).toEqual([{ is: 'print-asked' }, { is: 'went-back' }]);
});

test('before the code goes from the screen it is asked whether the citizen has it', () => {
  const { left } = shown(parked, { kept: KEPT, over: 'end' });
  expect(screen.getByRole('dialog', { hidden: true }).textContent).toContain('đến hết ngày 21/11/2026');
  fireEvent.click(screen.getByRole('button', { name: 'Đã có mã, kết thúc', hidden: true }));

  expect(left()).toBe(1);
});

test('who is about to end may have it kept instead; who has taken it up hears that it goes, too', () => {
  const { told } = shown(from, { over: 'end' });
  const offers = screen.getAllByRole('button', { name: KEEP, hidden: true });
  offers.forEach((offer) => fireEvent.click(offer));
  cleanup();
  shown(from, { over: 'end', kept: KEPT });

  expect(told).toEqual(offers.map(() => ({ is: 'park-asked' })));
  expect(screen.getByRole('dialog', { hidden: true }).textContent).toContain(
    'mã trên phiếu không dùng được nữa',
  );
});

test('a code is told once it is whole; a slip of the finger is said without a try', () => {
  const { told } = show({ at: 'resume' });
  const field = screen.getByLabelText(/^Mã để làm tiếp/);
  fireEvent.input(field, { target: { value: CODE.slice(0, 19) } });
  expect(screen.getByText('Đã gõ 19/20 chữ số')).toBeTruthy();
  press('Mở hồ sơ');
  expect(screen.getByRole('alert').textContent).toContain('Mã chưa đúng');
  fireEvent.input(field, { target: { value: shownResumeCode(CODE) } });
  press('Mở hồ sơ');

  expect(told).toEqual([{ is: 'code-given', code: CODE }]);
});

test('while it is being opened nothing is pressed twice; what failed is said', () => {
  show({ at: 'resume', job: 1 });
  expect(screen.getByRole('button', { name: 'Mở hồ sơ' })).toHaveProperty('disabled', true);
  cleanup();
  show({ at: 'resume', failure: { code: 'resume/shut', minutes: 10 } }, {}, 'en');

  expect(screen.getByRole('alert').textContent).toContain('Try again in 10 minutes');
});
