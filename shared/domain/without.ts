/** An object without the named optional fields. */
export function without<T extends object, Key extends keyof T>(
  value: T,
  ...keys: readonly Key[]
): Omit<T, Key> {
  const kept = Object.entries(value).filter(([name]) => !keys.includes(name as Key));
  // Entries lose the type that they were taken from.
  return Object.fromEntries(kept) as Omit<T, Key>;
}
