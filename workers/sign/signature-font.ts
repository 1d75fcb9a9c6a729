let loaded: Promise<Uint8Array> | undefined;

/**
 * Tinos, drawn to the measures of Times New Roman, from the product's own files, read once a worker: NĐ 30/2020/NĐ-CP,
 * Phụ lục I.
 */
export function signatureFont(): Promise<Uint8Array> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Uint8Array> {
  const url = new URL(
    '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    import.meta.url,
  );
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`font missing: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
