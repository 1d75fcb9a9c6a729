// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { catalogueOn } from '../../../../shared/catalogue/catalogue';
import { searchProcedures } from '../../../../shared/catalogue/search';
import type { Draft } from '../../../../kiosk/flow/draft';
import type { Screen } from '../../../../kiosk/flow/state';
import type { Surroundings } from '../../../../kiosk/show-screen';
import { aProcedureComponent } from '../../../fixtures/builders';
import { aDocumentItem, aDraft, aKioskProcedure } from '../../../fixtures/kiosk';
import { press, show } from '../screens/show';

afterEach(cleanup);

const on = '2026-11-21';
const real: Partial<Surroundings> = {
  search: (query, language) => searchProcedures(query, { on, language }),
};
const byCode = (code: string) => {
  const found = catalogueOn(on).find((procedure) => procedure.code === code);
  if (!found) throw new Error(`no procedure ${code}`);
  return found;
};
const questions = (draft: Draft): Screen => ({ at: 'questions', draft, insisted: false });
const facts = (): string => document.querySelector('dl')?.textContent ?? '';

test('a life event is one press, its procedures another', () => {
  const first = show({ at: 'choose', query: '' }, real);
  press(/^Sinh con/);
  first.unmount();
  const second = show({ at: 'choose', query: '', by: { is: 'event', event: 'birth' } }, real);
  press(/^Đăng ký khai sinh Hộ tịch/);

  expect(first.told).toEqual([{ is: 'life-event-opened', event: 'birth' }]);
  expect(second.told).toEqual([{ is: 'procedure-chosen', procedure: byCode('1.001193') }]);
});

test('a life event of which this kiosk knows no procedure is not shown', () => {
  show({ at: 'choose', query: '' });

  expect(screen.queryByRole('button', { name: /Mua bán nhà đất/ })).toBeNull();
});

test('whoever does not know is asked, and ends at a procedure or at the counter', () => {
  const start = show({ at: 'choose', query: '' }, real);
  press(/Tôi không biết/);
  start.unmount();
  const asking = show({ at: 'choose', query: '', by: { is: 'finder', answers: ['dead', 'died'] } }, real);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bạn muốn nhận được giấy gì?');
  press('Giấy khai tử');
  asking.unmount();
  const found = show(
    { at: 'choose', query: '', by: { is: 'finder', answers: ['dead', 'died', 'death-certificate'] } },
    real,
  );
  expect(screen.getByRole('button', { name: /Đăng ký khai tử/ })).toBeTruthy();
  found.unmount();
  show({ at: 'choose', query: '', by: { is: 'finder', answers: ['other'] } }, real);

  expect(start.told).toEqual([{ is: 'finder-opened' }]);
  expect(asking.told).toEqual([{ is: 'finder-answered', answer: 'death-certificate' }]);
  expect(screen.getByText(/hỏi cán bộ tại quầy/)).toBeTruthy();
});

test('where nothing is found the questions are offered', () => {
  const { told } = show({ at: 'choose', query: 'xyz' });
  press(/Tôi không biết/);

  expect(told).toEqual([{ is: 'finder-opened' }]);
});

test('in English a procedure says what it is', () => {
  show({ at: 'choose', query: 'birth certificate' }, real, 'en');

  expect(screen.getByRole('button', { name: /Đăng ký khai sinh Birth registration/ })).toBeTruthy();
});

test('the day of the result is computed, with what it could not know', () => {
  show(questions(aDraft({ procedure: byCode('1.004873'), answers: {} })));

  expect(facts()).toContain('Nếu nộp bây giờ: dự kiến có kết quả vào thứ Năm 26/11/2026');
  expect(facts()).toContain('Hôm nay không làm việc nên tính là nhận vào thứ Hai 23/11/2026');
  expect(facts()).toContain('Chưa rõ thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam) có được nghỉ không');
  expect(facts()).toContain('Phải xác minh thì không quá 23 ngày');
});

test('after 15:00 a procedure of the same day is done on the next working day', () => {
  show(questions(aDraft({ procedure: byCode('2.000815'), answers: {} })), {
    now: () => new Date(2026, 10, 18, 15, 5),
  });

  expect(facts()).toContain('dự kiến có kết quả vào thứ Năm 19/11/2026');
  expect(facts()).toContain('Đã quá 15 giờ');
  expect(facts()).toContain('2.000 đồng');
});

