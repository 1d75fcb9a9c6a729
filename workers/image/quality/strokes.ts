import type { Finding } from '../../../shared/domain/quality';
import { judgeBlur } from './blur';
import { allEdges, edgesIn, LEVELS, quantile } from './edge-counts';
import type { PageUnderJudgement } from './page-under-judgement';
import { AMPLITUDES, ROWS_PER_COLUMN, type StrokeEdges } from './stroke-edges';

const MM_PER_INCH = 25.4;
/** Luma, 0–255, between paper and the darkest strokes. */
const FAINT = 56;
const UNREADABLE = 21;
/** What shines through from the other side is as faint as this at most, and softer than print: diffused by the paper. */
const THROUGH = 40;
const THROUGH_MM = [0.28, 0.5] as const;
const THROUGH_PIXELS = 3.3;
/** Edges of strokes on an A4 page at 300 dpi below which nothing is written on it: a line of text has about 450. */
const BLANK_EDGES = 320;
/** Tiles of an A4 page. A smaller paper holds less; from a quarter of it on the measure stays. */
const A4_TILES = 204;
const SMALLEST = 0.25;
/** Edges in a tile that the texture of blank paper may have. */
const MOST_TEXTURE = 18;
/** Swings of luma from here on are print, not texture. */
const STRONG = 64;

/** Blurred, faint or nearly blank: what the edges of strokes say. */
export function judgeStrokes(page: PageUnderJudgement): readonly Finding[] {
  if (isNearlyBlank(page.edges, page.dpi)) {
    return [{ flaw: 'nearly-blank', severity: 'rescan', certainty: 0.8 }];
  }
  return [...faint(page.edges, page.dpi), ...judgeBlur(page)];
}

/**
 * Whether there are only specks. Edges are counted where they run in both directions (a streak of the sensor or a ruled
 * line runs in one) and above what every tile of the page has (paper's own texture): pencil counts.
 */
function isNearlyBlank(edges: StrokeEdges, dpi: number): boolean {
  const tiles = edges.across * edges.down;
  const counts = new Float64Array(tiles);
  for (let tile = 0; tile < tiles; tile++) {
    const columns = edgesIn(edges.alongColumns, tile) * ROWS_PER_COLUMN;
    counts[tile] = Math.min(edgesIn(edges.alongRows, tile), columns);
  }
  const usual = counts.slice().sort()[tiles >> 1] ?? 0;
  const texture = Math.min(MOST_TEXTURE, 2 * usual);
  let marks = 0;
  for (const count of counts) marks += Math.max(0, count - texture);
  let strong = 0;
  for (let tile = 0; tile < tiles; tile++) strong += edgesIn(edges.alongRows, tile, STRONG / LEVELS);
  const size = Math.max(SMALLEST, Math.min(1, tiles / A4_TILES));
  const least = (BLANK_EDGES * size * dpi) / 300;
  return marks < least && strong < 2 * least;
}

function faint({ alongRows, alongColumns }: StrokeEdges, dpi: number): readonly Finding[] {
  const amplitudes = new Uint32Array(AMPLITUDES);
  for (const counts of [alongRows.amplitudes, alongColumns.amplitudes]) {
    for (let at = 0, to = 0; at < counts.length; at++, to++) {
      if (to === AMPLITUDES) to = 0;
      amplitudes[to] = (amplitudes[to] as number) + (counts[at] as number);
    }
  }
  const contrast = (quantile(amplitudes, 0.95) + 0.5) * LEVELS;
  if (contrast >= FAINT) return [];
  const { width } = allEdges({ alongRows, alongColumns });
  const mm = (width / dpi) * MM_PER_INCH;
  if (contrast <= THROUGH && width >= THROUGH_PIXELS && mm >= THROUGH_MM[0] && mm <= THROUGH_MM[1]) {
    return [{ flaw: 'nearly-blank', severity: 'rescan', certainty: 0.65 }];
  }
  const severity = contrast <= UNREADABLE ? 'fail' : 'rescan';
  return [{ flaw: 'faint', severity, certainty: Math.min(0.95, 0.6 + (FAINT - contrast) / 100) }];
}
