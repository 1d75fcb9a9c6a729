import type { ComparePageRequest, PageComparison } from '../../shared/contracts/image-worker';
import type { Turn } from '../../shared/domain/turn';
import { fail, ok, type Result } from '../../shared/domain/result';
import { turnedJpeg } from './draw';
import { times3, type Matrix3 } from './geometry/matrix3';
import { warpPlanes } from './geometry/warp';
import { guarded } from './guarded';
import { markRemoved } from './mark-removed';
import { openLayers, type OpenedPage } from './open-layers';
import { planesCanvas } from './planes/encode-planes';
import { jpegPlanes } from './planes/jpeg-planes';
import { reducePlanes } from './planes/reduce';
import type { Planes } from './raster/raster';
import { compose } from './tone/compose';

/** Shows a page before and after cleaning, and what cleaning took away. 'image/undecodable' when it is damaged. */
export function compare({
  jpeg,
  layers,
  turn,
  maxEdge,
}: ComparePageRequest): Promise<Result<PageComparison>> {
  return guarded(async () => {
    const opened = await openLayers(layers);
    if (!opened) return fail({ code: 'image/undecodable', mime: layers.bundle.type });
    const after = compose(opened.separation, maxEdge);
    const before = inPlace(await jpegPlanes(jpeg), opened, after);
    const { marked, share } = markRemoved(before, after);
    return ok({
      before: await drawn(before, turn),
      after: await drawn(after, turn),
      removed: await drawn(marked, turn),
      removedShare: share,
    });
  });
}

/** The natural picture, brought to where the cleaned page lies and to the size of `like`. */
function inPlace(natural: Planes, { coded }: OpenedPage, like: Planes): Planes {
  const { width, height } = like.luma;
  const scale = width / coded.width;
  // Reduced first by whole pixels: the warp reads single samples and would alias.
  const whole = Math.max(1, Math.floor(1 / scale));
  const size = (edge: number): number => Math.max(1, Math.round(edge / whole));
  const small = reducePlanes(natural, size(natural.luma.width), size(natural.luma.height));
  const enlarge = natural.luma.width / small.luma.width;
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0, i = 1] = coded.fromNatural;
  const place: Matrix3 = [a, b, c, d, e, f, g, h, i];
  const matrix = times3(times3([scale, 0, 0, 0, scale, 0, 0, 0, 1], place), [
    enlarge,
    0,
    0,
    0,
    enlarge,
    0,
    0,
    0,
    1,
  ]);
  return warpPlanes(small, matrix, width, height);
}

async function drawn(planes: Planes, turn: Turn): Promise<Blob> {
  const bitmap = planesCanvas(planes).transferToImageBitmap();
  const jpeg = await turnedJpeg(bitmap, turn);
  bitmap.close();
  return jpeg;
}
