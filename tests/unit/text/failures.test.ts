import { expect, test } from 'vitest';
import type { Failure, FailureCode, FailureOf } from '../../../shared/domain/failure';
import { FAILURE_CODES } from '../../../shared/domain/failure-codes';
import { failureSentence } from '../../../shared/text/failures';
import { formatBytes, formatSizes } from '../../../shared/text/numbers';

/* One example of each failure: a new one does not compile until it stands here. */
const examples: { readonly [Code in FailureCode]: FailureOf<Code> } = {
  'file/empty': { code: 'file/empty' },
  'file/unreadable': { code: 'file/unreadable' },
  'file/type-unknown': { code: 'file/type-unknown', found: 'application/zip' },
  'file/too-large': { code: 'file/too-large', bytes: 120_000_000, limit: 100_000_000 },
  'image/undecodable': { code: 'image/undecodable', mime: 'image/jpeg' },
  'image/too-large': { code: 'image/too-large', pixels: 230_000_000, limit: 200_000_000 },
  'image/too-many-pages': { code: 'image/too-many-pages', pages: 1_200, limit: 1_000 },
  'image/resolution-low': { code: 'image/resolution-low', dpi: 150, minimum: 200 },
  'pdf/unreadable': { code: 'pdf/unreadable' },
  'pdf/no-pages': { code: 'pdf/no-pages' },
  'pdf/too-many-pages': { code: 'pdf/too-many-pages', pages: 1_200, limit: 1_000 },
  'pdf/page-too-large': { code: 'pdf/page-too-large', widthMm: 5_000, heightMm: 300 },
  'pdf/password-needed': { code: 'pdf/password-needed' },
  'pdf/password-wrong': { code: 'pdf/password-wrong' },
  'pdf/encryption-unsupported': { code: 'pdf/encryption-unsupported' },
  'pdf/too-heavy': { code: 'pdf/too-heavy', limitMs: 20_000 },
  'pdf/signed-with-others': { code: 'pdf/signed-with-others' },
  'pdf/over-budget': {
    code: 'pdf/over-budget',
    bytes: 12_000_000,
    limit: 5_000_000,
    pages: 30,
    pagesThatFit: 12,
  },
  'pdf/not-conforming': { code: 'pdf/not-conforming', checks: ['resolution', 'colour'] },
  'worker/lost': { code: 'worker/lost', worker: 'image' },
  'worker/timeout': { code: 'worker/timeout', worker: 'image', limitMs: 20_000 },
  'worker/out-of-memory': { code: 'worker/out-of-memory', worker: 'image' },
  'worker/refused': { code: 'worker/refused', worker: 'image', job: 'page-3' },
  cancelled: { code: 'cancelled' },
  defect: { code: 'defect', where: 'worker/image', message: 'x is undefined' },
  'storage/full': { code: 'storage/full' },
  'storage/locked': { code: 'storage/locked' },
  'storage/passphrase-wrong': { code: 'storage/passphrase-wrong' },
  'storage/busy-elsewhere': { code: 'storage/busy-elsewhere' },
  'storage/damaged': { code: 'storage/damaged' },
  'storage/gone': { code: 'storage/gone' },
  'storage/unavailable': { code: 'storage/unavailable' },
  'evidence/not-allowed': { code: 'evidence/not-allowed', field: 'officer' },
  'page/not-recognised': { code: 'page/not-recognised' },
  'page/permission-missing': { code: 'page/permission-missing', origin: 'https://motcua.example.vn' },
  'page/closed': { code: 'page/closed' },
  'page/changed': { code: 'page/changed' },
  'page/not-agreed': { code: 'page/not-agreed' },
  'page/unsound': { code: 'page/unsound', rows: 12, controls: 10 },
  'page/target-missing': { code: 'page/target-missing', target: 'Tờ khai' },
  'page/target-ambiguous': { code: 'page/target-ambiguous', target: 'Tờ khai', found: 2 },
  'page/no-answer': { code: 'page/no-answer', limitMs: 10_000 },
  'attach/too-large': { code: 'attach/too-large', bytes: 7_400_000, limit: 6_000_000 },
  'attach/type-refused': { code: 'attach/type-refused', extension: 'heic', allowed: ['pdf', 'jpg'] },
  'attach/refused': { code: 'attach/refused', status: 413, limit: 6_000_000 },
  'attach/session-ended': { code: 'attach/session-ended', status: 401 },
  'attach/network': { code: 'attach/network' },
  'attach/no-upload': { code: 'attach/no-upload', limitMs: 30_000 },
  'attach/no-way': { code: 'attach/no-way', tried: ['input', 'chooser'] },
  'attach/held': { code: 'attach/held', savedBy: 'Lưu hồ sơ' },
  'attach/by-hand': { code: 'attach/by-hand' },
  'attach/to-sign': { code: 'attach/to-sign' },
  'attach/same-elsewhere': {
    code: 'attach/same-elsewhere',
    dossier: 'H40.12-261121-0008',
    component: 'TP02',
  },
  'attach/unproven': { code: 'attach/unproven' },
  'attach/differs': { code: 'attach/differs', bytes: 1_000_000, hostBytes: 900_000 },
  'attach/empty-on-host': { code: 'attach/empty-on-host' },
  'attach/overwrites': { code: 'attach/overwrites', files: 1 },
  'adapter/unreadable': { code: 'adapter/unreadable' },
  'adapter/too-large': { code: 'adapter/too-large', bytes: 400_000, limit: 200_000 },
  'adapter/format-newer': { code: 'adapter/format-newer', format: 2, known: 1 },
  'adapter/invalid': { code: 'adapter/invalid', field: 'pages.0.rows' },
  'adapter/brittle': {
    code: 'adapter/brittle',
    flaws: 2,
    worst: {
      code: 'position',
      at: 'pages.0.rows.0.row.css',
      found: 'table > tr:nth-child(3)',
      weight: 'error',
    },
  },
  'adapter/unsigned': { code: 'adapter/unsigned' },
  'adapter/signature-wrong': { code: 'adapter/signature-wrong' },
  'adapter/no-file': { code: 'adapter/no-file', status: 404 },
  'adapter/unreachable': { code: 'adapter/unreachable', limitMs: 20_000 },
  'scan/unreachable': { code: 'scan/unreachable', limitMs: 5_000 },
  'scan/not-a-scanner': { code: 'scan/not-a-scanner', status: 200 },
  'scan/permission-missing': { code: 'scan/permission-missing', origin: 'http://192.168.1.20' },
  'scan/address-unclear': { code: 'scan/address-unclear' },
  'scan/local-network': { code: 'scan/local-network' },
  'scan/locked': { code: 'scan/locked', status: 401 },
  'scan/busy': { code: 'scan/busy' },
  'scan/no-source': { code: 'scan/no-source', source: 'feeder' },
  'scan/settings-refused': { code: 'scan/settings-refused', status: 409 },
  'scan/resolution-low': { code: 'scan/resolution-low', dpi: 150, minimum: 200 },
  'scan/feeder-empty': { code: 'scan/feeder-empty' },
  'scan/jam': { code: 'scan/jam', received: 3 },
  'scan/double-feed': { code: 'scan/double-feed', received: 3 },
  'scan/cover-open': { code: 'scan/cover-open', received: 0 },
  'scan/interrupted': { code: 'scan/interrupted', received: 3 },
  'scan/aborted': { code: 'scan/aborted', received: 3, reason: 'ErrorsDetected' },
  'scan/broken-page': { code: 'scan/broken-page', page: 4 },
  'scan/broken-answer': { code: 'scan/broken-answer' },
  'scan/pages-missing': { code: 'scan/pages-missing', scanned: 5, received: 3 },
  'usb/unsupported': { code: 'usb/unsupported' },
  'usb/access-denied': { code: 'usb/access-denied' },
  'usb/busy': { code: 'usb/busy' },
  'usb/unplugged': { code: 'usb/unplugged' },
  'usb/no-scanner': { code: 'usb/no-scanner' },
  'camera/denied': { code: 'camera/denied' },
  'camera/missing': { code: 'camera/missing' },
  'camera/busy': { code: 'camera/busy' },
  'camera/lost': { code: 'camera/lost' },
  'camera/no-page': { code: 'camera/no-page' },
  'cover/key-too-long': { code: 'cover/key-too-long', number: 3 },
  'folder/denied': { code: 'folder/denied' },
  'folder/gone': { code: 'folder/gone' },
  'folder/unsupported': { code: 'folder/unsupported' },
  'package/not-a-package': { code: 'package/not-a-package' },
  'package/newer': { code: 'package/newer', form: 2, known: 1 },
  'package/other-key': { code: 'package/other-key', keyId: '0123456789abcdef' },
  'package/altered': { code: 'package/altered' },
  'package/cut-off': { code: 'package/cut-off' },
  'package/opened-before': { code: 'package/opened-before', at: '2026-11-22T08:00:00Z' },
  'package/no-key': { code: 'package/no-key' },
  'package/key-unreadable': { code: 'package/key-unreadable' },
  'package/passphrase-wrong': { code: 'package/passphrase-wrong' },
  'inbox/unreachable': { code: 'inbox/unreachable' },
  'inbox/refused': { code: 'inbox/refused', status: 500 },
  'inbox/full': { code: 'inbox/full' },
  'inbox/no-such-slip': { code: 'inbox/no-such-slip' },
  'host/not-listable': { code: 'host/not-listable' },
  'host/other-shape': { code: 'host/other-shape' },
  'host/slow-down': { code: 'host/slow-down', retryMs: 90_000 },
  'host/no-such-file': { code: 'host/no-such-file', dossier: 'H40.12-261119-0007' },
  'host/refused': { code: 'host/refused', status: 404 },
  'office/unreadable': { code: 'office/unreadable' },
  'office/invalid': { code: 'office/invalid', field: 'units.3.code' },
  'office/thresholds': { code: 'office/thresholds' },
  'resume/unknown': { code: 'resume/unknown' },
  'resume/shut': { code: 'resume/shut', minutes: 10 },
  'resume/in-use': { code: 'resume/in-use' },
  'resume/full': { code: 'resume/full' },
  'backlog/unreadable': { code: 'backlog/unreadable' },
  'backlog/too-large': { code: 'backlog/too-large', rows: 50_000 },
  'backlog/no-table': { code: 'backlog/no-table' },
  'backlog/taken': { code: 'backlog/taken' },
  'backlog/progress-unreadable': { code: 'backlog/progress-unreadable' },
  'sign/locked': { code: 'sign/locked' },
  'sign/key-file-unreadable': { code: 'sign/key-file-unreadable' },
  'sign/password-wrong': { code: 'sign/password-wrong' },
  'sign/no-key': { code: 'sign/no-key' },
  'sign/certificate-expired': { code: 'sign/certificate-expired', until: '2026-10-31' },
  'sign/certificate-not-yet': { code: 'sign/certificate-not-yet', from: '2027-01-01' },
  'sign/key-usage': { code: 'sign/key-usage' },
  'sign/revoked': { code: 'sign/revoked', since: '2026-10-31' },
  'sign/too-weak': { code: 'sign/too-weak' },
  'sign/not-signable': { code: 'sign/not-signable' },
  'sign/certified': { code: 'sign/certified' },
  'sign/time-stamp': { code: 'sign/time-stamp', why: 'unreachable' },
  'sign/service-missing': { code: 'sign/service-missing' },
  'sign/service-closed': { code: 'sign/service-closed' },
  'sign/service-refused': { code: 'sign/service-refused', status: 3 },
  'sign/service-timeout': { code: 'sign/service-timeout', limitMs: 180_000 },
  'sign/cancelled': { code: 'sign/cancelled' },
  'sign/service-answer': { code: 'sign/service-answer' },
  'sign/wrong-signature': { code: 'sign/wrong-signature', hashedAgain: true },
  'sign/trust-unreadable': { code: 'sign/trust-unreadable' },
  'sign/demanded': { code: 'sign/demanded' },
  'guide/absent': { code: 'guide/absent' },
  'guide/closed': { code: 'guide/closed' },
  'guide/lost': { code: 'guide/lost' },
  'printer/missing': { code: 'printer/missing' },
  'printer/denied': { code: 'printer/denied' },
  'printer/paper-out': { code: 'printer/paper-out' },
  'printer/cover-open': { code: 'printer/cover-open' },
  'printer/offline': { code: 'printer/offline' },
};
const failures: readonly Failure[] = Object.values(examples);

