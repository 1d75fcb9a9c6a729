/** Side of a cell in blocks, and every how many of them are looked at each way; as in tone/paper-level.ts. */
const CELL: i32 = 8;
const EVERY: i32 = 2;

/** For each cell the level that 0.15 of what is looked at reaches: of at most sixteen blocks the third brightest. */
export function brightCells(mean: usize, columns: i32, rows: i32, out: usize): void {
  let to = out;
  for (let top = 0; top < rows; top += CELL) {
    const bottom = min(top + CELL, rows);
    for (let left = 0; left < columns; left += CELL, to++) {
      store<u8>(to, brightOf(mean, columns, left, top, min(left + CELL, columns), bottom));
    }
  }
}

function brightOf(mean: usize, columns: i32, left: i32, top: i32, right: i32, bottom: i32): i32 {
  let first = 0;
  let second = 0;
  let third = 0;
  let seen = 0;
  for (let y = top; y < bottom; y += EVERY) {
    for (let x = left; x < right; x += EVERY, seen++) {
      const light = <i32>load<u8>(mean + y * columns + x);
      third = max(third, min(light, second));
      second = max(second, min(light, first));
      first = max(first, light);
    }
  }
  if (seen * 15 <= 100) return first;
  return seen * 15 <= 200 ? second : third;
}

/** Levels of cells, single floats, drawn out over the blocks: straight from the middle of a cell to that of the next. */
export function spreadLevels(
  levels: usize,
  across: i32,
  down: i32,
  columns: i32,
  rows: i32,
  line: usize,
  out: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const y = min(<f64>(down - 1), max(0.0, (<f64>row + 0.5) / CELL - 0.5));
    const whole = <i32>y;
    levelsOfLine(
      levels + 4 * whole * across,
      levels + 4 * min(down - 1, whole + 1) * across,
      y - <f64>whole,
      across,
      line,
    );
    const start = out + row * columns;
    for (let x = 0; x <= across; x++) {
      const from = <f64>load<f32>(line + 4 * x);
      const step = (<f64>load<f32>(line + 4 * x, 4) - from) / CELL;
      let value = from + step / 2 + 0.5;
      let column = x * CELL - CELL / 2;
      if (x == 0) {
        value += (CELL / 2) * step;
        column = 0;
      }
      for (const end = min(columns, x * CELL + CELL / 2); column < end; column++, value += step) {
        store<u8>(start + column, <i32>value);
      }
    }
  }
}

/** A line of levels between two rows of cells, its ends twice. */
function levelsOfLine(upper: usize, lower: usize, share: f64, across: i32, line: usize): void {
  for (let x = 0; x < across; x++) {
    const above = <f64>load<f32>(upper + 4 * x);
    const below = <f64>load<f32>(lower + 4 * x);
    store<f32>(line + 4 * x, <f32>(above * (1 - share) + below * share), 4);
  }
  store<f32>(line, load<f32>(line, 4));
  store<f32>(line + 4 * across, load<f32>(line + 4 * across), 4);
}
