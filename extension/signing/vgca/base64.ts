/** Base64 with padding (RFC 4648, section 4), as the signing program reads it. */
export function toBase64(bytes: Uint8Array<ArrayBuffer>): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of such a text, its line breaks aside; undefined where it is none, or empty. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return bytes.length > 0 ? bytes : undefined;
  } catch {
    // InvalidCharacterError: no base64.
    return undefined;
  }
}
