import { fail, ok, type Result } from '../../shared/domain/result';
import { guarded } from './guarded';
import { MIME } from './header';
import { look } from './look';
import { storedFrames } from './probe';
import { uprightSize } from './resolution';

/**
 * A thumbnail of a picture file's first page. Reads a JPEG at an eighth of its size, so it is there while the page is
 * still being prepared. Other formats have no such short way: 'image/undecodable', and the page comes without it.
 */
export function preview(source: Blob): Promise<Result<Blob>> {
  return guarded(async () => {
    const found = await storedFrames(source);
    if (!found.ok) return found;
    const { kind, frames } = found.value;
    const [frame] = frames;
    if (kind !== 'jpeg' || frame?.orientation !== 1)
      return fail({ code: 'image/undecodable', mime: MIME[kind] });
    try {
      const { width, height } = uprightSize(frame);
      const { thumbnail } = await look(source, width, height);
      return ok(thumbnail);
    } catch (thrown) {
      // Lack of memory is told apart further up; what is damaged is refused when its page is prepared.
      if (thrown instanceof RangeError) throw thrown;
      return fail({ code: 'image/undecodable', mime: MIME[kind] });
    }
  });
}
