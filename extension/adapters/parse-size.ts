/** A size as a page shows it: to the byte, or what a rounded one can mean. */
export type ShownSize =
  { readonly bytes: number } | { readonly bytesBetween: { readonly least: number; readonly most: number } };

/* Every repetition has an end: a text made to be slow would otherwise hold the page up for minutes. */
const SIZE = /(?<!\d)(\d[\d.,\s\u00A0]{0,30})\s{0,3}(bytes?|b|kb|kib|mb|mib|gb|gib)(?![\p{L}\p{N}])/iu;
const POWER: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3 };

/**
 * The first size in a text: "12.345 byte" is exact, "1,2 MB" and "345 KB" are rounded. A rounded size covers both
 * meanings of its unit (1,000 and 1,024) and rounding up as well as down. Undefined where there is none, or where
 * "1.234 KB" may be one thousand times the other reading.
 */
export function parseSize(text: string): ShownSize | undefined {
  const [, number = '', unit = ''] = SIZE.exec(text) ?? [];
  const digits = number.replace(/[\s\u00A0]/gu, '').replace(/[.,]+$/u, '');
  if (digits === '') return undefined;
  const power = POWER[unit.charAt(0).toLowerCase()];
  if (power === undefined) return exact(digits);
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d+))?$/u.exec(digits) ?? [];
  if (whole === '' || decimals.length > 2) return undefined;
  // Counted in steps of the last digit, so that nothing is lost to binary fractions.
  const steps = Number(`${whole}${decimals}`);
  const perUnit = 10 ** decimals.length;
  const least = Math.max(0, Math.floor(((steps - 1) * 1000 ** power) / perUnit));
  return { bytesBetween: { least, most: Math.ceil(((steps + 1) * 1024 ** power) / perUnit) } };
}

/** Whole bytes have no decimals: every separator parts thousands. */
function exact(digits: string): ShownSize | undefined {
  if (!/^\d+$|^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) return undefined;
  const bytes = Number(digits.replace(/[.,]/gu, ''));
  return Number.isSafeInteger(bytes) ? { bytes } : undefined;
}
