import { isoFromDdMmYyyy } from './dates';
import type { Gender } from './personal-number';

/** What the QR code of an identity card says. It is personal data: keep it in memory, never in a log. */
export interface CardQr {
  /** 12 digits. */
  readonly number: string;
  /** The 9 digits of the old card (CMND), where there was one. */
  readonly oldNumber?: string;
  readonly name: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly gender: Gender;
  /** As it was on the day of issue; it may name places that no longer exist. */
  readonly address: string;
  /** ISO date. */
  readonly issuedOn: string;
}

/** Why a text is not taken for the QR code of an identity card. */
export type CardQrFault =
  'too-few-fields' | 'garbled' | 'number' | 'name' | 'birth-date' | 'gender' | 'issue-date';

/** Like `Result`, with a reason instead of a `Failure`: a text that is no card is nothing that went wrong. */
export type CardQrReading =
  { readonly ok: true; readonly value: CardQr } | { readonly ok: false; readonly reason: CardQrFault };

const FIELDS = 7;

/**
 * Reads the text of a card's QR code by position: number | old number | name | birth date | gender | address |
 * issue date. New cards append fields; they are ignored. Takes what USB scanners add: byte order mark, CR, LF.
 */
export function parseCardQr(text: string): CardQrReading {
  const fields = text
    .replace(/[\uFEFF\r\n\0]/g, '')
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
  if (fields.length < FIELDS) return refuse('too-few-fields');
  const [number = '', oldNumber = '', name = '', born = '', sex = '', address = '', issued = ''] = fields;
  if (!/^\d{12}$/.test(number)) return refuse('number');
  if (isGarbled(name) || isGarbled(address) || isGarbled(sex)) return refuse('garbled');
  if (!/\p{L}/u.test(name)) return refuse('name');
  const birthDate = isoFromDdMmYyyy(born);
  if (!birthDate) return refuse('birth-date');
  const gender = readGender(sex);
  if (!gender) return refuse('gender');
  const issuedOn = isoFromDdMmYyyy(issued);
  if (!issuedOn) return refuse('issue-date');
  const old = /^\d{9}$/.test(oldNumber) ? { oldNumber } : {};
  return { ok: true, value: { number, ...old, name, birthDate, gender, address, issuedOn } };
}

function refuse(reason: CardQrFault): CardQrReading {
  return { ok: false, reason };
}

function readGender(text: string): Gender | undefined {
  const word = text.toLocaleLowerCase('vi');
  if (word === 'nam') return 'male';
  return word === 'nữ' ? 'female' : undefined;
}

/** UTF-8 read as another encoding leaves replacement characters, C1 controls or pairs such as `Ã¡`, `áº¿`, `Æ°`. */
function isGarbled(text: string): boolean {
  return /[\uFFFD\u0080-\u009F]|[ÃÄÅÆ][\u00A0-\u00BF]|á[º»]/.test(text);
}