test('a year whose holidays are not known is said to be counted without them', () => {
  show(questions(aDraft({ procedure: byCode('1.004873'), answers: {} })), {
    now: () => new Date(2028, 2, 1),
  });

  expect(facts()).toContain('Chưa tính ngày nghỉ lễ');
});

test('where it may be filed is said as the catalogue has it, and never invented', () => {
  const counter = { value: ['counter'], source: 'ví dụ', confidence: 'A' } as const;
  const first = show(questions(aDraft({ procedure: aKioskProcedure({ filing: counter }) })));
  expect(facts()).toContain('Chỉ nộp tại quầy');
  first.unmount();
  show(questions(aDraft({ procedure: byCode('1.004873'), answers: {} })));

  expect(facts()).toContain('Trên mạng, qua Cổng Dịch vụ công');
  expect(facts()).not.toContain('Chỉ nộp tại quầy');
});

test('an answer that another one settled says why', () => {
  show(
    questions(aDraft({ procedure: byCode('1.001193'), answers: { TP02: true, TP03: false, TP04: false } })),
  );

  expect(screen.getAllByText(/Có giấy chứng sinh không\?”\. Hai câu này không đi cùng nhau/)).toHaveLength(2);
});

test('what is only shown stands apart from what need not be brought, each with its reason', () => {
  show({ at: 'checklist', draft: aDraft() });

  expect(screen.getByRole('heading', { name: 'Mang theo, không quét' })).toBeTruthy();
  expect(screen.getByText(/Thông tư 03\/2025\/TT-VPCP, Điều 5/)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Không cần mang' })).toBeTruthy();
  expect(screen.getByText(/VNeID/)).toBeTruthy();
});

const drawing = aProcedureComponent({ name: 'Bản vẽ', deliveries: ['citizen-pdf', 'scan'] });
const paper = (changes: Partial<Draft> = {}): Screen => ({
  at: 'paper',
  component: 'TP01',
  draft: aDraft({ procedure: aKioskProcedure({ components: [drawing] }), ...changes }),
});
const files = (): HTMLInputElement | null => document.querySelector('input[data-input=brought]');

test('a PDF in a paper’s place needs a reason and the citizen’s word, nothing of it ticked beforehand', () => {
  const { told } = show(paper());
  press(/Giấy này không quét được/);
  expect(screen.getAllByRole('radio', { hidden: true }).some((radio) => radio.matches(':checked'))).toBe(
    false,
  );
  expect(screen.getByRole('checkbox', { hidden: true })).toHaveProperty('checked', false);
  fireEvent.click(screen.getByRole('button', { name: 'Chọn tệp PDF', hidden: true }));
  expect(files()).toBeNull();
  expect(screen.getByText(/Hãy chọn lý do/)).toBeTruthy();

  fireEvent.click(screen.getByRole('radio', { name: /bản vẽ/, hidden: true }));
  fireEvent.click(screen.getByRole('checkbox', { hidden: true }));
  const given = new File(['%PDF-1.7'], 'ban-ve.pdf');
  const field = files();
  if (field) fireEvent.change(field, { target: { files: [given] } });

  expect(told).toMatchObject([
    { is: 'pdf-brought', why: 'drawing', agreement: { version: '2026-11' }, files: [given] },
  ]);
});

test('a paper that may not be replaced by a PDF offers no such way', () => {
  show(paper({ procedure: aKioskProcedure({ components: [{ ...drawing, deliveries: ['scan'] }] }) }));

  expect(screen.queryByRole('button', { name: /không quét được/ })).toBeNull();
});

test('a brought PDF is said to be one', () => {
  show(
    paper({
      items: { TP01: [aDocumentItem({ job: 4 })] },
      broughtPdf: { TP01: { version: '2026-11', at: '', why: 'old', jobs: [4] } },
    }),
  );

  expect(screen.getByText(/Bạn dùng tệp PDF tự mang đến. Lý do: giấy cũ/)).toBeTruthy();
});
