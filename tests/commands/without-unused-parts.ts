import type { Plugin } from 'vite';

/**
 * What foreign packages ask for and never use here comes out empty: Node's modules behind the check for Node in
 * libheif-js, tesseract.js-core and @hpke/common, and the HTML and SVG renderers that jsPDF would load for calls that
 * nobody makes.
 */
export function withoutUnusedParts(): Plugin {
  const empty = '\0unused-part';
  const unused: Readonly<Record<string, readonly string[]>> = {
    'libheif-js': ['fs', 'path', 'crypto'],
    'tesseract.js-core': ['fs', 'crypto'],
    '@hpke/common': ['crypto'],
    jspdf: ['html2canvas', 'canvg', 'dompurify'],
  };
  const addresses: Readonly<Record<string, RegExp>> = {
    jspdf: /https:\/\/cdnjs\.cloudflare\.com\/[^"']*/g,
    'zxing-wasm': /https:\/\/fastly\.jsdelivr\.net\/npm\//g,
  };
  return {
    name: 'without-unused-parts',
    enforce: 'pre',
    resolveId: (id, importer) =>
      Object.entries(unused).some(([name, parts]) => importer?.includes(`/${name}/`) && parts.includes(id))
        ? empty
        : undefined,
    load: (id) => (id === empty ? 'export default {};' : undefined),
    // jsPDF would load a viewer, and zxing-wasm its WebAssembly, from these addresses where nobody says otherwise. The
    // policy that ships forbids it; what is not there need not be forbidden.
    transform(code, id) {
      const name = Object.keys(addresses).find((one) => id.includes(`/${one}/`));
      const address = name === undefined ? undefined : addresses[name];
      return address && code.replace(address, '');
    },
  };
}
