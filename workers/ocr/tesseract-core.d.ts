declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** The engine's glue; it comes as CommonJS. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- a declared module takes no relative import
  const start: import('./core').StartCore;
  // eslint-disable-next-line no-restricted-syntax -- this is how the package comes
  export default start;
}

declare module '*.gz?url' {
  /** Address of the bundled file. */
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- this is what Vite exports
  export default url;
}
