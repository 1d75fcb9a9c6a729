/**
 * The kernels of `assembly/` as WebAssembly in base64. The build puts them here (`wasmKernels` in
 * tests/commands/compile-kernels.ts); where nothing is built this is empty, and the plain twins do the work.
 */
export const compiledKernels: string = '';
