/** Text as gzip: lines of evidence shrink to a quarter, hashes are what remains. */
export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** What `pack` was given. Rejects where the bytes are torn. */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(text).text();
}