test('the list of failure codes is the list of failures', () => {
  expect([...FAILURE_CODES].sort()).toEqual(Object.keys(examples).sort());
});

test.each(failures)('$code has a whole sentence and a next step in both languages', (failure) => {
  for (const language of ['vi', 'en'] as const) {
    const { what, next } = failureSentence(failure, language);

    expect(what).toMatch(/^\p{Lu}[^\n]{8,}\.$/u);
    expect(next).toMatch(/^\p{Lu}[^\n]{8,}\.$/u);
    expect(`${what} ${next}`).not.toMatch(/undefined|NaN|null|\[object/);
  }
});

test.each(failures)('$code is said in Vietnamese in Vietnamese', (failure) => {
  const { what, next } = failureSentence(failure, 'vi');

  expect(what).toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúý]/);
  expect(`${what} ${next}`).not.toMatch(/\b(?:the|file|please|error)\b/i);
});

test('a refusal by size names the status and the limit', () => {
  const { what } = failureSentence({ code: 'attach/refused', status: 413, limit: 6_000_000 }, 'vi');

  expect(what).toBe('Máy chủ từ chối tệp vì quá lớn (413). Giới hạn 6 MB.');
});

test.each([
  [200, 'trả lời là không nhận'],
  [403, 'từ chối tệp (403)'],
  [503, 'gặp lỗi (503)'],
])('a refusal with status %i is not blamed on the size', (status, words) => {
  const { what } = failureSentence({ code: 'attach/refused', status }, 'vi');

  expect(what).toContain(words);
});

