import type { FinderAnswer } from '../domain/finding';

/** Ids of at most three procedures, none for the counter; or one more question. */
type Next = readonly string[] | Question;
type Question = { readonly [answer in FinderAnswer]?: Next };

const COUNTER: readonly string[] = [];

const RECORD: Question = {
  'record-copy': ['cap-ban-sao-trich-luc-ho-tich', 'trich-luc-khai-tu'],
  'record-corrected': ['thay-doi-cai-chinh-ho-tich'],
  'record-again': ['dang-ky-lai-khai-sinh', 'dang-ky-lai-ket-hon', 'dang-ky-lai-khai-tu'],
  other: COUNTER,
};

/** Who or what it is about, then what happened, then what a person wants to hold in the hand. */
const FIRST: Question = {
  me: {
    marrying: {
      'marriage-certificate': ['dang-ky-ket-hon'],
      'single-certificate': ['xac-nhan-tinh-trang-hon-nhan'],
      other: COUNTER,
    },
    moving: {
      permanent: ['dang-ky-thuong-tru'],
      temporary: ['dang-ky-tam-tru'],
      'own-household': ['tach-ho'],
      other: COUNTER,
    },
    'asked-for-copy': {
      'certified-copy': ['chung-thuc-ban-sao'],
      'certified-signature': ['chung-thuc-chu-ky'],
      'register-copy': ['cap-ban-sao-tu-so-goc'],
      other: COUNTER,
    },
    record: RECORD,
    other: COUNTER,
  },
  child: {
    born: {
      'birth-certificate': ['dang-ky-khai-sinh'],
      'birth-and-insurance': ['lien-thong-khai-sinh'],
      'birth-with-father': ['khai-sinh-nhan-cha-me-con'],
      other: COUNTER,
    },
    acknowledging: ['dang-ky-nhan-cha-me-con', 'khai-sinh-nhan-cha-me-con'],
    guardian: ['dang-ky-giam-ho'],
    record: RECORD,
    other: COUNTER,
  },
  dead: {
    died: {
      'death-certificate': ['dang-ky-khai-tu'],
      'funeral-money': ['ho-tro-mai-tang', 'dang-ky-khai-tu'],
      other: COUNTER,
    },
    'death-registered': {
      'death-copy': ['trich-luc-khai-tu'],
      'death-again': ['dang-ky-lai-khai-tu'],
      'funeral-money': ['ho-tro-mai-tang'],
      other: COUNTER,
    },
    other: COUNTER,
  },
  house: {
    sold: ['dang-ky-bien-dong-chuyen-nhuong'],
    dividing: ['tach-thua-hop-thua'],
    'red-book': {
      'book-exchanged': ['cap-doi-giay-chung-nhan-dat'],
      'book-lost': ['cap-lai-giay-chung-nhan-dat'],
      'book-corrected': ['dinh-chinh-giay-chung-nhan-dat'],
      other: COUNTER,
    },
    building: {
      permit: ['giay-phep-xay-dung-nha-o'],
      'permit-changed': ['dieu-chinh-giay-phep-xay-dung'],
      'permit-extended': ['gia-han-giay-phep-xay-dung'],
      other: COUNTER,
    },
    other: COUNTER,
  },
  business: { starting: ['dang-ky-ho-kinh-doanh'], other: COUNTER },
  hardship: { poor: ['cong-nhan-ho-ngheo'], disabled: ['xac-nhan-khuyet-tat'], other: COUNTER },
  other: COUNTER,
};

/** Where a person stands who does not know the procedure: at a question, or at what they seem to look for. */
export type Finding =
  | { readonly is: 'asking'; readonly question: 0 | 1 | 2; readonly answers: readonly FinderAnswer[] }
  /** Ids of one to three procedures. */
  | { readonly is: 'found'; readonly procedures: readonly string[] }
  | { readonly is: 'counter' };

/** What follows from answers; answers that no question offers lead to the counter. */
export function follow(answers: readonly FinderAnswer[]): Finding {
  let at: Next = FIRST;
  for (const answer of answers) at = isQuestion(at) ? (at[answer] ?? COUNTER) : COUNTER;
  if (isQuestion(at)) {
    const question = answers.length === 0 ? 0 : answers.length === 1 ? 1 : 2;
    return { is: 'asking', question, answers: Object.keys(at) as readonly FinderAnswer[] };
  }
  return at.length > 0 ? { is: 'found', procedures: at } : { is: 'counter' };
}

function isQuestion(next: Next): next is Question {
  return !Array.isArray(next);
}
