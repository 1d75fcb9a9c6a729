const HEAD = 16;
/** Devices fill up the end of a picture to the size of their blocks. */
const TAIL = 8_192;

interface Kind {
  readonly mime: string;
  readonly starts: readonly string[];
  /** What stands at the end of a whole one. */
  readonly ends?: string;
}

const KINDS: readonly Kind[] = [
  { mime: 'image/jpeg', starts: ['\xff\xd8\xff'], ends: '\xff\xd9' },
  { mime: 'image/png', starts: ['\x89PNG\r\n\x1a\n'], ends: 'IEND' },
  { mime: 'application/pdf', starts: ['%PDF-'], ends: '%%EOF' },
  { mime: 'image/tiff', starts: ['II*\0', 'MM\0*'] },
];

/** A page as what its bytes show it to be: the label on it is known to be wrong. 'none': no picture; 'cut': not all of one. */
export async function readPicture(body: Blob): Promise<Blob | 'none' | 'cut'> {
  const head = await bytes(body.slice(0, HEAD));
  const kind = KINDS.find(({ starts }) => starts.some((start) => head.startsWith(start)));
  if (kind === undefined) return 'none';
  const tail = await bytes(body.slice(-TAIL));
  return kind.ends === undefined || tail.includes(kind.ends) ? body.slice(0, body.size, kind.mime) : 'cut';
}

async function bytes(part: Blob): Promise<string> {
  return String.fromCharCode(...new Uint8Array(await part.arrayBuffer()));
}
