/** SHA-256 of the bytes as 64 lower-case hexadecimal digits. */
export async function sha256Hex(data: Blob | Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const bytes = 'arrayBuffer' in data ? await data.arrayBuffer() : data;
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
