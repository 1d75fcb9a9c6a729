import type { Planes } from '../raster/raster';
import type { PageBlocks } from './page-blocks';
import type { StrokeEdges } from './stroke-edges';
import type { Plane } from '../raster/raster';

/** A page with what was measured on it once, for all findings. */
export interface PageUnderJudgement {
  readonly picture: Planes;
  readonly dpi: number;
  /** Whether it is a photograph of a paper: fingers and lamps are met there only. */
  readonly photographed: boolean;
  readonly quarter: Plane;
  readonly blocks: PageBlocks;
  readonly edges: StrokeEdges;
}
