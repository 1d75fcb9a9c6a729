/** A name for one job that nobody can guess. `crypto.randomUUID` is missing on pages without TLS, and some are. */
export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
