import { expect, test } from 'vitest';
import { searchProcedures } from '../../../shared/catalogue/search';

const on = '2026-11-22';

/** What people type, by the code of the procedure that they mean. */
const VIETNAMESE: Readonly<Record<string, readonly string[]>> = {
  '1.001193': [
    'khai sinh',
    'khai sinhs',
    'ddăng kys khai sinh',
    'dang ky khai sihn',
    'giay khai sanh',
    'làm giấy tờ cho bé mới sinh',
    'vợ mới đẻ',
    'khai sinh cho con',
    'giaays khai sinh',
  ],
  '1.000656': [
    'khai tử',
    'giấy chứng tử',
    'ba tôi mất',
    'người nhà qua đời',
    'bao tu',
    'khai tuwr',
    'giấy báo tử',
    'có người chết',
  ],
  '1.000894': [
    'kết hôn',
    'kêt hon',
    'cưới vợ',
    'đăng kí kết hôn',
    'dang ky ket hom',
    'keets hoon',
    'lấy chồng',
    'hôn thú',
    'ddawng kys keets hoon',
  ],
  '1.004873': [
    'giấy độc thân',
    'xác nhận tình trạng hôn nhân',
    'xac nhan doc than',
    'chưa vợ',
    'giay xac nhan tinh trang hon nhan',
    'ddoocj thaan',
  ],
  '2.000815': [
    'chuwngs thuwcj',
    'chứng thực',
    'công chứng',
    'sao y',
    'photo công chứng',
    'chung thuc ban sao',
    'chứng thưc bản sao',
    'sao y ban chinh',
    'đóng dấu bản photo',
    'cong chung giay to',
  ],
  '2.000884': ['chứng thực chữ ký', 'giấy ủy quyền', 'xác nhận sơ yếu lý lịch', 'uỷ quyền', 'so yeu ly lich'],
  '2.000908': ['sao từ sổ gốc', 'bản sao bằng tốt nghiệp', 'ban sao bang cap'],
  '2.000635': [
    'trích lục khai sinh',
    'mất giấy khai sinh',
    'bản sao giấy khai sinh',
    'trich luc',
    'xin lại khai sinh',
  ],
  '1.004222': [
    'nhập hộ khẩu',
    'thường trú',
    'thuong tru',
    'chuyển hộ khẩu',
    'đổi nơi ở',
    'nhập khẩu cho con',
  ],
  '1.004194': ['tạm trú', 'tam tru', 'đăng ký ở trọ', 'thuê trọ', 'taamj trus'],
  '1.010038': ['tách hộ', 'tách khẩu', 'tach ho khau', 'ra ở riêng'],
  '1.011607': ['hộ nghèo', 'sổ hộ nghèo', 'ho ngheo', 'nhà nghèo'],
  '1.001699': ['khuyết tật', 'người tàn tật', 'khuyet tat', 'giấy khuyết tậc'],
  '1.014028': ['mai táng phí', 'tiền mai táng', 'tiền đám ma', 'mai tang'],
  '1.012783': [
    'đổi sổ đỏ',
    'làm lại sổ đỏ',
    'sổ đỏ bị rách',
    'soor ddor',
    'sổ hồng',
    'cap doi giay chung nhan',
  ],
  '1.012784': ['tách thửa', 'tách sổ đỏ', 'chia đất cho con', 'tach thua dat', 'gộp thửa'],
  '1.012786': ['mất sổ đỏ', 'mat so do', 'sổ đỏ bị mất'],
  '1.012790': ['sai tên trên sổ đỏ', 'đính chính sổ đỏ', 'sổ đỏ ghi sai'],
  '1.013831': ['sang tên sổ đỏ', 'mua bán đất', 'sang teen', 'tặng cho đất', 'mua nhà', 'ban dat'],
  '1.009122': ['xin phép xây nhà', 'giấy phép xây dựng', 'giay phep xay dung', 'cất nhà', 'xaay nhaf'],
  '1.001612': [
    'mở quán',
    'giấy phép kinh doanh',
    'mở tiệm tạp hóa',
    'hộ kinh doanh',
    'ho kinh doah',
    'buôn bán nhỏ',
  ],
  '1.004859': ['đổi tên', 'sửa giấy khai sinh', 'cải chính hộ tịch', 'sai ngày sinh', 'thay đổi họ tên'],
  '1.004837': ['giám hộ', 'giam ho'],
  '1.001022': ['nhận con', 'nhận cha con', 'nhan cha me con'],
  '1.006714': ['trích lục khai tử', 'bản sao giấy khai tử'],
};
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  '1.001193': ['birth certificate', 'newborn', 'register a birth', 'birth certifcate'],
  '1.000894': ['marriage', 'get married', 'mariage certificate'],
  '1.000656': ['death certificate', 'my father died'],
  '1.004873': ['single certificate', 'marital status'],
  '2.000815': ['certified copy', 'notarized copy', 'photocopy'],
  '2.000884': ['certify my signature', 'power of attorney'],
  '1.013831': ['sell land', 'buy a house'],
  '1.012786': ['lost red book'],
  '1.012783': ['red book'],
  '1.009122': ['building permit', 'build a house'],
  '1.001612': ['open a shop', 'business license'],
  '1.004194': ['temporary residence'],
  '1.004222': ['permanent residence', 'change address'],
};

