import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../workers/pdf/assemble';
import { openPdf } from '../../workers/pdf/open-pdf';
import { signatures } from '../../workers/pdf/signatures';
import { aLayeredPage, layersPart } from '../fixtures/layers';
import { shapes } from '../fixtures/signing/shapes';
import { textPdf } from '../fixtures/pdfs';

/** A file that is to be signed. */
export interface FileToSign {
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly signatures: number;
}

/** Folders of the corpus whose files others can read; files that are locked or broken cannot be signed. */
const FOLDERS = ['pdf-signed', 'pdf-good', 'pdf-good-fail-pdfa'];

/** Every shape of file, a document of our own, and, where CORPUS names a folder that holds `inputs/`, files of others. */
export async function filesToSign(): Promise<readonly FileToSign[]> {
  const made = await assemble({
    parts: [layersPart(aLayeredPage())],
    metadata: { title: 'Tờ khai đăng ký kết hôn' },
  });
  const own = made.ok ? new Uint8Array(await made.value.pdf.arrayBuffer()) : textPdf();
  const all = [...Object.entries(await shapes()), ['a document of our own', own] as const, ...foreign()];
  return Promise.all(all.map(async ([name, pdf]) => ({ name, pdf, signatures: await countOf(pdf) })));
}

function foreign(): readonly (readonly [string, Uint8Array])[] {
  const corpus = process.env['CORPUS'];
  if (corpus === undefined) return [];
  return FOLDERS.flatMap((folder) => {
    const path = join(corpus, 'inputs', folder);
    return readdirSync(path).map((name) => [`${folder}/${name}`, readFileSync(join(path, name))] as const);
  });
}

async function countOf(pdf: Uint8Array): Promise<number> {
  const open = await openPdf(pdf, 'drop');
  return open ? signatures(open).count : 0;
}
