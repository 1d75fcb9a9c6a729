import type { LifeEvent } from '../domain/finding';

/** The procedures of each life event by their ids, the likeliest first: one to six of them. */
export const LIFE_EVENTS: Readonly<Record<LifeEvent, readonly string[]>> = {
  birth: [
    'dang-ky-khai-sinh',
    'lien-thong-khai-sinh',
    'khai-sinh-nhan-cha-me-con',
    'dang-ky-nhan-cha-me-con',
    'cap-ban-sao-trich-luc-ho-tich',
  ],
  marriage: ['dang-ky-ket-hon', 'xac-nhan-tinh-trang-hon-nhan', 'dang-ky-lai-ket-hon'],
  death: ['dang-ky-khai-tu', 'ho-tro-mai-tang', 'trich-luc-khai-tu', 'dang-ky-lai-khai-tu'],
  land: [
    'dang-ky-bien-dong-chuyen-nhuong',
    'tach-thua-hop-thua',
    'cap-doi-giay-chung-nhan-dat',
    'cap-lai-giay-chung-nhan-dat',
    'dinh-chinh-giay-chung-nhan-dat',
  ],
  copies: [
    'chung-thuc-ban-sao',
    'chung-thuc-chu-ky',
    'cap-ban-sao-trich-luc-ho-tich',
    'cap-ban-sao-tu-so-goc',
  ],
  moving: ['dang-ky-thuong-tru', 'dang-ky-tam-tru', 'tach-ho'],
  building: ['giay-phep-xay-dung-nha-o', 'dieu-chinh-giay-phep-xay-dung', 'gia-han-giay-phep-xay-dung'],
  business: ['dang-ky-ho-kinh-doanh'],
  'lost-or-wrong': [
    'cap-ban-sao-trich-luc-ho-tich',
    'thay-doi-cai-chinh-ho-tich',
    'dang-ky-lai-khai-sinh',
    'dang-ky-lai-ket-hon',
    'dang-ky-lai-khai-tu',
    'cap-lai-giay-chung-nhan-dat',
  ],
  hardship: ['cong-nhan-ho-ngheo', 'xac-nhan-khuyet-tat', 'dang-ky-giam-ho', 'ho-tro-mai-tang'],
};

/** All of them in the order in which they are shown. */
export const LIFE_EVENT_NAMES = Object.keys(LIFE_EVENTS) as readonly LifeEvent[];
