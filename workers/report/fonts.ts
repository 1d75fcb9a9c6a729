import { readFont } from '../font-file';

/** Tinos, drawn to the measures of Times New Roman, as jsPDF takes it: one character a byte. */
export interface ReportFonts {
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
  readonly boldItalic: string;
}

let loaded: Promise<ReportFonts> | undefined;

/** The fonts from the product's own files, read once a worker. NĐ 30/2020/NĐ-CP wants Times New Roman. */
export function reportFonts(): Promise<ReportFonts> {
  loaded ??= loadFonts();
  return loaded;
}

async function loadFonts(): Promise<ReportFonts> {
  const [regular, bold, italic, boldItalic] = await Promise.all([
    readFont(
      new URL('../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', import.meta.url),
    ),
    readFont(
      new URL('../../node_modules/@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf', import.meta.url),
    ),
    readFont(
      new URL(
        '../../node_modules/@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
        import.meta.url,
      ),
    ),
    readFont(
      new URL(
        '../../node_modules/@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
        import.meta.url,
      ),
    ),
  ]);
  return { regular, bold, italic, boldItalic };
}
