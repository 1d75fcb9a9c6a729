import { spokenDays } from './find-day';
import { isCapital, plainOf, type Print } from './print';

const UNIT = '(?:xã|phường|thị trấn|thị xã|thành phố|quận|huyện|tỉnh|đặc khu)';

/**
 * A place's name at the end of an agency's, with the marks that its other readings have: readers lose marks over
 * capitals, and the same name stands before the day (`Tịnh Biên, ngày …`), above the signature, or in the text. Adds
 * marks and blanks only.
 */
export function bestMarks(agency: string, prints: readonly Print[]): string {
  const beforeDays = prints.flatMap(placeBeforeDay);
  const joined = beforeDays.find(
    (place) => endsWith(agency, place) && !plainOf(agency).endsWith(plainOf(place)),
  );
  if (joined !== undefined) return agency.slice(0, -solid(joined).length) + joined;
  const place = new RegExp(`${UNIT} ((?:\\p{Lu}\\S*\\s?)+)$`, 'u').exec(agency)?.[1] ?? '';
  const named = place || beforeDays.find((one) => endsWith(agency, one)) || '';
  if (named === '') return agency;
  const now = agency.slice(-named.length);
  const readings = [...beforeDays, ...prints.flatMap((print) => spokenOf(print, agency, named))].flatMap(
    (text) => {
      const at = ` ${plainOf(text)} `.indexOf(` ${plainOf(now)} `);
      return at < 0 ? [] : [text.slice(at, at + now.length)];
    },
  );
  const best = readings.reduce((one, other) => (marksOf(other) > marksOf(one) ? other : one), now);
  return best === now ? agency : agency.slice(0, -now.length) + inTitleCase(best);
}

/** `Tịnh Biên` of `Tịnh Biên, ngày 05 tháng 3 năm 2024`. */
function placeBeforeDay({ text, plain }: Print): readonly string[] {
  const [day] = spokenDays(plain);
  const place = day && /^\W*((?:\p{L}+\s?){1,5}),\s*$/u.exec(text.slice(0, day.from))?.[1]?.trim();
  return place ? [place] : [];
}

/** What may say the place's name: a line in capitals, or a text in which the same unit bears it. */
function spokenOf({ text, plain }: Print, agency: string, place: string): readonly string[] {
  if (isCapital(text)) return [text];
  const unit = new RegExp(`(${UNIT}) \\S+`, 'u').exec(agency)?.[1];
  const wanted = unit === undefined ? undefined : `${plainOf(unit)} ${plainOf(place)}`;
  const at = wanted === undefined ? -1 : plain.indexOf(wanted);
  return wanted === undefined || at < 0 ? [] : [text.slice(at, at + wanted.length)];
}

/** Whether a name ends with a place, marks and blanks aside. */
function endsWith(agency: string, place: string): boolean {
  return solid(place).length >= 4 && solid(agency).endsWith(solid(place));
}

function solid(text: string): string {
  return plainOf(text).replace(/[^a-z]/gu, '');
}

function marksOf(text: string): number {
  return text.normalize('NFD').replace(/[^\p{M}đĐ]/gu, '').length;
}

function inTitleCase(name: string): string {
  return name.replace(/\S+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}
