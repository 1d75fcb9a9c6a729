declare module '*.wasm?url' {
  /** Address of the bundled file. */
  const url: string;
  // eslint-disable-next-line no-restricted-syntax -- this is what Vite exports
  export default url;
}
