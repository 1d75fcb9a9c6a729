/** Eight digits of chance. A seed is told and kept, so that it binds whoever drew with it. */
export function proposedSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 100_000_000).padStart(8, '0');
}
