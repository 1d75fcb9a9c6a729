import { readFont } from '../font-file';

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
    readFont(
      new URL(
        '../../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
        import.meta.url,
      ),
    ),
    readFont(
      new URL(
        '../../node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
        import.meta.url,
      ),
    ),
  ]);
  return { regular, bold };
}
