import type {
  DpiSource,
  FallbackReason,
  PageClass,
  PageLook,
  PreparedPage,
} from '../../shared/contracts/image-worker';
import type { QualityReport } from '../../shared/domain/quality';
import { planesHaveColour } from './colour';
import { encodeLayers, FINE_LAYER_QUALITY, LAYER_QUALITY, type LayerQuality } from './encode-layers';
import { edgeDirt } from './geometry/edge-dirt';
import { planGeometry, type PageGeometry } from './geometry/plan-geometry';
import { warpPlanes } from './geometry/warp';
import type { PageMemory } from './kernels/page-memory';
import { THUMBNAIL_EDGE, THUMBNAIL_QUALITY } from './look';
import { decodeLayers } from './open-layers';
import { encodePlanes } from './planes/encode-planes';
import { judgePage } from './quality/judge-page';
import { verifyLayers } from './quality/verify-layers';
import { packLayers } from './raster/bundle';
import type { Planes, Rect } from './raster/raster';
import type { LayeredPage, Separation } from './raster/layers';
import type { Stopwatch } from './stopwatch';
import { compose } from './tone/compose';
import { separate, type Separated } from './tone/separate';

/** A page of fewer bytes passes as it is: cleaning could gain nothing that anybody would notice. */
const SMALL_BYTES = 30_000;
/** Layers have to be this much smaller than the picture. */
const WORTH_IT = 0.9;

/** What cleaning needs to know of a page. */
export interface PageToClean {
  readonly dpi: number;
  readonly dpiSource: DpiSource;
  readonly look: PageLook;
  /** Bytes of the natural picture. */
  readonly naturalBytes: number;
}

/** What became of a page: its layers where they are faithful, and what is to be said of it in any case. */
export type CleanedPage = Pick<
  PreparedPage,
  'layers' | 'pageClass' | 'fellBack' | 'upright' | 'quality' | 'colour'
> & {
  /** Of the layers, where there are some. */
  readonly thumbnail?: Blob;
};

/**
 * Straightens, cleans and takes apart a page, encodes it, decodes what was encoded and compares it with the page. What
 * does not hold falls back to the picture, with the reason.
 */
export async function cleanPage(
  natural: Planes,
  page: PageToClean,
  watch: Stopwatch,
  memory: PageMemory,
): Promise<CleanedPage> {
  const geometry = await watch.time('geometry', () =>
    planGeometry(natural, page.dpi, page.dpiSource === 'paper'),
  );
  const picture = geometry.same
    ? natural
    : await watch.time('warp', () =>
        warpPlanes(natural, geometry.fromNatural, geometry.width, geometry.height, memory),
      );
  const { upright } = geometry;
  if (page.naturalBytes <= SMALL_BYTES) {
    const quality = await watch.time('judge', () => judged(picture, geometry, page, 'text'));
    return { upright, colour: planesHaveColour(picture), quality, pageClass: 'small' };
  }
  const dirt = await watch.time('geometry', () => edgeDirt(picture, geometry.dpi));
  const separated = await watch.time('separate', () => separate(picture, geometry.dpi, dirt, memory));
  const { pageClass, colour } = separated;
  const seen = { upright, colour };
  const quality = await watch.time('judge', () => judged(picture, geometry, page, pageClass));
  if (page.look === 'natural' || pageClass === 'photo') return { ...seen, quality, pageClass };
  const made = await layered({ picture, geometry, dirt }, separated, page, watch);
  return { ...seen, quality, pageClass, ...made };
}

/** A page, straightened and cropped; `dirt` is what is to be painted over on purpose. */
interface StraightPage {
  readonly picture: Planes;
  readonly geometry: PageGeometry;
  readonly dirt: readonly Rect[];
}

async function layered(
  page: StraightPage,
  separated: Separated,
  { naturalBytes }: PageToClean,
  watch: Stopwatch,
): Promise<Pick<CleanedPage, 'layers' | 'thumbnail' | 'fellBack'>> {
  const usual = await encodedLayers(page, separated, LAYER_QUALITY, watch);
  const made =
    usual.fellBack === 'colour-lost'
      ? await encodedLayers(page, separated, FINE_LAYER_QUALITY, watch)
      : usual;
  if (made.fellBack) return { fellBack: made.fellBack };
  const bundle = packLayers(made.coded);
  if (bundle.size > naturalBytes * WORTH_IT) return { fellBack: 'larger' };
  const { width, height, dpi } = separated.separation;
  const thumbnail = await watch.time('look', () =>
    encodePlanes(compose(made.decoded, THUMBNAIL_EDGE), THUMBNAIL_QUALITY),
  );
  return { layers: { bundle, width, height, dpi }, thumbnail };
}

type Encoded =
  | { readonly fellBack: FallbackReason }
  | { readonly fellBack?: never; readonly coded: LayeredPage; readonly decoded: Separation };

/** Encodes the layers and holds them, decoded again, against the page. */
async function encodedLayers(
  { picture, geometry, dirt }: StraightPage,
  { separation }: Separated,
  quality: LayerQuality,
  watch: Stopwatch,
): Promise<Encoded> {
  const coded = await watch.time('encode', () =>
    encodeLayers(separation, fromNatural(geometry, separation), quality),
  );
  const decoded = await watch.time('verify', () => decodeLayers(coded, separation.text));
  if (!decoded) return { fellBack: 'codec' };
  const proof = await watch.time('verify', () => verifyLayers(picture, decoded, dirt));
  return proof.ok ? { coded, decoded } : { fellBack: proof.reason };
}

function judged(
  picture: Planes,
  geometry: PageGeometry,
  { dpiSource }: PageToClean,
  pageClass: PageClass,
): QualityReport {
  return judgePage({ picture, dpi: geometry.dpi, dpiIsGuess: dpiSource === 'paper', pageClass, geometry });
}

/** Coarse pages are enlarged for their mask: the map from the natural picture grows with them. */
function fromNatural({ fromNatural: matrix, width }: PageGeometry, page: Separation): readonly number[] {
  const scale = page.width / width;
  return matrix.map((value, index) => (index < 6 ? value * scale : value));
}
