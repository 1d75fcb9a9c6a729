import type { Result } from '../domain/result';

/** What the card worker can do. Implemented in workers/card, called through workers/card.ts. */
export interface CardWorkerApi {
  /** The text of the QR code in a frame of a camera, which is used up; undefined where none can be read. Personal data. */
  read(frame: ImageBitmap): Promise<Result<string | undefined>>;
}
