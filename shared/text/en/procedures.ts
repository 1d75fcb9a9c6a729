/** A procedure in English: a short name, and other words by which people ask for it. */
export interface EnglishProcedure {
  readonly name: string;
  readonly words: readonly string[];
}

/** By id of the catalogue. The Vietnamese name is the official one; these only help to find it. */
export const PROCEDURES_EN: Readonly<Record<string, EnglishProcedure>> = {
  'chung-thuc-ban-sao': {
    name: 'Certified copy of a document',
    words: ['notarised photocopy', 'notarized copy', 'true copy', 'copy certification', 'stamp a copy'],
  },
  'cap-ban-sao-tu-so-goc': {
    name: 'Copy from the original register',
    words: ['copy of diploma', 'copy of degree', 'register copy'],
  },
  'chung-thuc-chu-ky': {
    name: 'Certified signature',
    words: [
      'notarise signature',
      'certify signature',
      'signature certification',
      'authorisation letter',
      'power of attorney',
      'cv certification',
    ],
  },
  'dang-ky-thuong-tru': {
    name: 'Permanent residence registration',
    words: ['household registration', 'move house', 'change address', 'register address'],
  },
  'dang-ky-tam-tru': {
    name: 'Temporary residence registration',
    words: ['rent a room', 'tenant', 'temporary stay'],
  },
  'tach-ho': { name: 'Splitting a household', words: ['separate household', 'own household'] },
  'cong-nhan-ho-ngheo': { name: 'Recognition as a poor household', words: ['poverty', 'low income'] },
  'xac-nhan-khuyet-tat': { name: 'Confirmation of a disability', words: ['disabled person', 'handicapped'] },
  'ho-tro-mai-tang': {
    name: 'Funeral allowance',
    words: ['funeral money', 'burial costs', 'funeral support'],
  },
  'khen-thuong-bang-khen-tinh': {
    name: 'Certificate of merit of the province',
    words: ['award', 'commendation'],
  },
  'cap-doi-giay-chung-nhan-dat': {
    name: 'Exchange of a land use certificate',
    words: ['red book', 'pink book', 'land title', 'replace damaged red book', 'new red book'],
  },
  'tach-thua-hop-thua': {
    name: 'Dividing or joining plots of land',
    words: ['split land', 'divide land', 'subdivide plot', 'merge plots'],
  },
  'cap-lai-giay-chung-nhan-dat': {
    name: 'Replacement of a lost land use certificate',
    words: ['lost red book', 'lost land title'],
  },
  'dinh-chinh-giay-chung-nhan-dat': {
    name: 'Correction of a land use certificate',
    words: ['wrong name in red book', 'correct red book'],
  },
  'dang-ky-bien-dong-chuyen-nhuong': {
    name: 'Transfer of land to a new owner',
    words: ['sell land', 'buy land', 'land transfer', 'change of ownership', 'buy house', 'gift land'],
  },
  'dang-ky-ket-hon': {
    name: 'Marriage registration',
    words: ['marriage certificate', 'get married', 'wedding', 'marry'],
  },
  'xac-nhan-tinh-trang-hon-nhan': {
    name: 'Marital status certificate',
    words: ['single certificate', 'certificate of being single', 'unmarried', 'single status'],
  },
  'dang-ky-lai-khai-sinh': {
    name: 'Repeated registration of a birth',
    words: ['register birth again'],
  },
  'khai-sinh-nhan-cha-me-con': {
    name: 'Birth registration with acknowledgement of a parent',
    words: ['birth with father'],
  },
  'lien-thong-khai-sinh': {
    name: 'Birth, residence and health insurance of a child at once',
    words: ['baby insurance', 'health insurance card for child', 'newborn insurance'],
  },
  'thay-doi-cai-chinh-ho-tich': {
    name: 'Change or correction of a civil status record',
    words: ['change name', 'correct birth certificate', 'wrong name', 'change my name'],
  },
  'dang-ky-giam-ho': { name: 'Registration of a guardian', words: ['guardianship'] },
  'dang-ky-nhan-cha-me-con': {
    name: 'Acknowledgement of a father, mother or child',
    words: ['paternity', 'recognise child', 'acknowledge father'],
  },
  'dang-ky-lai-ket-hon': {
    name: 'Repeated registration of a marriage',
    words: ['lost marriage certificate', 'register marriage again'],
  },
  'dang-ky-lai-khai-tu': { name: 'Repeated registration of a death', words: ['register death again'] },
  'trich-luc-khai-tu': {
    name: 'Extract of a death record',
    words: ['copy of death certificate'],
  },
  'dang-ky-khai-sinh': {
    name: 'Birth registration',
    words: [
      'birth certificate',
      'register newborn',
      'newborn baby',
      'register child',
      'child born',
      'birth register',
    ],
  },
  'dang-ky-khai-tu': {
    name: 'Death registration',
    words: [
      'death certificate',
      'register death',
      'somebody died',
      'father died',
      'mother died',
      'deceased',
      'passed away',
    ],
  },
  'cap-ban-sao-trich-luc-ho-tich': {
    name: 'Copy of a civil status record or birth certificate',
    words: ['copy of birth certificate', 'lost birth certificate', 'extract', 'copy of marriage certificate'],
  },
  'giay-phep-xay-dung-nha-o': {
    name: 'Building permit for a house',
    words: ['construction permit', 'build a house', 'building permission'],
  },
  'dieu-chinh-giay-phep-xay-dung': {
    name: 'Change of a building permit',
    words: ['modify construction permit', 'change house design'],
  },
  'gia-han-giay-phep-xay-dung': {
    name: 'Extension of a building permit',
    words: ['extend construction permit', 'expired building permit'],
  },
  'dang-ky-ho-kinh-doanh': {
    name: 'Registration of a household business',
    words: [
      'open a shop',
      'open a restaurant',
      'business licence',
      'business license',
      'start a business',
      'small business',
    ],
  },
};
