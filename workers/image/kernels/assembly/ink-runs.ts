/** Bytes of a run: row, first column, column behind the last, 32 bits each. */
const RUN: i32 = 12;

/**
 * The runs of ink of a bitmap, by row, then by column, and for each run the number of the piece that it belongs to:
 * pieces are what touches by a side or a corner, numbered in the order of their first runs. Answers how many runs there
 * are, and writes behind `pieces` how many of those; -1 where there could be more runs than `most`.
 */
export function connectRuns(
  bits: usize,
  width: i32,
  height: i32,
  stride: i32,
  most: i32,
  runs: usize,
  pieces: usize,
): i32 {
  let above = 0;
  let first = 0;
  for (let y = 0; y < height; y++) {
    // A row has at most one run in two pixels.
    if (first + ((width + 1) >> 1) > most) return -1;
    const end = runsOfRow(bits + y * stride, width, y, first, runs);
    joinRow(runs, pieces, above, first, end);
    above = first;
    first = end;
  }
  store<i32>(pieces + 4 * first, numbered(pieces, first));
  return first;
}

/** Writes the runs of a row, and answers where the next row's begin. */
function runsOfRow(row: usize, width: i32, y: i32, first: i32, runs: usize): i32 {
  let to = runs + first * RUN;
  let inside: u32 = 0;
  for (let x = 0; x < width; x += 32) {
    const bytes = load<u32>(row + (x >> 3));
    if (bytes == 0 && !inside) continue;
    let word = bswap<u32>(bytes);
    if (width - x < 32) word &= ~((<u32>0xffffffff) >> (width - x));
    let changes = word ^ ((word >> 1) | (inside << 31));
    inside = word & 1;
    while (changes) {
      const at = clz<u32>(changes);
      changes &= ~((<u32>0x80000000) >> at);
      if ((word >> (31 - at)) & 1) {
        store<i32>(to, y);
        store<i32>(to, x + at, 4);
      } else {
        store<i32>(to, x + at, 8);
        to += RUN;
      }
    }
  }
  if (inside) {
    store<i32>(to, width, 8);
    to += RUN;
  }
  return <i32>((to - runs) / RUN);
}

/** Makes each run hang on those above that it touches. */
function joinRow(runs: usize, parents: usize, above: i32, first: i32, end: i32): void {
  let next = above;
  for (let run = first; run < end; run++) {
    const start = load<i32>(runs + run * RUN, 4);
    const behind = load<i32>(runs + run * RUN, 8);
    let root = run;
    store<i32>(parents + 4 * run, run);
    while (next < first && load<i32>(runs + next * RUN, 8) < start) next++;
    // The last run above that touches this one may touch the next one as well: `next` stays on it.
    for (let touching = next; touching < first; touching++) {
      if (load<i32>(runs + touching * RUN, 4) > behind) break;
      root = join(parents, root, touching);
    }
  }
}

/** Makes both runs hang together, under the one met first, and answers that one. */
function join(parents: usize, a: i32, b: i32): i32 {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  const root = min(rootA, rootB);
  store<i32>(parents + 4 * rootA, root);
  store<i32>(parents + 4 * rootB, root);
  return root;
}

function rootOf(parents: usize, run: i32): i32 {
  let at = run;
  let parent = load<i32>(parents + 4 * at);
  while (parent != at) {
    const next = load<i32>(parents + 4 * parent);
    store<i32>(parents + 4 * at, next);
    at = next;
    parent = load<i32>(parents + 4 * at);
  }
  return at;
}

/**
 * Puts numbers of pieces where the runs were that others hang on: those come first, and are numbers by then. Answers how
 * many pieces there are.
 */
function numbered(parents: usize, count: i32): i32 {
  let pieces = 0;
  for (let run = 0; run < count; run++) {
    const parent = load<i32>(parents + 4 * run);
    store<i32>(parents + 4 * run, parent == run ? pieces++ : load<i32>(parents + 4 * parent));
  }
  return pieces;
}