test.each([
  [
    { bytes: 12_000_000, limit: 5_000_000, pages: 30, pagesThatFit: 12 },
    'Tách thành ít nhất 3 tệp (tệp đầu tối đa 12 trang)',
  ],
  [{ bytes: 6_000_000, limit: 5_000_000, pages: 30, pagesThatFit: 6 }, 'Tách thành ít nhất 5 tệp'],
  [{ bytes: 6_000_000, limit: 5_000_000, pages: 1, pagesThatFit: 0 }, 'miễn số hoá'],
  [{ bytes: 16_000_000, limit: 5_000_000, pages: 3, pagesThatFit: 0 }, 'Tách trang không giúp được'],
])('over the limit at %o, the way out is said', (facts, words) => {
  expect(failureSentence({ code: 'pdf/over-budget', ...facts }, 'vi').next).toContain(words);
});

test('equal sizes are not said to differ', () => {
  const { what } = failureSentence({ code: 'attach/differs', bytes: 5_000, hostBytes: 5_000 }, 'vi');

  expect(what).toContain('cùng cỡ nhưng khác nội dung');
});

test('what a program fault says does not reach the screen', () => {
  const { what, next } = failureSentence({ code: 'defect', where: 'panel', message: 'Nguyễn Văn A' }, 'vi');

  expect(`${what} ${next}`).not.toContain('Nguyễn');
});

test('a foreign text of any length keeps a sentence readable', () => {
  const { what } = failureSentence({ code: 'page/target-missing', target: 'x'.repeat(5_000) }, 'vi');

  expect(what.length).toBeLessThan(120);
});

test.each([
  [4_600_000, '4,6 MB', '4.6 MB'],
  [6_000_000, '6 MB', '6 MB'],
  [48_400, '48 kB', '48 kB'],
  [812, '812 byte', '812 byte'],
] as const)('%i bytes is written %s', (bytes, vi, en) => {
  expect([formatBytes(bytes, 'vi'), formatBytes(bytes, 'en')]).toEqual([vi, en]);
});

test('a file just over the limit is not written as large as the limit', () => {
  expect(formatSizes(6_010_000, 6_000_000, 'vi')).toEqual(['6,01 MB', '6 MB']);
});
