import type { Box } from '../../../shared/domain/quality';

/** Cells of a grid that hang together by their sides. `left`…`bottom` are cells, the last two not included. */
export interface Region {
  readonly cells: readonly number[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All regions of the cells for which `inside` holds, largest first. */
export function regionsOf(
  across: number,
  down: number,
  inside: (cell: number) => boolean,
): readonly Region[] {
  const seen = new Uint8Array(across * down);
  const regions: Region[] = [];
  for (let first = 0; first < seen.length; first++) {
    if (seen[first] || !inside(first)) continue;
    seen[first] = 1;
    const cells = [first];
    for (let at = 0; at < cells.length; at++) {
      for (const next of neighbours(cells[at] as number, across, down)) {
        if (seen[next] || !inside(next)) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
    regions.push(regionOf(cells, across));
  }
  return regions.sort((a, b) => b.cells.length - a.cells.length);
}

/** The cells beside a cell: left, right, above, below, as far as there are. */
export function neighbours(cell: number, across: number, down: number): number[] {
  const x = cell % across;
  const out: number[] = [];
  if (x > 0) out.push(cell - 1);
  if (x < across - 1) out.push(cell + 1);
  if (cell >= across) out.push(cell - across);
  if (cell < across * (down - 1)) out.push(cell + across);
  return out;
}

/** Where a region lies on the page, for a grid whose cells have `pixels` along a side. */
export function boxOf(
  { left, top, right, bottom }: Pick<Region, 'left' | 'top' | 'right' | 'bottom'>,
  pixels: number,
  page: { readonly width: number; readonly height: number },
): Box {
  const share = (from: number, to: number, size: number): readonly [number, number] => {
    const start = Math.min(1, (from * pixels) / size);
    return [start, Math.min(1, (to * pixels) / size) - start];
  };
  const [x, width] = share(left, right, page.width);
  const [y, height] = share(top, bottom, page.height);
  return { x, y, width, height };
}

function regionOf(cells: readonly number[], across: number): Region {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const cell of cells) {
    const [x, y] = [cell % across, Math.floor(cell / across)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { cells, left, top, right, bottom };
}
