// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Told } from '../../../../kiosk/screens/check/told';
import { Messages } from '../../../../kiosk/screens/paper/messages';
import { Readings } from '../../../../kiosk/screens/paper/readings';
import { PortalScreen } from '../../../../kiosk/screens/portal';
import { About } from '../../../../kiosk/screens/slip/about';
import { spokenText } from '../../../../kiosk/ui/read-aloud/spoken-text';

afterEach(cleanup);

const nothing = (): void => undefined;
const FILE = 'CCCD Nguyễn Văn Ví Dụ.pdf';

/** What a hall hears of it. */
function heard(screen: ComponentChildren): string {
  const { container } = render(<main>{screen}</main>);
  // happy-dom draws nothing, so that it knows nothing of what can be seen.
  container.querySelectorAll<HTMLElement>('*').forEach((each) => (each.checkVisibility = () => true));
  return spokenText(container)
    .map(({ text }) => text)
    .join(' ');
}

test('a file is spoken of without its name', () => {
  const said = heard(
    <>
      <Readings language="vi" readings={[{ job: 1, name: FILE, done: 0 }]} onStop={nothing} />
      <Messages
        language="vi"
        messages={[{ job: 2, name: FILE, saying: { is: 'duplicate' } }]}
        onUnderstood={nothing}
      />
    </>,
  );

  expect(said).not.toMatch(/CCCD|Ví Dụ/);
  expect(said).toContain('Đang đọc một tệp');
  expect(said).toMatch(/một tệp\s*:/);
  expect(said).toContain('Đã hiểu');
});

test('who files is on the screen, and not in the air', () => {
  const said = heard(
    <Told
      language="vi"
      procedure={{ id: 'khai-sinh', name: 'Đăng ký khai sinh' }}
      who={{
        behalf: 'other',
        person: { name: 'Nguyễn Văn Ví Dụ', number: '001095001234', from: 'card-qr' },
        other: { name: 'Trần Thị Mẫu', number: '001195004321' },
        organisation: { name: 'Công ty Thử', taxCode: '0100109106' },
      }}
      answers={[{ question: 'Đi làm thay?', yes: true }]}
    />,
  );

  expect(said).toContain('Làm thay người khác');
  expect(said).toContain('Đi làm thay? Có');
  expect(said).not.toMatch(/Ví Dụ|Mẫu|Thử|\d/);
});

test('a code is left to the screen', () => {
  const guide = { is: 'confirmed', dossier: 'H01.23-251122-0007' } as const;
  const portal = heard(
    <PortalScreen
      {...{ language: 'vi', progress: undefined, guide }}
      {...{ onSlip: nothing, onAgain: nothing, onBack: nothing }}
    />,
  );
  cleanup();
  const slip = heard(
    <About
      {...{ language: 'vi', number: '2026-11-22/007', slip: { is: 'making' }, onRetry: nothing }}
      outcome={{ kind: 'portal', dossier: guide.dossier }}
    />,
  );

  expect(`${portal} ${slip}`).not.toMatch(/0007|007/);
  expect(portal).toContain('Đã nộp trên cổng');
  expect(slip).toContain('Đã nộp trên cổng');
});
