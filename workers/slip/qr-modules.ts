import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import wasmUrl from 'zxing-wasm/writer/zxing_writer.wasm?url';
import type { CodeModules } from '../../shared/contracts/slip-worker';

let started: Promise<unknown> | undefined;

/** Starts the writer once a thread, from the product's own file: by itself it would ask a foreign host for it. */
function start(): Promise<unknown> {
  started ??= fetch(wasmUrl)
    .then((answer) => answer.arrayBuffer())
    .then((wasmBinary) => prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true }));
  return started;
}

/** A QR code of this text that stands 15 % damage. */
export async function qrModules(text: string): Promise<CodeModules> {
  await start();
  const { error, symbol } = await writeBarcode(text, { format: 'QRCode', ecLevel: 'M' });
  if (error) throw new Error(error);
  return { side: symbol.width, dark: Array.from(symbol.data, (value) => value === 0) };
}
