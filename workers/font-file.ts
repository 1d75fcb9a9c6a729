/** A font of the product as jsPDF takes it: one character a byte. Throws where the build has lost it. */
export async function readFont(url: URL): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`font missing: ${String(answer.status)}`);
  return binaryString(new Uint8Array(await answer.arrayBuffer()));
}

/** Bytes as one character each, in pieces that fit the argument limit. */
export function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return text;
}
