import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

// Vite reads this with its configuration: it imports nothing of ours, so that a loader without a resolver can, too.
const ROOT = `${import.meta.dirname}/../..`;
const FOLDER = 'workers/image/kernels';

/** Not named where the type checker sees it: the compiler's own types change those of arrays everywhere. */
const COMPILER: string = 'assemblyscript/asc';

/** As much of the compiler as is used. */
interface Compiler {
  readonly main: (
    words: readonly string[],
    io: {
      readonly stderr: { readonly write: (words: string | Uint8Array) => void };
      readonly writeFile: (name: string, contents: string | Uint8Array) => void;
    },
  ) => Promise<{ readonly error: Error | null }>;
}

let compiled: Promise<string> | undefined;

/** Puts the compiled kernels into `compiled.ts`, for every build and every test that names this plugin. */
export function wasmKernels(): Plugin {
  return {
    name: 'wasm-kernels',
    enforce: 'pre',
    watchChange() {
      compiled = undefined;
    },
    async load(id) {
      if (!id.split('\\').join('/').endsWith(`/${FOLDER}/compiled.ts`)) return undefined;
      for (const file of readdirSync(`${ROOT}/${FOLDER}/assembly`)) {
        this.addWatchFile(`${ROOT}/${FOLDER}/assembly/${file}`);
      }
      compiled ??= compileKernels();
      return `export const compiledKernels = '${await compiled}';`;
    },
  };
}

/** The kernels as WebAssembly in base64. Throws with the compiler's words when a source is wrong. */
async function compileKernels(): Promise<string> {
  // Only builds with workers in them wait for the compiler to load.
  const { default: asc } = (await import(COMPILER)) as { readonly default: Compiler };
  const written: Uint8Array[] = [];
  const said: string[] = [];
  const { error } = await asc.main(
    [
      ...[`${FOLDER}/assembly/index.ts`, '--outFile', 'kernels.wasm', '--baseDir', ROOT],
      ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    ],
    {
      stderr: { write: (words) => void said.push(String(words)) },
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm') && typeof contents !== 'string') written.push(contents);
      },
    },
  );
  const [wasm] = written;
  if (error || !wasm) throw new Error(`the kernels do not compile: ${said.join('')}`);
  return Buffer.from(wasm).toString('base64');
}
