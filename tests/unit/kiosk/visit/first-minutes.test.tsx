// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { LowBoard } from '../../../../kiosk/bar';
import type { Help } from '../../../../kiosk/flow/state';
import { HelpDialog } from '../../../../kiosk/screens/help';
import { IdleDialog } from '../../../../kiosk/screens/leave';
import { kioskHelpText } from '../../../../shared/text/kiosk-help';
import { kioskVisitText } from '../../../../shared/text/kiosk-visit';
import { LANGUAGES } from '../../../../shared/text/sentence';
import { aDraft, aState } from '../../../fixtures/kiosk';
import { press, show } from '../screens/show';

afterEach(cleanup);

const contact = { name: 'Lê Thị Hướng Dẫn', phone: '028 1234 5678' };
const at = new Date(2026, 10, 21, 8, 30).toISOString();
const box = (name: RegExp): HTMLInputElement => screen.getByRole('checkbox', { name });

describe('welcome', () => {
  test('says whom to ask and where to call', () => {
    show({ at: 'welcome', wiped: false }, { contact });

    expect(screen.getByText(/Lê Thị Hướng Dẫn, điện thoại 028 1234 5678/)).toBeTruthy();
    expect(screen.getByText(/1022/)).toBeTruthy();
  });

  test.each(LANGUAGES)('%s is offered by its own name', (_code, name) => {
    show({ at: 'welcome', wiped: false });

    expect(screen.getByRole('button', { name })).toBeTruthy();
  });
});

test('above low buttons stand the office, the step and whom to ask, nothing of the matter', () => {
  const draft = aDraft();
  const around = { office: 'UBND phường', hotline: '1022', contact };
  const { container } = render(<LowBoard state={aState({ at: 'checklist', draft })} around={around} />);

  expect(container.textContent).toMatch(/UBND phường.*Bước 3\/5: Giấy tờ.*Lê Thị Hướng Dẫn.*1022/);
  expect(container.textContent).not.toContain(draft.procedure.name);
  expect(container.querySelector('button, a, [tabindex]')).toBeNull();
});

describe('consent', () => {
  test('no box is ticked beforehand, and going on without the needed one is pointed out', () => {
    const { told } = show({ at: 'consent' });
    const ticked = screen.getAllByRole('checkbox').filter((element) => (element as HTMLInputElement).checked);
    press('Tôi đồng ý và tiếp tục');

    expect([ticked, told]).toEqual([[], []]);
    expect(screen.getByRole('alert').textContent).toContain('chưa đánh dấu');
    expect(document.activeElement).toBe(box(/^Tôi đồng ý/));
  });

  test('one box is asked for, and ticking it agrees to nothing else', () => {
    const { told } = show({ at: 'consent' });
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.click(box(/^Tôi đồng ý/));
    press('Tôi đồng ý và tiếp tục');

    expect(told).toEqual([{ is: 'consented', consent: { version: expect.any(String) as string, at } }]);
  });

  test('it names the law, the time for an answer and the one to ask', () => {
    show({ at: 'consent' }, { contact });

    expect(screen.getByText(/91\/2025\/QH15.*356\/2025\/NĐ-CP/)).toBeTruthy();
    expect(screen.getByText(/Lê Thị Hướng Dẫn.*2 ngày làm việc/)).toBeTruthy();
  });

  test('"no" ends kindly: the counter serves all the same', () => {
    const { told, unmount } = show({ at: 'consent' });
    press('Tôi không đồng ý');
    unmount();
    const declined = show({ at: 'consent', declined: true });
    press('Về màn hình đầu');

    expect(told).toEqual([{ is: 'consent-declined' }]);
    expect(screen.getByText(/Cán bộ tại quầy vẫn nhận/)).toBeTruthy();
    expect(declined.told).toEqual([{ is: 'end-asked' }]);
  });
});

describe('help', () => {
  const shown = (help: Help, known = true): void => {
    const nothing = (): void => undefined;
    render(
      <HelpDialog
        {...{ language: 'vi', help, hotline: '1022', onAgain: nothing, onOver: nothing }}
        {...(known && { contact })}
      />,
    );
  };

  test('a called officer sees the step, no person', () => {
    shown({ is: 'called' });

    expect(document.body.textContent).toMatch(/Đã gọi cán bộ, vui lòng chờ.*giữ nguyên.*không thấy tên/s);
  });

  test('that an officer was called is seen once, and told to those who do not see', () => {
    shown({ is: 'called' });

    expect(screen.getByRole('status').textContent).toBe('Đã gọi cán bộ, vui lòng chờ');
    expect(screen.getByRole('status').className).toBe('visually-hidden');
  });

  test.each([
    [true, /Lê Thị Hướng Dẫn.*028 1234 5678/],
    [false, /tổng đài 1022/],
  ])('a call that was not heard says where to go (contact known: %s)', (known, words) => {
    shown({ is: 'unheard' }, known);

    expect(document.body.textContent).toMatch(words);
  });

  test('the idle question says that the call still stands', () => {
    const nothing = (): void => undefined;
    const note = kioskHelpText('vi').call.stands;
    render(
      <IdleDialog {...{ language: 'vi', seconds: 30, limit: 30, note, onStay: nothing, onEnd: nothing }} />,
    );

    expect(document.body.textContent).toContain('Lời gọi cán bộ vẫn còn');
  });
});

test.each(LANGUAGES)('every sentence of the first minutes is there in %s', (language) => {
  const texts = [kioskVisitText(language), kioskHelpText(language)];

  expect(leaves(texts).filter((text) => text.trim() === '')).toEqual([]);
  expect(leaves(texts)).toHaveLength(leaves([kioskVisitText('vi'), kioskHelpText('vi')]).length);
});

/** All sentences in a text, functions left out. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
