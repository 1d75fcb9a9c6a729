/** Where a JFIF header has its unit and both densities, from the start of the file (ITU-T T.871, section 10.1). */
const UNIT = 13;
const DOTS_PER_INCH = 1;

/** A browser's JPEG with its resolution written into its JFIF header, which it fills with nothing. */
export async function withDensity(jpeg: Blob, dpi: number): Promise<Blob> {
  const head = new Uint8Array(await jpeg.slice(0, UNIT + 5).arrayBuffer());
  const isJfif = head[2] === 0xff && head[3] === 0xe0 && head[6] === 0x4a && head[7] === 0x46;
  if (!isJfif) throw new Error('the JPEG encoder wrote no JFIF header');
  new DataView(head.buffer).setUint8(UNIT, DOTS_PER_INCH);
  new DataView(head.buffer).setUint16(UNIT + 1, dpi);
  new DataView(head.buffer).setUint16(UNIT + 3, dpi);
  return new Blob([head, jpeg.slice(head.length)], { type: 'image/jpeg' });
}
