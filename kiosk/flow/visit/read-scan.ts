import { parseCardQr } from '../../../shared/domain/card-qr';
import type { Person } from '../../../shared/domain/visit';

/** What a scanned code turned out to be. */
export type ScannedCode =
  | { readonly is: 'card'; readonly person: Person }
  /** A card whose letters were changed on the way: an input method was on while the scanner typed. */
  | { readonly is: 'garbled' }
  | { readonly is: 'foreign' };

/** A card's text begins with its number, which no input method changes. */
const CARD_NUMBER = /^\D{0,3}\d{12}(?!\d)/;

/** Reads the text of a code, from a scanner that types or from the camera. Only what a dossier needs is kept. */
export function readScan(text: string): ScannedCode {
  const card = parseCardQr(text);
  if (!card.ok) return { is: CARD_NUMBER.test(text) ? 'garbled' : 'foreign' };
  const { number, name, birthDate, gender, address } = card.value;
  return { is: 'card', person: { name, number, birthDate, gender, address, from: 'card-qr' } };
}
