import { PDFArray, PDFBool, PDFName, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { dictOf, follow, nameOf, numberOf, resolve } from './pdf-objects';
import { filtersOf } from './inflate';

/** What a picture's dictionary says of it. */
export interface ImageFacts {
  readonly width: number;
  readonly height: number;
  /** It is a stencil: colour is painted through it, it has none of its own. */
  readonly stencil: boolean;
  /** Its colour space can show colour; stencils and gray pictures cannot. */
  readonly colour: boolean;
}

/** Reads a picture's dictionary; inline pictures use the short keys. */
export function imageFacts(dict: PDFDict, resources: PDFDict | undefined): ImageFacts {
  const stencil = (resolve(dict, 'ImageMask') ?? resolve(dict, 'IM')) === PDFBool.True;
  const space = resolve(dict, 'ColorSpace') ?? resolve(dict, 'CS');
  return {
    width: numberOf(resolve(dict, 'Width') ?? resolve(dict, 'W')) ?? 0,
    height: numberOf(resolve(dict, 'Height') ?? resolve(dict, 'H')) ?? 0,
    stencil,
    colour: !stencil && showsColour(space, dict, resources),
  };
}

function showsColour(space: PDFObject | undefined, dict: PDFDict, resources: PDFDict | undefined): boolean {
  // JPEG 2000 may carry its colour space itself; most do have colour.
  if (!space) return filtersOf(dict).includes('JPXDecode');
  const named = resources && dictOf(resolve(resources, 'ColorSpace'));
  return spaceShowsColour(space, named, dict, 0);
}

const COLOURED = new Set(['DeviceRGB', 'RGB', 'CalRGB', 'DeviceCMYK', 'CMYK', 'Lab', 'DeviceN']);

function spaceShowsColour(
  space: PDFObject,
  named: PDFDict | undefined,
  dict: PDFDict,
  depth: number,
): boolean {
  if (depth > 4) return false;
  if (space instanceof PDFName) {
    if (COLOURED.has(nameOf(space))) return true;
    const meant = named && resolve(named, nameOf(space));
    return meant !== undefined && spaceShowsColour(meant, named, dict, depth + 1);
  }
  if (!(space instanceof PDFArray)) return false;
  const at = (index: number) => follow(space.asArray()[index], dict.context);
  const family = nameOf(at(0));
  if (family === 'ICCBased') return (numberOf(componentsOf(at(1))) ?? 0) >= 3;
  if (family === 'Separation') return !['Black', 'All', 'None'].includes(nameOf(at(1)));
  if (family === 'Indexed' || family === 'I') {
    const base = at(1);
    return base !== undefined && spaceShowsColour(base, named, dict, depth + 1);
  }
  return COLOURED.has(family);
}

function componentsOf(profile: PDFObject | undefined): PDFObject | undefined {
  const dict = dictOf(profile);
  return dict && resolve(dict, 'N');
}
