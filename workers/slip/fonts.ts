/** Noto Sans as jsPDF takes it: one character a byte. */
export interface SlipFonts {
  readonly regular: string;
  readonly bold: string;
}

let loaded: Promise<SlipFonts> | undefined;

/**
 * The two fonts from the product's own files, read once a worker. jsPDF's built-in fonts have no Vietnamese letters:
 * with them "Tờ khai" comes out as garbage (github.com/parallax/jsPDF/issues/2121).
 */
export function slipFonts(): Promise<SlipFonts> {
  loaded ??= loadFonts();
  return loaded;
}

async function loadFonts(): Promise<SlipFonts> {
  const [regular, bold] = await Promise.all([
    read(
      new URL(
        '../../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
        import.meta.url,
      ),
    ),
    read(
      new URL(
        '../../node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
        import.meta.url,
      ),
    ),
  ]);
  return { regular, bold };
}

async function read(url: URL): Promise<string> {
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
