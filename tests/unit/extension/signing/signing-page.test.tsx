// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { SigningPorts } from '../../../../extension/signing/flow/ports';
import { signingDesk } from '../../../../extension/signing/flow/signing-desk';
import { SigningPage } from '../../../../extension/signing/screens/signing-page';
import { signSettings } from '../../../../extension/signing/sign-settings';
import type { SignedPdf, SignerCertificate, TrustEntry } from '../../../../shared/contracts/sign-worker';
import { fail, ok } from '../../../../shared/domain/result';
import type { StoredTrust } from '../../../../shared/storage/trust-rows';
import { memoryArea } from '../capture/memory-area';

afterEach(cleanup);

const CERTIFICATE: SignerCertificate = {
  ...{ id: 'ab', name: 'Nguyễn Thị Kiểm Thử', issuer: 'CA', certificate: new Uint8Array() },
  ...{ from: '2026-01-01T00:00:00Z', until: '2031-01-01T00:00:00Z' },
};
const LONG =
  'Chứng thư gốc của Tổ chức cung cấp dịch vụ chứng thực chữ ký số chuyên dùng Chính phủ thế hệ thứ hai';

function entry(kind: TrustEntry['kind'], name: string, until = '2031-01-01T00:00:00Z'): TrustEntry {
  return { id: `${kind}-${name}`, kind, name, until, der: new Uint8Array([1]) };
}

interface World {
  readonly own?: object;
  readonly policy?: object;
  readonly policyTrust?: readonly TrustEntry[];
  readonly ports?: Partial<SigningPorts>;
}

/** The page over a world without a browser; what was asked of it is written down. */
async function show({ own, policy, policyTrust = [], ports: changes }: World = {}) {
  const kept = new Map<string, StoredTrust>();
  const allowed = new Set<string>();
  const asked: string[] = [];
  const keyFile: SigningPorts['keyFile'] = {
    remembered: () => Promise.resolve('can-bo.p12'),
    open: (password) => {
      asked.push(`open ${password}`);
      return Promise.resolve(
        password === 'đúng' ? ok(CERTIFICATE) : fail({ code: 'sign/password-wrong' } as const),
      );
    },
    certificate: () => CERTIFICATE,
    used: () => undefined,
    close: () => Promise.resolve(void asked.push('close')),
    forget: () => Promise.resolve(void asked.push('forget')),
  };
  const signed: SignedPdf = {
    ...{ pdf: new Blob(), sha256: '', signer: CERTIFICATE.name, timeStamped: true, ownMs: 1 },
  };
  const desk = signingDesk({
    settings: signSettings(memoryArea({ signing: own }), memoryArea({ signing: policy })),
    shelf: {
      list: () => Promise.resolve(ok([...kept.values()])),
      add: (entries) => {
        for (const each of entries) kept.set(each.id, each);
        return Promise.resolve(ok(undefined));
      },
      remove: (id) => {
        kept.delete(id);
        return Promise.resolve(ok(undefined));
      },
    },
    keyFile,
    programVersion: () => Promise.resolve(ok('2.1.7.0')),
    programCertificate: () => Promise.resolve(ok(CERTIFICATE)),
    readTrustFile: async (file) => {
      const text = await file.text();
      return text === '' ? fail({ code: 'sign/trust-unreadable' }) : ok([entry('root', text)]);
    },
    policyTrust: () => Promise.resolve(policyTrust),
    trust: () => Promise.resolve(ok({ roots: [], intermediates: [], revocation: [] })),
    signer: () => ({
      kind: 'p12',
      state: () => Promise.resolve({ state: 'closed' }),
      sign: (job) => {
        asked.push(`sign ${job.appearance?.(CERTIFICATE).lines.join(' | ') ?? 'invisibly'}`);
        return Promise.resolve(ok(signed));
      },
    }),
    verifyPdf: () => Promise.resolve(ok({ signatures: [], bytesAfter: 0 })),
    samplePage: () => Promise.resolve(ok(new Blob(['%PDF']))),
    agency: () => Promise.resolve('UBND xã Thử Nghiệm'),
    mayReach: (address) => Promise.resolve(allowed.has(address)),
    askToReach: (address) => {
      asked.push(`ask ${address}`);
      allowed.add(address);
      return Promise.resolve(true);
    },
    saveFile: (_, name) => void asked.push(`save ${name}`),
    now: () => new Date('2026-11-22T02:05:00Z'),
    language: () => Promise.resolve('vi'),
    saveLanguage: () => Promise.resolve(),
    ...changes,
  });
  render(<SigningPage desk={desk} />);
  await desk.start();
  await screen.findByRole('heading', { name: 'Ký gì, ký bằng gì' });
  return { desk, asked, kept };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

test('what the office has set can be read and not changed, and says who has set it', async () => {
  await show({ policy: { demand: 'everything', timeStamp: 'http://tsa.example.gov.vn/' } });

  expect(radio(/^Mọi giấy tờ/).checked).toBe(true);
  expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'Giấy tờ phải ký số' }).disabled).toBe(true);
  expect(screen.getByRole<HTMLFieldSetElement>('group', { name: 'Ký bằng' }).disabled).toBe(false);
  expect(screen.getByLabelText<HTMLInputElement>('Địa chỉ dịch vụ dấu thời gian').disabled).toBe(true);
  expect(screen.getAllByText('Cơ quan đã đặt sẵn, không đổi ở đây được.')).toHaveLength(2);
});

