// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import {
  CameraHost,
  useCameraOf,
  useOpenCamera,
} from '../../../../extension/panel/screens/camera/camera-host';
import { fail } from '../../../../shared/domain/result';
import type { CameraPort } from '../../../../shared/ui/camera-port';

afterEach(cleanup);

/** Cameras cannot exist here: this one is there, and never opens. */
const PORT = {
  watchPresence: (onPresent: (present: boolean) => void) => onPresent(true),
  open: () => Promise.resolve(fail({ code: 'camera/denied' })),
} as unknown as CameraPort;

function Dossier({ code }: { readonly code: string }) {
  const open = useOpenCamera();
  useCameraOf(code);
  return <button onClick={() => open?.({ paper: 'Tờ khai', onPage: () => undefined })}>{code}</button>;
}

function panel(code: string) {
  return (
    <CameraHost language="vi" port={PORT} onAllow={() => undefined}>
      <Dossier code={code} />
    </CameraHost>
  );
}

async function opened(): Promise<(code: string) => void> {
  const { rerender } = render(panel('H01'));
  await Promise.resolve();
  fireEvent.click(screen.getByRole('button', { name: 'H01' }));
  await screen.findByText('Chụp giấy tờ: Tờ khai');
  return (code) => rerender(panel(code));
}

test('the camera stays open while its dossier is drawn anew', async () => {
  const show = await opened();

  show('H01');
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(screen.queryByText('Chụp giấy tờ: Tờ khai')).toBeTruthy();
});

test('the camera closes with its dossier, so that no page lands in another', async () => {
  const show = await opened();

  show('H02');
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(screen.queryByText('Chụp giấy tờ: Tờ khai')).toBeNull();
});
