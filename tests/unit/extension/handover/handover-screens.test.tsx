// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { HandoverDesk } from '../../../../extension/panel/flow/handover/handover-desk';
import {
  NOTHING_HANDED,
  type HandoverState,
  type OpenedView,
} from '../../../../extension/panel/flow/handover/handover-state';
import { matchParts } from '../../../../extension/panel/flow/handover/match-parts';
import { aPileOf } from '../../../../extension/panel/flow/pile/pile-view';
import type { PanelState } from '../../../../extension/panel/flow/state';
import { HandoverScreen } from '../../../../extension/panel/screens/handover';
import { HandoverNotices } from '../../../../extension/panel/screens/handover/notices';
import { HelpCalls } from '../../../../extension/panel/screens/handover/help-calls';
import { PeopleFacts } from '../../../../extension/panel/screens/handover/people-facts';
import { useHandoverHands } from '../../../../extension/panel/screens/handover/use-handover-hands';
import { failureSentence } from '../../../../shared/text/failures';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { aHandover } from '../../package/a-handover';
import { aChecklist, aComponentView, anItemView } from '../panel/a-checklist';
import { aHostComponent } from '../panel/fake-host';

afterEach(cleanup);

const HEADER = {
  form: 1,
  id: 'x',
  slip: '2026-11-22/007',
  kiosk: 'kiosk-1',
  madeAt: '',
  keyId: '0',
} as const;
const CHECKLIST = { at: 'checklist', ...aChecklist([aComponentView()]) } as const;

/** A desk in this state that writes down what was asked of it. */
function aDesk(changes: Partial<HandoverState>, panel: PanelState = CHECKLIST) {
  const state = signal<HandoverState>({ ...NOTHING_HANDED, shown: true, ...changes });
  const asked: (readonly unknown[])[] = [];
  const desk = new Proxy({} as HandoverDesk, {
    get: (_target, name) => {
      if (name === 'state') return state;
      if (name === 'matches')
        return () => {
          const { opened } = state.value;
          const rows = panel.at === 'checklist' ? [aHostComponent()] : [];
          return opened && panel.at === 'checklist'
            ? matchParts(opened.pack.handover, rows, '1.001193', new Map())
            : [];
        };
      return (...args: readonly unknown[]) => void asked.push([name, ...args]);
    },
  });
  return { desk, asked };
}

async function anOpened(panel: PanelState = CHECKLIST) {
  const { handover, files } = await aHandover(['%PDF một']);
  const opened: OpenedView = {
    pack: { header: HEADER, handover, files },
    source: { from: 'inbox', name: 'x', slip: HEADER.slip },
    choices: new Map(),
    putting: false,
  };
  const bench = aDesk({ opened }, panel);
  render(<HandoverScreen desk={bench.desk} panel={panel} onLanguage={() => undefined} />);
  return bench;
}

test('who files is shown with every number masked, until the officer asks for them', async () => {
  await anOpened();
  const people = screen.getByRole('region', { name: 'Người nộp' });
  const before = people.textContent;

  fireEvent.click(within(people).getByRole('button', { name: 'Hiện số' }));

  expect(before).toContain('Nguyễn Thị Bưởi');
  expect(before).toContain('Trần Văn Cam');
  for (const secret of ['079195001234', '0901 234 567', '03/02/1995', '12 đường Lá, phường Cây']) {
    expect(before).not.toContain(secret);
    expect(await within(people).findByText(secret)).toBeTruthy();
  }
});

test('a birth date and an address without a number can be asked for, too', async () => {
  const { handover } = await aHandover(['%PDF một']);
  const person = { name: 'Vàng A Páo', birthDate: '1990-05-17', from: 'typed' } as const;
  const { phone, ...rest } = handover;
  render(<PeopleFacts handover={{ ...rest, who: { behalf: 'self', person } }} />);

  fireEvent.click(screen.getByRole('button', { name: 'Hiện số' }));

  expect(phone).toBeDefined();
  expect(await screen.findByText('17/05/1990')).toBeTruthy();
});

test('of a long list the newest are shown, and how the others are found', () => {
  const packages = Array.from({ length: 63 }, (_, index) => {
    const number = String(index + 1);
    return { name: `p${number}`, slip: `2026-11-22/${number}`, bytes: 1_000 };
  });
  const { desk } = aDesk({ inbox: { at: 'read', packages } });
  render(<HandoverScreen desk={desk} panel={CHECKLIST} onLanguage={() => undefined} />);

  expect(screen.getAllByRole('listitem')).toHaveLength(60);
  expect(screen.getByText('Còn 3 gói cũ hơn: gõ số phiếu để tìm.')).toBeTruthy();
});

