// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { auditDesk } from '../../../../extension/audit/flow/audit-desk';
import { App } from '../../../../extension/audit/views/app';
import { ok } from '../../../../shared/domain/result';
import type { SignatureReport } from '../../../../shared/domain/signature';
import { aSource, fakeAudit } from '../audit/fake-audit';
import { anInspection, WISH } from '../audit/inspect/an-inspection';

const PDF = new Blob(['%PDF-1.7\n']);
const PICTURE = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1])]);
const REPORT: SignatureReport = {
  signatures: [
    {
      ...{ field: 'Sig1', kind: 'signature', signer: 'Nguyễn Thị Ánh', covers: { upTo: 9, after: 0 } },
      verdict: { verdict: 'unchecked', why: 'no-roots' },
    },
  ],
  bytesAfter: 0,
};

afterEach(cleanup);

/** The inspection of a paper of which the one-stop system holds a file; tells which files were read for signatures. */
async function inspecting(file: Blob) {
  const read: Blob[] = [];
  const inspection = anInspection();
  const inspect = await inspection.open();
  await inspect.draw(WISH);
  const base = fakeAudit({ sources: [aSource()] }).port;
  const port = {
    ...base,
    hostFile: () => Promise.resolve(ok(file)),
    engine: { ...base.engine, ...inspection.world.engine },
    signatures: (pdf: Blob) => (read.push(pdf), Promise.resolve(ok(REPORT))),
  };
  const desk = auditDesk(port, '#/kiem-mau');
  render(<App {...{ desk, inspect }} />);
  await desk.start();
  await inspect.begin(1, 'GS-01');
  await screen.findByRole('heading', { level: 2, name: /./ });
  return { read, chain: inspection.chain };
}

test('an inspector sees the signatures of a paper on request, and says nothing of the paper by that', async () => {
  const { read, chain } = await inspecting(PDF);
  const button = await screen.findByRole('button', { name: 'Xem chữ ký' });
  expect(read).toEqual([]);

  fireEvent.click(button);

  expect(await screen.findByText('Nguyễn Thị Ánh')).toBeTruthy();
  expect(screen.getByText('không kiểm tra được (vì máy này chưa có chứng thư gốc nào)')).toBeTruthy();
  expect(read).toEqual([PDF]);
  expect(chain).toEqual([]);
});

test('a picture has no signatures to look at', async () => {
  await inspecting(PICTURE);

  await screen.findByText(/Trang 1|Đang mở/).catch(() => undefined);

  expect(screen.queryByRole('button', { name: 'Xem chữ ký' })).toBeNull();
});
