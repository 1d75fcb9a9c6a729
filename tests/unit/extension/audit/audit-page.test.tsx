// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ok } from '../../../../shared/domain/result';
import { aSource } from './fake-audit';
import { heading, KNOWN, press, RECORDS, show } from './show-audit';

test('before there is any evidence the page says how to bring some, and nothing else', async () => {
  await show('', {});

  await heading('Chưa có số liệu');
  expect(screen.getByRole('button', { name: 'Nạp nhật ký' })).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByLabelText('Từ ngày')).toBeNull();
});

test('a file with a fault leads to its source, where the fault is told in plain words', async () => {
  const source = aSource({ faults: [{ is: 'chain', line: 4_711, reason: 'hash' }] });
  await show('', { imported: { source, added: 4_710, known: 0 } });
  await heading('Chưa có số liệu');

  fireEvent.change(screen.getByLabelText('Nạp nhật ký', { selector: 'input' }), {
    target: { files: [new File(['{}'], 'a.jsonl')] },
  });

  await heading('Nguồn số liệu');
  expect(screen.getAllByText(/Từ dòng 4711 nhật ký không còn nguyên vẹn\. Nội dung dòng/)).not.toEqual([]);
});

test('every cell of the matrix names unit, month, percent, colour and number, and leads to its dossiers', async () => {
  const { desk } = await show('');
  const matrix = await screen.findByRole('table', { name: 'Mức đầy đủ theo đơn vị và tháng' });

  const cell = within(matrix).getByRole('link', {
    name: /^H40\.10, tháng 10\/2026: [\d,]+%, màu \S+, \d+ hồ sơ$/,
  });
  location.hash = cell.getAttribute('href') ?? '';

  await heading('Hồ sơ');
  expect(desk.route.value.query).toEqual({ from: '2026-10-01', until: '2026-10-31', units: ['H40.10'] });
});

test('a figure tells on demand what was counted, by which rule, since when and how sure that is', async () => {
  await show('');
  await screen.findAllByText('Tỷ lệ thành phần hồ sơ đầy đủ');

  const [explain] = screen.getAllByRole('button', { name: 'Cách tính: Tỷ lệ hồ sơ đầy đủ' });
  if (explain) fireEvent.click(explain);

  const dialog = await screen.findByRole('dialog', { hidden: true });
  for (const label of ['Tử số', 'Mẫu số', 'Kết quả', 'Công thức', 'Căn cứ', 'Nguồn', 'Độ chắc chắn'])
    expect(within(dialog).getByText(label)).toBeTruthy();
  expect(within(dialog).getByText(/^Áp dụng từ \d\d\/\d\d\/\d{4}/)).toBeTruthy();
});

test('beside a figure stands what it should reach, who says so, and whether it does', async () => {
  await show('', { ...KNOWN, office: { targets: { completeness: 100, 'complete-dossiers': 0 } } });
  const row = async (name: string) =>
    within(await screen.findByRole('row', { name: new RegExp(`^${name}`, 'u'), hidden: true }));

  expect((await row('Tỷ lệ thành phần hồ sơ đầy đủ')).getByText('cơ quan đặt, chưa đạt')).toBeTruthy();
  expect((await row('Tỷ lệ hồ sơ đầy đủ')).getByText('cơ quan đặt, đạt')).toBeTruthy();
});

test('a source with a fault is said loudly above the figures', async () => {
  await show('', { ...KNOWN, sources: [aSource(), aSource({ id: 'b', faults: [{ is: 'unsigned' }] })] });

  expect(await screen.findByText('1 nguồn số liệu có lỗi.')).toBeTruthy();
});

test('an unknown machine counts only after its key was compared and it got a name', async () => {
  const stranger = aSource({
    id: 'ab12cd34ef56ab78',
    name: '',
    counted: false,
    faults: [{ is: 'unknown-device' }],
  });
  const { kept } = await show('#/nguon', { sources: [stranger] });
  await screen.findByText('Chưa được tính');
  press('Nhận máy này: ab12cd34ef56ab78');

  await screen.findByText('Mã khoá: ab12 cd34 ef56 ab78');
  press('Hai mã giống nhau, nhận máy này');
  expect(screen.getByText('Nhập tên máy hoặc quầy.')).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Tên máy hoặc quầy'), { target: { value: 'Quầy số 4' } });
  press('Hai mã giống nhau, nhận máy này');

  await waitFor(() =>
    expect(kept().devices).toEqual([{ key: 'ab12cd34ef56ab78', name: 'Quầy số 4', unit: 'H40.10' }]),
  );
});