test('what was put into a dossier is told beside that one, with what the ledger missed', () => {
  const note = { slip: '2026-11-22/007', files: 3, components: 2, redrawn: 0, refused: 0 };
  const { dossier } = CHECKLIST.page;
  const { desk } = aDesk({ put: { ...note, dossier, unrecorded: { code: 'storage/full' } } });
  const { rerender } = render(<HandoverNotices desk={desk} panel={CHECKLIST} />);
  const here = document.body.textContent;
  const elsewhere = { ...CHECKLIST, page: { ...CHECKLIST.page, dossier: 'H40.12-261122-0001' } };
  rerender(<HandoverNotices desk={desk} panel={elsewhere} />);

  expect(here).toContain('Đã đưa 3 tệp của phiếu 2026-11-22/007');
  expect(here).toContain(failureSentence({ code: 'storage/full' }, 'vi').what);
  expect(document.body.textContent).toBe('');
});

test('a paper that nobody has a place for keeps the button shut, and says how many are open', async () => {
  const { asked } = await anOpened();

  const button = screen.getByRole('button', { name: 'Còn 1 giấy tờ chưa chọn chỗ' });
  fireEvent.click(screen.getByRole('button', { name: 'Đúng chỗ này' }));

  expect((button as HTMLButtonElement).disabled).toBe(true);
  expect(asked).toEqual([['choose', 'TP01', 'TP01']]);
  expect(screen.getByText('Trang 1: mờ (người dân đã xem, vẫn giữ)')).toBeTruthy();
});

test('without a dossier beside, the package stays open and says what to do', async () => {
  await anOpened({ at: 'unrecognised', failure: { code: 'page/not-recognised' }, busy: false });

  expect(screen.getByText('Chưa có hồ sơ nào đang mở ở trang bên cạnh.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Đưa/ })).toBeNull();
});

test('an inbox that does not answer is told in the counter’s words, with the ways on', () => {
  const { desk } = aDesk({ inbox: { at: 'failed', failure: { code: 'inbox/unreachable' } } });
  render(<HandoverScreen desk={desk} panel={CHECKLIST} onLanguage={() => undefined} />);

  expect(screen.getByRole('alert').textContent).toContain('Không kết nối được với hộp thư');
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  expect(screen.getByLabelText('Mở tệp từ USB (.cuaso)')).toBeTruthy();
});

test('a call names kiosk, screen, paper and the kind of trouble; a strange screen keeps its own name', () => {
  const call = { id: 'a', kiosk: 'kiosk-1', at: '2026-11-22T01:00:00Z' };
  const { desk, asked } = aDesk({
    calls: [
      { ...call, screen: 'paper', component: 'TP02', problem: 'scan/jam' },
      { ...call, id: 'b', kiosk: '', screen: 'x'.repeat(80) },
      { ...call, id: 'c', screen: 'constructor', problem: 'toString' },
    ],
  });
  render(<HelpCalls desk={desk} />);
  fireEvent.click(screen.getAllByRole('button')[0] ?? document.body);

  expect(screen.getByText('Máy kiosk-1 gọi cán bộ: màn hình Giấy tờ, TP02, máy quét có lỗi.')).toBeTruthy();
  expect(screen.getByText(/^Máy tự phục vụ gọi cán bộ: màn hình x{59}…\.$/)).toBeTruthy();
  expect(screen.getByText('Máy kiosk-1 gọi cán bộ: màn hình constructor, toString.')).toBeTruthy();
  expect(asked).toEqual([['answerCall', 'a']]);
});

test('a kiosk’s slip on top of a pile offers its package; below the checklist it does not', () => {
  const sheet = { marks: { code: { kind: 'slip', slip: '2026-11-22/007' } } } as const;
  const pile = { ...aPileOf([anItemView('a', { component: PILE, sheet })]), shown: true };
  const { desk, asked } = aDesk({});
  const { rerender } = render(<HandoverNotices desk={desk} panel={{ ...CHECKLIST, pile }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Mở gói của phiếu này' }));
  rerender(<HandoverNotices desk={desk} panel={{ ...CHECKLIST, pile: { ...pile, shown: false } }} />);

  expect(asked).toEqual([['openSlip', '2026-11-22/007']]);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a package that is dropped anywhere is opened and no paper’s; T leads there, Escape back', () => {
  const done: string[] = [];
  function Hands({ shown }: { readonly shown: boolean }) {
    useHandoverHands(true, {
      ...{ shown, mayShow: !shown },
      onShow: () => done.push('show'),
      onBack: () => done.push('back'),
      onFile: ({ name }) => done.push(name),
    });
    return <div data-testid="card" />;
  }
  const { rerender } = render(<Hands shown={false} />);
  const card = screen.getByTestId('card');
  card.addEventListener('drop', () => done.push('card'));
  const drop = (name: string): void => {
    const dropped = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(dropped, 'dataTransfer', { value: { files: [new File([], name)] } });
    fireEvent(card, dropped);
  };

  drop('2026-11-22_007_3f2a91bc.cuaso');
  drop('quet.pdf');
  fireEvent.keyDown(document.body, { key: 'T' });
  rerender(<Hands shown />);
  fireEvent.keyDown(document.body, { key: 'Escape' });

  expect(done).toEqual(['2026-11-22_007_3f2a91bc.cuaso', 'card', 'show', 'back']);
});
