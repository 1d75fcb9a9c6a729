/** A key's id in groups of four, as it is read out and compared. */
export function inFours(key: string): string {
  return key.replace(/(.{4})(?=.)/g, '$1 ');
}