test('a unit shows its months, its officers and its procedures, and the way to what is missing', async () => {
  await show('#/don-vi/H40.12');
  await heading('H40.12');

  const officers = await screen.findByRole('table', { name: 'Theo cán bộ' });
  const [officer] = within(officers).getAllByRole('link');
  expect(officer?.getAttribute('href')).toMatch(/^#\/ho-so\?.*dv=H40\.12&cb=CB-0/);
  expect(screen.getByRole('link', { name: 'Xem hồ sơ còn thiếu' }).getAttribute('href')).toContain('thieu=1');
  expect(within(screen.getByRole('table', { name: 'Theo tháng' })).getAllByRole('row')).toHaveLength(4);
});

test('a dossier shows each paper with its proof and each file, and says where the code went', async () => {
  const record = RECORDS.find(({ components }) => components.some(({ state }) => state === 'verified'));
  const { opened } = await show(`#/ho-so/${record?.code ?? ''}`);
  await heading(record?.code ?? '');

  expect(await screen.findByText(/^\d\/\d thành phần bắt buộc đã đủ$/)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /^Xem trang: .*, tệp 1$/ })).not.toEqual([]);
  press('Mở trên hệ thống một cửa');
  await screen.findByText(/Đã chép mã hồ sơ/);
  expect(opened).toEqual([record?.code]);
});

test('the pages of a file need the one-stop system, and the page says how to reach it', async () => {
  const record = RECORDS.find(({ components }) => (components[0]?.files.length ?? 0) > 0);
  await show(`#/ho-so/${record?.code ?? ''}/${record?.components[0]?.code ?? ''}/0`);

  expect(await screen.findByText(/^Chưa nối với hệ thống một cửa/)).toBeTruthy();
});

test('a file that is no longer what was proven is said to have changed; what cannot be shown is not', async () => {
  const record = RECORDS.find(({ components }) => components[0]?.files[0]?.sha256 !== undefined);
  const hostFile = () => Promise.resolve(ok(new Blob(['<script>'])));
  await show(`#/ho-so/${record?.code ?? ''}/TP01/0`, { ...KNOWN, port: { hostFile } });

  expect(await screen.findByText('Nội dung tệp này khác với tệp đã xác minh.')).toBeTruthy();
  expect(screen.getByText(/^Tệp này không phải PDF hay ảnh/)).toBeTruthy();
});

test('what is missing today stands by officer and procedure, each dossier one press away', async () => {
  await show('#/hom-nay');
  await heading('Hôm nay thiếu gì');

  const [first] = await screen.findAllByRole('link', { name: /^H40\.1\d-\d{6}-\d{6}$/ });
  expect(first?.getAttribute('href')).toMatch(/^#\/ho-so\/H40/);
  fireEvent.click(screen.getByRole('link', { name: 'Xem tất cả trong danh sách' }));
});

test('a dossier whose last day is over is said to be late', async () => {
  const open = RECORDS.find(({ components }) => components.every(({ files }) => files.length === 0));
  const late = RECORDS.map((record) => (record === open ? { ...record, dueOn: '2026-11-21' } : record));
  await show('#/hom-nay', { ...KNOWN, records: late });

  expect(await screen.findByText('Đã quá hạn trả kết quả: 21/11/2026')).toBeTruthy();
});

test('a code that could be a name or an identity number is not taken into the address', async () => {
  const { desk } = await show('#/ho-so');
  const field = await screen.findByLabelText('Một phần mã hồ sơ');

  fireEvent.input(field, { target: { value: '079085001234' } });
  press('Tìm');

  expect(screen.getByText(/^Chỉ nhập chữ số, dấu chấm/)).toBeTruthy();
  expect(desk.route.value.query.code).toBeUndefined();
});

test('a day is typed as on paper; one that does not exist is said to be none', async () => {
  const { desk } = await show('');
  const field = await screen.findByLabelText('Từ ngày');

  fireEvent.input(field, { target: { value: '31/2/2026' } });
  fireEvent.blur(field);
  expect(await screen.findByText('Nhập ngày theo dạng 01/11/2026.')).toBeTruthy();
  fireEvent.input(field, { target: { value: '1/10/2026' } });
  fireEvent.blur(field);

  await waitFor(() => expect(desk.route.value.query.from).toBe('2026-10-01'));
});

test('the whole page speaks the other language on one press', async () => {
  await show('');
  press('English');

  await heading('Overview');
  expect(document.documentElement.lang).toBe('en');
});