/** Asked of the search only once its words stood. */
const HELD_OUT: Readonly<Record<string, readonly string[]>> = {
  '1.001193': ['đăng ký giấy khai sinh cho cháu', 'em bé mới sinh', 'khai sinhh', 'làm khai sanh'],
  '1.000656': ['bố tôi mới mất', 'xin giấy khai tử', 'giay chung tuwr'],
  '1.000894': ['giấy kết hôn', 'đăng ký hôn nhân', 'ket hown'],
  '1.004873': ['giấy chứng nhận độc thân', 'tinh trang hôn nhân', 'giay doc than de vay von'],
  '2.000815': ['công chứng căn cước', 'photo có dấu', 'chungws thuwcj banr sao', 'sao y bằng đại học'],
  '2.000884': ['làm giấy uỷ quyền', 'chữ kí', 'xác nhận hồ sơ xin việc'],
  '1.004222': ['làm hộ khẩu mới', 'chuyeenr hooj khaaur'],
  '1.004194': ['giấy tạm trú cho công nhân', 'dang ki tam tru'],
  '1.013831': ['bán nhà', 'sang tên đất cho con', 'mua lô đất'],
  '1.012786': ['bị mất sổ hồng', 'mât sổ đỏ'],
  '1.009122': ['xin xây nhà mới', 'giấy phép xay dưng'],
  '1.001612': ['mở tiệm cắt tóc', 'đăng kí kinh doanh', 'mơ quan an'],
  '1.004859': ['sửa tên trong giấy khai sinh', 'đổi tên cho con'],
  '1.001699': ['giấy cho người khuyết tật', 'khuyet taat'],
  '2.000635': ['trích lục giấy khai sinh bản sao', 'giấy khai sinh bị mất'],
};

type Query = readonly [query: string, code: string, language: 'vi' | 'en'];
const queries = (
  table: Readonly<Record<string, readonly string[]>>,
  language: 'vi' | 'en',
): readonly Query[] =>
  Object.entries(table).flatMap(([code, asked]) => asked.map((query) => [query, code, language] as const));

const report = (figure: string, missed: readonly Query[]): void => {
  process.stdout.write(
    `${[figure, ...missed.map(([query, code]) => `  missed ${query} (${code})`)].join('\n')}\n`,
  );
};

test('what people type finds its procedure among the first three, nineteen times out of twenty or more', () => {
  const all = [...queries(VIETNAMESE, 'vi'), ...queries(ENGLISH, 'en')];

  const missed = all.filter(
    ([query, code, language]) =>
      !searchProcedures(query, { on, language })
        .slice(0, 3)
        .some((found) => found.code === code),
  );
  const share = (all.length - missed.length) / all.length;
  report(`search: ${String(all.length - missed.length)} of ${String(all.length)} in the first three`, missed);

  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(share).toBeGreaterThanOrEqual(0.95);
});

test('neither do words fail that it was not made with', () => {
  const all = queries(HELD_OUT, 'vi');

  const missed = all.filter(
    ([query, code]) =>
      !searchProcedures(query, { on })
        .slice(0, 3)
        .some((found) => found.code === code),
  );
  report(`search, held out: ${String(all.length - missed.length)} of ${String(all.length)}`, missed);

  expect((all.length - missed.length) / all.length).toBeGreaterThanOrEqual(0.9);
});

test('English words are understood in English only', () => {
  expect(searchProcedures('birth certificate', { on, language: 'en' })[0]?.code).toBe('1.001193');
  expect(searchProcedures('birth certificate', { on })).toEqual([]);
});
