import type { InkRegion } from './ink-regions';
import { BLOCK, type Grid } from './grid';
import { ZONE, type ZoneMap } from './zones';

/** Writing is no taller than this, in millimetres; signatures and seals are. */
const TALL_MM = 8.5;
/** A region is writing when no more of it than this is solid. */
const SOLID = 0.4;
/** Less writing than this, in square millimetres of its boxes, stays in tiles. */
const MUCH_MM2 = 300;
/** Colours whose directions differ by less are one ink: cosine of 30°. */
const ONE_INK = 0.866;
/** What spans more than this share of the page across and down is decoration of the sheet. */
const SPANS = 0.55;
/** A region this sparse that spans the sheet one way is a rule or a frame's side. */
const SPARSE = 0.12;

/** Coloured ink by what becomes of it. */
export interface SortedInk {
  /** To be kept in tiles. */
  readonly tiles: readonly InkRegion[];
  /** Regions of writing of one ink each, the more extensive first; at most two inks. */
  readonly writing: readonly (readonly InkRegion[])[];
}

/** Tells seals and signatures from coloured writing all over a form, and both from decoration; marks their zones. */
export function sortInk(regions: readonly InkRegion[], grid: Grid, dpi: number, zones: ZoneMap): SortedInk {
  const mm = (BLOCK * 25.4) / dpi;
  const tiles: InkRegion[] = [];
  const thin: InkRegion[] = [];
  for (const region of regions) {
    if (isDecor(region, grid)) paint(region, ZONE.decor, zones);
    else if (region.tallest * mm <= TALL_MM && region.solid <= SOLID) thin.push(region);
    else tiles.push(region);
  }
  const inks = groupedByColour(thin).filter((ink) => areaOf(ink) * mm * mm >= MUCH_MM2);
  const writing = inks.slice(0, 2);
  tiles.push(...thin.filter((region) => !writing.some((ink) => ink.includes(region))));
  for (const region of tiles) paint(region, ZONE.ink, zones);
  for (const [index, ink] of writing.entries()) {
    for (const region of ink) paint(region, index === 0 ? ZONE.writing : ZONE.otherWriting, zones);
  }
  return { tiles, writing };
}

function isDecor({ left, right, top, bottom, size }: InkRegion, { columns, rows }: Grid): boolean {
  const [across, down] = [(right - left + 1) / columns, (bottom - top + 1) / rows];
  if (across >= SPANS && down >= SPANS) return true;
  const fill = size / ((right - left + 1) * (bottom - top + 1));
  return (across >= SPANS || down >= SPANS) && across * down > 0.1 && fill < SPARSE;
}

function groupedByColour(regions: readonly InkRegion[]): InkRegion[][] {
  const groups: InkRegion[][] = [];
  for (const region of [...regions].sort((a, b) => b.size - a.size)) {
    const group = groups.find(([first]) => first && cosine(first, region) >= ONE_INK);
    if (group) group.push(region);
    else groups.push([region]);
  }
  return groups.sort((a, b) => areaOf(b) - areaOf(a));
}

function cosine(a: InkRegion, b: InkRegion): number {
  return (a.cb * b.cb + a.cr * b.cr) / (Math.hypot(a.cb, a.cr) * Math.hypot(b.cb, b.cr));
}

function areaOf(regions: readonly InkRegion[]): number {
  return regions.reduce(
    (sum, { left, right, top, bottom }) => sum + (right - left + 1) * (bottom - top + 1),
    0,
  );
}

function paint({ places }: InkRegion, zone: number, zones: ZoneMap): void {
  for (const at of places) if (zones[at] !== ZONE.picture) zones[at] = zone;
}
