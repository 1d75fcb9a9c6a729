// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ShowSignatures } from '../../../../extension/signatures/show-signatures';
import { SignatureList } from '../../../../extension/signatures/signature-list';
import { fail, ok } from '../../../../shared/domain/result';
import type { SignatureReport, SignatureVerdict, SignatureView } from '../../../../shared/domain/signature';
import { signaturesText, verdictInWords } from '../../../../shared/text/signatures';

afterEach(cleanup);

function aSignature(parts: Partial<SignatureView> = {}): SignatureView {
  return {
    ...{ field: 'Sig1', kind: 'signature', signer: 'Nguyễn Thị Ánh', organisation: 'UBND phường Tập Huấn' },
    ...{ issuer: 'CA tập huấn', serial: '10ab', at: '2026-11-16T02:30:00Z', atBy: 'signer' },
    covers: { upTo: 90_000, after: 0 },
    verdict: { verdict: 'trusted' },
    ...parts,
  };
}

function lines(signatures: readonly SignatureView[], bytesAfter = 0): readonly (string | null)[] {
  render(<SignatureList report={{ signatures, bytesAfter }} language="vi" />);
  return screen.getAllByRole('listitem').map((item) => item.textContent);
}

test('the three verdicts are worded as the office agreed on, and there is no fourth', () => {
  const { uncheckedWhy, brokenWhy } = signaturesText('vi');
  const verdicts: readonly SignatureVerdict[] = [
    { verdict: 'trusted' },
    // The keys of a literal are known to be these.
    ...(Object.keys(uncheckedWhy) as (keyof typeof uncheckedWhy)[]).map(
      (why) => ({ verdict: 'unchecked', why }) as const,
    ),
    ...(Object.keys(brokenWhy) as (keyof typeof brokenWhy)[]).map(
      (why) => ({ verdict: 'broken', why }) as const,
    ),
  ];

  const words = verdicts.map((verdict) => verdictInWords(verdict, 'vi'));

  const forms = words.map((word) => word.replace(/ \(vì .+\)$/, ''));
  expect([...new Set(forms)]).toEqual(['hợp lệ theo gốc tin cậy của cơ quan', 'không kiểm tra được', 'hỏng']);
  expect(words.filter((word) => word.includes('hợp lệ'))).toHaveLength(1);
  expect(new Set(words).size).toBe(words.length);
});

test('says who, for which organisation, when by whose word, and how much was signed', () => {
  const [trusted, stamped, changed] = lines([
    aSignature({ covers: { upTo: 90_000, after: 12_000 } }),
    aSignature({ kind: 'time-stamp', atBy: 'time-stamp' }),
    aSignature({
      covers: { upTo: 90_000, after: 3_000 },
      verdict: { verdict: 'unchecked', why: 'changed-later' },
    }),
  ]);

  expect(trusted).toContain('Nguyễn Thị Ánh');
  expect(trusted).toContain('UBND phường Tập Huấn');
  expect(trusted).toMatch(/\d\d:30 16\/11\/2026, theo đồng hồ máy của người ký/);
  expect(trusted).toContain('12 kB thêm vào sau đó do người ký sau chịu trách nhiệm');
  expect(stamped).toContain('Dấu thời gian của tệp');
  expect(stamped).toContain('theo dấu thời gian đã kiểm tra');
  expect(stamped).toContain('toàn bộ tệp');
  expect(changed).toContain('3 kB thêm vào sau đó không thuộc chữ ký này');
  expect(changed).toContain('Hãy xem kỹ nội dung');
});

test('a signature without name or time says so, and bytes that nobody signed are spoken of', () => {
  const nameless: SignatureView = {
    ...{ field: '', kind: 'signature', covers: { upTo: 0, after: 0 } },
    verdict: { verdict: 'broken', why: 'range' },
  };

  const [item] = lines([nameless], 1_500);

  expect(item).toContain('Không đọc được tên người ký');
  expect(item).toContain('không ghi');
  expect(item).toContain('không xác định được');
  expect(screen.getByText(/Cuối tệp có 1,5 kB|Cuối tệp có 2 kB/)).toBeTruthy();
});

test('nothing is read before it is asked for, and a second press puts the list away', async () => {
  let asked = 0;
  const report: SignatureReport = { signatures: [aSignature()], bytesAfter: 0 };
  render(<ShowSignatures language="vi" read={() => (asked++, Promise.resolve(ok(report)))} />);
  expect(asked).toBe(0);
  const button = screen.getByRole('button', { name: 'Xem chữ ký' });

  fireEvent.click(button);
  const list = await screen.findByRole('list', { name: 'Chữ ký số trong tệp' });
  expect(within(list).getByText('hợp lệ theo gốc tin cậy của cơ quan')).toBeTruthy();
  fireEvent.click(button);

  expect(screen.queryByRole('list')).toBeNull();
  expect(asked).toBe(1);
});

test('a file without signatures, and one that cannot be read, are said to be so', async () => {
  const none: SignatureReport = { signatures: [], bytesAfter: 0 };
  const { rerender } = render(<ShowSignatures language="vi" read={() => Promise.resolve(ok(none))} />);
  fireEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('Tệp này không có chữ ký số.')).toBeTruthy();

  fireEvent.click(screen.getByRole('button'));
  rerender(<ShowSignatures language="vi" read={() => Promise.resolve(fail({ code: 'pdf/unreadable' }))} />);
  fireEvent.click(screen.getByRole('button'));

  expect(await screen.findByRole('alert')).toBeTruthy();
});