test('the host of a time-stamp service is asked for when it is saved, and where it was not allowed it can be', async () => {
  const { asked } = await show({ own: { timeStamp: 'http://old.example.gov.vn/' } });
  await screen.findByText('Trình duyệt chưa cho Cửa Số kết nối tới old.example.gov.vn.');
  expect(asked).toEqual([]);

  press('Cho phép');
  await screen.findByText('Để trống nếu cơ quan không dùng.', { exact: false });
  fireEvent.input(screen.getByLabelText('Địa chỉ dịch vụ dấu thời gian'), {
    target: { value: ' http://tsa.example.gov.vn/ ' },
  });
  press('Lưu');
  await screen.findByText('Đã lưu.');

  expect(asked).toEqual(['ask http://old.example.gov.vn/', 'ask http://tsa.example.gov.vn/']);
  expect(screen.queryByText(/^Trình duyệt chưa cho/)).toBeNull();
  fireEvent.click(radio(/^Mọi giấy tờ/));
  await expect.poll(() => screen.queryByText('Đã lưu.')).toBeNull();
});

test('the preview shows what will stand on page 1, as it is chosen', async () => {
  await show();
  const preview = screen.getByRole('figure');
  within(preview).getByText('Họ và tên người ký');

  fireEvent.click(radio(/^Chữ ký sao của cơ quan/));
  fireEvent.input(screen.getByLabelText('Chữ mở đầu'), { target: { value: 'Sao y bản chính' } });

  await within(preview).findByText('Sao y bản chính');
  within(preview).getByText('UBND xã Thử Nghiệm');
  fireEvent.click(radio(/^Không hiện gì/));
  await expect.poll(() => within(preview).queryByText('Sao y bản chính')).toBeNull();
});

test('nothing of a file counts before its fingerprint was looked at', async () => {
  const { desk, kept } = await show();

  await desk.offerFile(new Blob([LONG]));
  await screen.findByRole('dialog');
  expect(kept.size).toBe(0);
  press('Thôi');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await desk.offerFile(new Blob([LONG]));
  await screen.findByRole('dialog');
  press('Tin dùng');

  await screen.findByText('Đã thêm 1 mục.');
  expect([...kept.values()]).toMatchObject([{ name: LONG, at: '2026-11-22T02:05:00.000Z' }]);
});

test('what is past says so in words; what a policy brings cannot be removed', async () => {
  await show({
    policyTrust: [
      entry('root', 'CA cũ', '2025-06-30T16:59:59Z'),
      entry('revocation', 'CA mới', '2026-11-01T00:00:00Z'),
    ],
  });

  await screen.findByText('Đã hết hạn từ 30/06/2025');
  screen.getByText('Đã cũ: lẽ ra có bản mới từ 01/11/2026');
  screen.getByText('Chứng thư gốc · Cơ quan đã đặt sẵn');
  expect(screen.queryByRole('button', { name: /^Bỏ/ })).toBeNull();
});

test('the trial is signed as it was chosen, and its key is closed again; the password is gone at once', async () => {
  const { asked } = await show({ own: { mark: 'agency' } });
  const password = screen.getByLabelText<HTMLInputElement>('Mật khẩu của tệp khoá');

  fireEvent.input(password, { target: { value: 'sai' } });
  press('Ký thử');
  await screen.findByText('Mật khẩu của tệp khoá không đúng.');
  expect(password.value).toBe('');
  fireEvent.input(password, { target: { value: 'đúng' } });
  press('Ký thử');
  await screen.findByText('Đã ký thử bằng chứng thư của Nguyễn Thị Kiểm Thử.');
  press('Lưu trang đã ký');

  expect(asked).toEqual([
    ...['open sai', 'open đúng'],
    'sign SAO Y | UBND xã Thử Nghiệm | 2026-11-22T09:05:00+07:00',
    ...['close', 'save cua-so-trang-ky-thu.pdf'],
  ]);
  screen.getByText('Chữ ký có dấu thời gian.');
});

test('the key file can be forgotten', async () => {
  const { asked } = await show();
  await screen.findByText('Tệp khoá: can-bo.p12');

  press('Quên tệp này');

  await expect.poll(() => screen.queryByText('Tệp khoá: can-bo.p12')).toBeNull();
  expect(asked).toEqual(['forget']);
});

test('where the one-stop system signs, there is nothing to try here', async () => {
  await show({ own: { signer: 'host' } });

  screen.getByText(/^Cơ quan ký bằng nút của hệ thống một cửa/);
  expect(screen.queryByRole('button', { name: 'Ký thử' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Phần mềm ký số trên máy này' })).toBeNull();
});

test('the signing program says what it is, or what is wrong with it; waiting for it can be ended', async () => {
  let certificates = 0;
  const { desk } = await show({
    own: { signer: 'vgca' },
    ports: {
      programCertificate: (signal) => {
        certificates += 1;
        if (certificates === 1) return Promise.resolve(fail({ code: 'sign/service-refused', status: 7 }));
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(fail({ code: 'sign/cancelled' })));
        });
      },
    },
  });
  screen.getByText('Cách ký này chưa được thử với chính phần mềm.');

  await desk.lookForProgram();
  await screen.findByText('Có phần mềm ký số, phiên bản 2.1.7.0.');
  screen.getByText('Phần mềm ký số từ chối ký (mã 7).');
  press('Thử phần mềm ký số');
  fireEvent.click(await screen.findByRole('button', { name: 'Thôi' }));

  await screen.findByText('Đã thôi ký theo yêu cầu. Giấy tờ chưa được ký.');
});
