import { byte, cellsOfRow, dark, ground, layOutCells, size, squares, steep, sums } from './surface-cells';

/*
 * The threshold surface of tone/threshold.ts, by lines of cells (2 × 2 blocks) that move down the page.
 */

/** Cells to either side over which brightness and its spread are taken. */
const WINDOW: i32 = 3;
/** Bytes of nothing before and behind a line. */
const MARGIN: i32 = 16;

/** As in tone/threshold.ts, where they are explained; a test holds the two against each other. */
const WEIGHT: f64 = 0.2;
const RANGE: f64 = 128;
const SURELY_INK: f64 = 0.45;
const BLURRED_INK: f64 = 0.74;
const STEEP: i32 = 8;
const DEPTH: f64 = 0.45;
const HIGHEST: f64 = 0.93;

/** Lines: the first two over the rows of a window, the next two over the rows near. */
let sumLine: usize = 0;
let squareLine: usize = 0;
let darkLine: usize = 0;
let steepLine: usize = 0;
let levelLine: usize = 0;

/** `scratch` has room for (9 · rows of cells + 11) · `size` + 256 bytes. */
export function surfaceOf(
  mean: usize,
  spread: usize,
  darkest: usize,
  standsOn: usize,
  columns: i32,
  rows: i32,
  faintest: f64,
  scratch: usize,
  out: usize,
): void {
  const across = (columns + 1) >> 1;
  const down = (rows + 1) >> 1;
  layOutLines(layOutCells(scratch, across, down));
  for (let y = 0; y < down; y++) cellsOfRow(mean, spread, darkest, standsOn, columns, rows, y);
  for (let y = -WINDOW; y < down; y++) {
    if (y + WINDOW < down) addRow(y + WINDOW);
    if (y - WINDOW > 0) takeRow(y - WINDOW - 1);
    if (y < 0) continue;
    extremesNear(y, down);
    levelsOfRow(y, across, min(down - 1, y + WINDOW) - max(0, y - WINDOW) + 1, faintest);
    doubled(out + 2 * y * columns);
    if (2 * y + 1 < rows) doubled(out + (2 * y + 1) * columns);
  }
}

function layOutLines(room: usize): void {
  sumLine = room + MARGIN;
  squareLine = sumLine + 4 * (size + 8);
  darkLine = squareLine + 4 * (size + 4) + MARGIN;
  steepLine = darkLine + size + 2 * MARGIN;
  levelLine = steepLine + size + MARGIN;
  memory.fill(sumLine - MARGIN, 0, 8 * (size + 8));
  memory.fill(darkLine - MARGIN, 0xff, size + 2 * MARGIN);
  memory.fill(steepLine - MARGIN, 0, size + 2 * MARGIN);
}

function addRow(y: i32): void {
  for (let x = 0; x < size; x += 4) {
    const at = y * size + x;
    const sum = sumLine + 4 * x;
    const square = squareLine + 4 * x;
    v128.store(sum, i32x4.add(v128.load(sum), v128.load16x4_u(sums + 2 * at)));
    v128.store(square, i32x4.add(v128.load(square), v128.load(squares + 4 * at)));
  }
}

function takeRow(y: i32): void {
  for (let x = 0; x < size; x += 4) {
    const at = y * size + x;
    const sum = sumLine + 4 * x;
    const square = squareLine + 4 * x;
    v128.store(sum, i32x4.sub(v128.load(sum), v128.load16x4_u(sums + 2 * at)));
    v128.store(square, i32x4.sub(v128.load(square), v128.load(squares + 4 * at)));
  }
}

/** Over the rows near; what is near in a row is looked up cell by cell. */
function extremesNear(y: i32, down: i32): void {
  const first = max(0, y - 2);
  const last = min(down - 1, y + 2);
  for (let x = 0; x < size; x += 16) {
    let least = i8x16.splat(-1);
    let most = i8x16.splat(0);
    for (let row = first; row <= last; row++) {
      least = i8x16.min_u(least, v128.load(dark + row * size + x));
      most = i8x16.max_u(most, v128.load(steep + row * size + x));
    }
    v128.store(darkLine + x, least);
    v128.store(steepLine + x, most);
  }
}

function leastNear(at: usize): i32 {
  return min(min(min(byte(at - 2), byte(at - 1)), min(byte(at + 1), byte(at + 2))), byte(at));
}

function mostNear(at: usize): i32 {
  return max(max(max(byte(at - 2), byte(at - 1)), max(byte(at + 1), byte(at + 2))), byte(at));
}

function levelsOfRow(y: i32, across: i32, height: i32, faintest: f64): void {
  let sum = load<i32>(sumLine) + load<i32>(sumLine + 4) + load<i32>(sumLine + 8);
  let square = load<i32>(squareLine) + load<i32>(squareLine + 4) + load<i32>(squareLine + 8);
  for (let x = 0; x < across; x++) {
    const enters = 4 * (x + WINDOW);
    const leaves = 4 * (x - WINDOW - 1);
    sum += load<i32>(sumLine + enters) - load<i32>(sumLine + leaves);
    square += load<i32>(squareLine + enters) - load<i32>(squareLine + leaves);
    const count = 4 * height * (min(across - 1, x + WINDOW) - max(0, x - WINDOW) + 1);
    const paper = byte(ground + y * size + x);
    const isSteep = mostNear(steepLine + x) >= STEEP;
    // Sauvola's level is at least 0.8 of the mean: where that is light, it is not what decides.
    const level =
      !isSteep && 100 * sum > 94 * paper * count
        ? <f64>paper * BLURRED_INK
        : levelOf(
            <f64>(<f32>sum / <f32>count),
            <f64>(<f32>square / <f32>count),
            leastNear(darkLine + x),
            isSteep,
            paper,
            faintest,
          );
    store<u8>(levelLine + x, <u32>level);
  }
}

function levelOf(mean: f64, square: f64, darkest: i32, isSteep: bool, paper: i32, faintest: f64): f64 {
  const base = <f64>paper;
  const variance = square - mean * mean;
  const deviation = variance > 0 ? Math.sqrt(variance) : 0;
  const sauvola = mean * (1 + WEIGHT * (deviation / RANGE - 1));
  const contrast = 1 - <f64>darkest / base;
  const sharp = isSteep && contrast >= faintest;
  const faint = sharp ? base * (1 - DEPTH * contrast) : base * SURELY_INK;
  const blurred = sharp ? sauvola : min(sauvola, base * BLURRED_INK);
  return min(base * HIGHEST, max(max(blurred, faint), base * SURELY_INK));
}

/** Writes the levels of a row of cells to a row of blocks, up to 31 too far. */
function doubled(out: usize): void {
  for (let x = 0; x < size; x += 16) {
    const levels = v128.load(levelLine + x);
    v128.store(out + 2 * x, v128.shuffle<i8>(levels, levels, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7));
    v128.store(
      out + 2 * x,
      v128.shuffle<i8>(levels, levels, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15),
      16,
    );
  }
}
