import type { PageClass } from '../../../shared/contracts/image-worker';
import type { Turn } from '../../../shared/domain/turn';
import type { Finding, QualityReport } from '../../../shared/domain/quality';
import { gravestFirst, verdictOf } from '../../../shared/domain/page-quality';
import type { Planes } from '../raster/raster';
import { judgeCorners } from './corner';
import { judgeCuts } from './cut-off';
import { fingerprintOf } from './fingerprint';
import { judgeFinger } from './finger';
import { judgeGlare, judgeShadow } from './light';
import { judgeMoire } from './moire';
import { pageBlocks } from './page-blocks';
import type { PageUnderJudgement } from './page-under-judgement';
import { quarterPlane } from './quarter';
import { judgeSheet } from './sheet';
import { strokeEdges } from './stroke-edges';
import { judgeStrokes } from './strokes';

/** What the gate needs to know of how a page lay: a part of what the geometry found. */
export interface PageLie {
  /** Nothing was resampled: what skew was measured is still there. */
  readonly same: boolean;
  readonly skewDegrees: number;
  readonly skewCertainty: number;
  readonly outline: { readonly kind: 'whole' | 'bed' | 'photo' };
  readonly upright: { readonly turn: Turn; readonly certainty: number };
}

/** A page as it was prepared: straight and cropped, not yet cleaned. */
export interface QualityInput {
  readonly picture: Planes;
  readonly dpi: number;
  /** No file, scanner or person stated the resolution: it was derived from the size of paper. */
  readonly dpiIsGuess: boolean;
  readonly pageClass: PageClass;
  readonly geometry: PageLie;
}

/**
 * The quality gate: what is wrong with a page, each with its place, how sure that is and the figure behind it. Pure,
 * about 6 ms for an A4 page at 300 dpi. When in doubt it is silent: an officer who is warned for nothing twice does
 * not read the third warning.
 */
export function judgePage({ picture, dpi, dpiIsGuess, pageClass, geometry }: QualityInput): QualityReport {
  const quarter = quarterPlane(picture.luma);
  const page: PageUnderJudgement = {
    ...{ picture, dpi, quarter },
    photographed: dpiIsGuess || geometry.outline.kind === 'photo',
    blocks: pageBlocks(picture, quarter, dpi),
    edges: strokeEdges(picture.luma, dpi),
  };
  const { width, height } = picture.luma;
  const { upright, skewCertainty } = geometry;
  const skewLeftDegrees = geometry.same ? geometry.skewDegrees : 0;
  const findings = [
    ...judgeSheet({ width, height, dpi, dpiIsGuess, skewLeftDegrees, skewCertainty, upright }),
    ...(pageClass === 'photo' ? [] : judgeContent(page)),
  ];
  const ranked = gravestFirst(findings);
  return {
    verdict: verdictOf(ranked),
    findings: ranked,
    fingerprint: fingerprintOf(page.blocks),
  };
}

/** What is on the paper. A photograph as a page has no strokes, no paper and no light that could be judged. */
function judgeContent(page: PageUnderJudgement): readonly Finding[] {
  const moire = judgeMoire(page);
  // Stripes have soft edges: beside them nothing can be said about strokes.
  const strokes = moire.length > 0 ? [] : judgeStrokes(page);
  return [
    ...strokes,
    ...judgeCuts(page),
    ...judgeCorners(page),
    ...judgeGlare(page),
    ...judgeShadow(page),
    ...judgeFinger(page),
    ...moire,
  ];
}
