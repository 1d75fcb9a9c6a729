import { readFileSync } from 'node:fs';
import type { ReportFonts } from '../../../workers/report/fonts';
import { binaryString } from '../../../workers/font-file';
import { inProject } from '../paths';

/** The fonts of the report from the disk, as the worker fetches them. */
export function reportFontFiles(): Promise<ReportFonts> {
  return Promise.resolve({
    regular: font('400Regular/Tinos_400Regular.ttf'),
    bold: font('700Bold/Tinos_700Bold.ttf'),
    italic: font('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    boldItalic: font('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  });
}

function font(name: string): string {
  return binaryString(new Uint8Array(readFileSync(inProject('node_modules/@expo-google-fonts/tinos', name))));
}
