import type { PageLayers, ShrinkPageRequest, ShrunkPage } from '../../shared/contracts/image-worker';
import { MIN_DPI } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import { encodeJpeg } from './encode-jpeg';
import { encodeLayers, type LayerQuality } from './encode-layers';
import { guarded } from './guarded';
import { openLayers, type OpenedPage } from './open-layers';
import { reducePlanes } from './planes/reduce';
import { packLayers } from './raster/bundle';
import type { Separation } from './raster/layers';
import type { Planes, Rect } from './raster/raster';
import { reduceBitmap } from './raster/reduce-bitmap';
import { release, render } from './render';

/** What a level does to a page. Resolutions in dpi; a page that has less keeps what it has. */
interface Level {
  /** JPEG quality and resolution of a natural page. */
  readonly natural: { readonly quality: number; readonly dpi: number };
  readonly layers: LayerQuality & {
    readonly textDpi: number;
    readonly tileDpi: number;
    readonly backgroundDpi: number;
  };
}

type Size = Pick<Rect, 'width' | 'height'>;

/** From hardly to the floor: text of 10 points on a page of the last level is still read without effort. */
const LEVELS: readonly Level[] = [
  {
    natural: { quality: 0.7, dpi: 300 },
    layers: { textDpi: 300, tileDpi: 150, backgroundDpi: 75, tiles: 0.45, background: 0.25 },
  },
  {
    natural: { quality: 0.65, dpi: 240 },
    layers: { textDpi: 300, tileDpi: 120, backgroundDpi: 50, tiles: 0.4, background: 0.2 },
  },
  {
    natural: { quality: 0.6, dpi: MIN_DPI },
    layers: { textDpi: 240, tileDpi: 100, backgroundDpi: 50, tiles: 0.35, background: 0.2 },
  },
  {
    natural: { quality: 0.45, dpi: MIN_DPI },
    layers: { textDpi: MIN_DPI, tileDpi: 100, backgroundDpi: 36, tiles: 0.3, background: 0.15 },
  },
];

/**
 * Makes a page smaller, as far as its level says and never below 200 dpi. What would come out larger is given back as
 * it was. 'image/undecodable' when the page is damaged.
 */
export function shrink(request: ShrinkPageRequest): Promise<Result<ShrunkPage>> {
  return guarded(async () => {
    const level = LEVELS[Math.min(Math.max(request.level, 1), LEVELS.length) - 1];
    if (!level) throw new RangeError('there is no such level');
    const { page } = request;
    return 'bundle' in page ? shrinkLayers(page, level) : shrinkPicture(page, level);
  });
}

async function shrinkLayers(layers: PageLayers, { layers: level }: Level): Promise<Result<ShrunkPage>> {
  const opened = await openLayers(layers);
  if (!opened) return fail({ code: 'image/undecodable', mime: layers.bundle.type });
  const page = reduced(opened.separation, level);
  const scale = page.width / opened.separation.width;
  const bundle = packLayers(await encodeLayers(page, scaled(opened, scale), level));
  if (bundle.size >= layers.bundle.size) return ok({ look: 'layers', layers });
  const { width, height, dpi } = page;
  return ok({ look: 'layers', layers: { bundle, width, height, dpi } });
}

function reduced(page: Separation, level: Level['layers']): Separation {
  const scale = Math.min(1, level.textDpi / page.dpi);
  const { width, height } = atScale(page, scale);
  const dpi = (page.dpi * width) / page.width;
  return {
    ...page,
    width,
    height,
    dpi,
    background: atDpi(
      page.background,
      (page.dpi * page.background.luma.width) / page.width,
      level.backgroundDpi,
    ),
    tiles: page.tiles.map(({ place, planes }) => ({
      place: placeAt(place, scale, width, height),
      planes: atDpi(planes, (page.dpi * planes.luma.width) / place.width, level.tileDpi),
    })),
    text: page.text.map(({ mask, colour }) => ({ colour, mask: reduceBitmap(mask, width, height) })),
  };
}

/** Rounded up, so that not even the last pixel is below the resolution that was asked for. */
function atScale({ width, height }: Size, scale: number): Size {
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** Where a tile stands on the smaller page, in whole pixels: both its ends are rounded, so that its middle stays. */
function placeAt({ x, y, width, height }: Rect, scale: number, pageWidth: number, pageHeight: number): Rect {
  const along = (from: number, length: number, edge: number): readonly [from: number, length: number] => {
    const start = Math.min(Math.round(from * scale), edge - 1);
    return [start, Math.max(1, Math.round((from + length) * scale) - start)];
  };
  const [left, across] = along(x, width, pageWidth);
  const [top, down] = along(y, height, pageHeight);
  return { x: left, y: top, width: across, height: down };
}

function atDpi(planes: Planes, has: number, wanted: number): Planes {
  if (has <= wanted) return planes;
  const { width, height } = planes.luma;
  const size = (edge: number): number => Math.max(1, Math.round((edge * wanted) / has));
  return reducePlanes(planes, size(width), size(height));
}

function scaled({ coded }: OpenedPage, scale: number): readonly number[] {
  return coded.fromNatural.map((value, index) => (index < 6 ? value * scale : value));
}

async function shrinkPicture(
  { jpeg, width, height, dpi }: Exclude<ShrinkPageRequest['page'], PageLayers>,
  { natural }: Level,
): Promise<Result<ShrunkPage>> {
  const scale = Math.min(1, natural.dpi / dpi);
  const size = atScale({ width, height }, scale);
  const image = await createImageBitmap(jpeg).catch((thrown: unknown) => {
    // Lack of memory is told apart further up; anything else is a damaged picture.
    if (thrown instanceof RangeError) throw thrown;
    return undefined;
  });
  if (!image) return fail({ code: 'image/undecodable', mime: 'image/jpeg' });
  const canvas = render({ image, orientation: 1 }, size.width, size.height);
  image.close();
  const smaller = await encodeJpeg(canvas, natural.quality);
  release(canvas);
  return smaller.size < jpeg.size
    ? ok({ look: 'natural', jpeg: smaller, ...size, dpi: (dpi * size.width) / width })
    : ok({ look: 'natural', jpeg, width, height, dpi });
}
