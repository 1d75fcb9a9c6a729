import { describe, expect, test } from 'vitest';
import { compose, type Method } from '../../../../kiosk/ui/keyboard/compose';

const typed = (keys: string, method: Method): string =>
  Array.from(keys).reduce((text, key) => compose(text, key, method), '');

describe('Telex', () => {
  test.each([
    ['nguyeenx', 'nguyễn'],
    ['nguyenxe', 'nguyễn'],
    ['Nguyeenx Thij Minh Khai', 'Nguyễn Thị Minh Khai'],
    ['NGUYEENX', 'NGUYỄN'],
    ['dduwowngf', 'đường'],
    ['duongwfd', 'đường'],
    ['dduongwf', 'đường'],
    ['duwongd', 'đương'],
    ['DDoongf', 'Đồng'],
    ['quyeenf', 'quyền'],
    ['uyr quyeenf', 'ủy quyền'],
    ['khai sinh', 'khai sinh'],
    ['keets hoon', 'kết hôn'],
    ['giaays', 'giấy'],
    ['gif', 'gì'],
    ['gieengs', 'giếng'],
    ['giuwx', 'giữ'],
    ['quaanj', 'quận'],
    ['phuwowngf', 'phường'],
    ['phwowngf', 'phường'],
    ['hoaf', 'hòa'],
    ['hoanf', 'hoàn'],
    ['hofan', 'hoàn'],
    ['thuys', 'thúy'],
    ['khuyur', 'khuỷu'],
    ['ngoeof', 'ngoèo'],
    ['ngoawcj', 'ngoặc'],
    ['muaw', 'mưa'],
    ['muwaf', 'mừa'],
    ['luuw', 'lưu'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
    ['ruouwj', 'rượu'],
    ['huow', 'huơ'],
    ['thuowr', 'thuở'],
    ['thuowngf', 'thường'],
    ['huowngs', 'hướng'],
    ['xoay', 'xoay'],
    ['quaays', 'quấy'],
    ['khuyeens', 'khuyến'],
    ['yeeu', 'yêu'],
    ['tuw', 'tư'],
    ['tw', 'tư'],
    ['cwr', 'cử'],
    ['xax', 'xã'],
    ['vieetj', 'việt'],
    ['ddawng kys', 'đăng ký'],
    ['chuwngs thuwcj', 'chứng thực'],
    ['ddaats', 'đất'],
    ['hoojo', 'họo'],
  ])('%s gives %s', (keys, text) => {
    expect(typed(keys, 'telex')).toBe(text);
  });

  test.each([
    ['ass', 'as'],
    ['asss', 'ass'],
    ['aaa', 'aa'],
    ['eee', 'ee'],
    ['xooong', 'xoong'],
    ['ddd', 'dd'],
    ['aww', 'aw'],
    ['uww', 'uw'],
    ['asf', 'à'],
    ['asz', 'a'],
    ['az', 'az'],
    ['hoaff', 'hoaf'],
  ])('%s takes back what the key did: %s', (keys, text) => {
    expect(typed(keys, 'telex')).toBe(text);
  });

  test.each(['web', 'street', 'zalo', 'fpt', 'Microsoft', '2.000815', 'a-b', 'kiosk', '12/5'])(
    '%s is no syllable and stays',
    (text) => {
      expect(typed(text, 'telex')).toBe(text);
    },
  );
});

describe('VNI', () => {
  test.each([
    ['nguye6n4', 'nguyễn'],
    ['nguyen64', 'nguyễn'],
    ['d9u7o7ng2', 'đường'],
    ['duong972', 'đường'],
    ['quye6n2', 'quyền'],
    ['Le6 Va8n D9u71c', 'Lê Văn Đức'],
    ['thuo7ng2', 'thường'],
    ['Ha2 No65i', 'Hà Nội'],
    ['a11', 'a1'],
    ['d99', 'd9'],
    ['a10', 'a'],
    ['Q1', 'Q1'],
    ['12 5', '12 5'],
  ])('%s gives %s', (keys, text) => {
    expect(typed(keys, 'vni')).toBe(text);
  });
});

test('what stands before the word is left alone', () => {
  expect(compose('Số 5 thuf', 'o', 'telex')).toBe('Số 5 thufo');
  expect(compose('ỦY BAN NHAN', 'A', 'telex')).toBe('ỦY BAN NHÂN');
});
