import { execFileSync } from 'node:child_process';
import { build } from 'vite';
import { inProject } from '../commands/paths';

/** Builds the bench's page with the shipped sources of the workers that it drives; answers the folder. */
export async function builtPilePage(outDir: string): Promise<string> {
  await build({
    ...{ configFile: false, root: inProject('tests', 'bench'), logLevel: 'warn', base: './' },
    build: {
      ...{ outDir, emptyOutDir: true, target: 'chrome148' },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: { driver: inProject('tests', 'bench', 'capture-pile-page.ts') },
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: '[name].js' },
      },
    },
    // Without the compiled kernels: compiling them takes longer than reading a pile, and this worker uses none.
    worker: { format: 'es' },
  });
  return outDir;
}

/** The pages of a PDF as PNG at 300 dpi: `<prefix>-1.png`, `<prefix>-2.png`… Needs poppler's pdftoppm. */
export function printedSheets(pdf: string, prefix: string): void {
  execFileSync('pdftoppm', ['-r', '300', '-png', pdf, prefix]);
}
