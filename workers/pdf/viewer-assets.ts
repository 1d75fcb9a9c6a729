/*
 * What pdf.js may need while it reads a file, from our own files only. Wasm: JPEG 2000, JBIG2 and fax coding, which
 * scanners write. Fonts: the two of signs; letters whose font is not in the file come from the device's own fonts,
 * which have Vietnamese, and pdf.js's substitutes do not. Each address is written out so that the build sees it.
 *
 * Left out on purpose: the 168 tables for Chinese, Japanese and Korean text without embedded encodings (a file that
 * asks for one is refused rather than drawn without its text), and colour management by qcms, which pdf.js loads
 * only with requests that block its thread.
 */
const ASSETS: Readonly<Record<string, URL>> = {
  'jbig2.wasm': new URL('../../node_modules/pdfjs-dist/wasm/jbig2.wasm', import.meta.url),
  'openjpeg.wasm': new URL('../../node_modules/pdfjs-dist/wasm/openjpeg.wasm', import.meta.url),
  'FoxitDingbats.pfb': new URL(
    '../../node_modules/pdfjs-dist/standard_fonts/FoxitDingbats.pfb',
    import.meta.url,
  ),
  'FoxitSymbol.pfb': new URL('../../node_modules/pdfjs-dist/standard_fonts/FoxitSymbol.pfb', import.meta.url),
};

/** A request of pdf.js for a file of its own. */
interface AssetRequest {
  readonly filename: string;
}

/** Answers the requests of one file's reading and remembers whether one could not be answered. */
export class ViewerAssets {
  missing = false;

  async fetch({ filename }: AssetRequest): Promise<Uint8Array> {
    const address = ASSETS[filename];
    const response = address && (await fetch(address));
    if (response?.ok) return new Uint8Array(await response.arrayBuffer());
    this.missing = true;
    throw new Error(`no such asset: ${filename}`);
  }
}
