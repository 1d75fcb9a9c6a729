/** The row that a key leads to, from 0; undefined for keys that move nothing, and where there is no row. */
export function moved(key: string, from: number, count: number, page: number): number | undefined {
  const to = target(key, from, count, page);
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(to, 0), count - 1);
}

function target(key: string, from: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
