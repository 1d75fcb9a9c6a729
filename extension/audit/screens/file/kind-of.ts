/** What can be shown of a file, by its first bytes: names and types that a host states may be anything. */
export async function kindOf(content: Blob): Promise<'pdf' | 'picture' | 'other'> {
  const head = new Uint8Array(await content.slice(0, 1024).arrayBuffer());
  if (new TextDecoder('latin1').decode(head).includes('%PDF-')) return 'pdf';
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, place) => head[place] === byte);
  const isPicture = begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47);
  return isPicture ? 'picture' : 'other';
}
