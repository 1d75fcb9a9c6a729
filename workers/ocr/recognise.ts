import type { RecogniseRequest } from '../../shared/contracts/ocr-worker';
import type { PageText } from '../../shared/domain/page-text';
import { ok, type Result } from '../../shared/domain/result';
import { startEngine } from './engine';
import { greyPicture } from './grey-picture';
import { pageTextOf } from './page-words';

/** Steps in which progress is told; the engine itself tells every per cent. */
const STEP = 0.05;

/**
 * Reads the words of a page, or of its head. 'image/undecodable' where the picture cannot be opened. A throw of the engine leaves it
 * unusable; the thread's owner ends it then.
 */
export async function recognise(
  { picture, dpi, turn, part }: RecogniseRequest,
  onProgress?: (share: number) => void,
): Promise<Result<PageText>> {
  const [grey, engine] = await Promise.all([greyPicture(picture, dpi, part), startEngine()]);
  if (!grey.ok) return grey;
  const words = engine.read(grey.value, inSteps(onProgress));
  return ok(pageTextOf(words, grey.value, turn));
}

function inSteps(tell: ((share: number) => void) | undefined): (share: number) => void {
  let told = 0;
  return (share) => {
    if (!tell || share < told + STEP) return;
    told = share;
    tell(share);
  };
}
