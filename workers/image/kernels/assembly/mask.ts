/**
 * A bit for each sample that is darker than its block's threshold, in blocks whose zone is at most `lastZone`; the
 * first sample in the highest bit. `groups` times four blocks of each row are marked, the rest stays as it is.
 */
export function markRows(
  data: usize,
  width: i32,
  height: i32,
  threshold: usize,
  zones: usize,
  columns: i32,
  groups: i32,
  lastZone: i32,
  bits: usize,
  stride: i32,
): void {
  const last = i8x16.splat(<i8>lastZone);
  for (let y = 0; y < height; y++) {
    let from = data + y * width;
    let block = (y >> 2) * columns;
    let to = bits + y * stride;
    for (let group = 0; group < groups; group++, from += 16, block += 4, to += 2) {
      // A threshold of nought marks nothing.
      const limits = v128.and(
        v128.load32_splat(threshold + block),
        i8x16.le_u(v128.load32_splat(zones + block), last),
      );
      const dark = i8x16.lt_u(
        v128.load(from),
        v128.shuffle<i8>(limits, limits, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3),
      );
      store<u16>(
        to,
        <u16>(
          i8x16.bitmask(v128.shuffle<i8>(dark, dark, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8))
        ),
      );
    }
  }
}
