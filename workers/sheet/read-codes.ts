import { parseCardQr } from '../../shared/domain/card-qr';
import type { SheetMarks } from '../../shared/domain/pile';
import { parseSheetCode } from '../../shared/domain/sheet-code';
import { findCodes, type FoundCode } from './code-reader';
import { pixelsAt, type SheetPicture } from './sheet-picture';

/** Enough for all that we print; a card's small code mostly too. */
const FIRST_DPI = 200;
/** Of the code's size, around it: what was found of an unreadable code is rarely all of it. */
const AROUND = 0.6;

/**
 * The marks that a page's QR codes give. A code that can be seen and not be read is looked at once more in the file's
 * full size. Of an identity card only its being there is told.
 */
export async function readCodes(sheet: SheetPicture, picture: Blob): Promise<SheetMarks> {
  const found = await findCodes(pixelsAt(sheet, FIRST_DPI));
  const texts = found.flatMap(({ text }) => text ?? []);
  for (const code of found) {
    if (code.text === undefined) texts.push(...(await closer(picture, code)));
  }
  return texts.reduce<SheetMarks>((marks, text) => ({ ...marks, ...marksOf(text) }), {});
}

function marksOf(text: string): SheetMarks {
  const code = parseSheetCode(text);
  if (code === 'separator') return { separator: true };
  if (code) return { code };
  const card = parseCardQr(text);
  // The first field is checked before the letters are: a card whose letters were read wrongly is a card.
  return card.ok || card.reason === 'garbled' ? { card: true } : {};
}

async function closer(picture: Blob, { box }: FoundCode): Promise<readonly string[]> {
  const whole = await createImageBitmap(picture);
  const left = Math.max(0, Math.floor((box.x - box.width * AROUND) * whole.width));
  const top = Math.max(0, Math.floor((box.y - box.height * AROUND) * whole.height));
  const width = Math.min(whole.width - left, Math.ceil(box.width * (1 + 2 * AROUND) * whole.width));
  const height = Math.min(whole.height - top, Math.ceil(box.height * (1 + 2 * AROUND) * whole.height));
  const part = width > 0 && height > 0 ? await createImageBitmap(whole, left, top, width, height) : undefined;
  whole.close();
  if (!part) return [];
  const pixels = pixelsAt({ bitmap: part, dpi: 1 }, 1);
  part.close();
  return (await findCodes(pixels)).flatMap(({ text }) => text ?? []);
}
