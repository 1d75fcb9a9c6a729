import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makePages } from '../fixtures/pages/index';

/** A page of which it is known whether anything stands on it. */
export interface WholePage {
  readonly name: string;
  readonly path: string;
  readonly dpi: number;
  readonly blank: boolean;
  /** Of our own generator: may lie in a pile. */
  readonly drawn: boolean;
}

const CORPUS_BLANKS = ['sbrunner_empty.png'];
const FOLDERS = [
  'bilevel',
  'form',
  'notes',
  'office',
  'old',
  'photo',
  'vi/clean300',
  'vi/hard300',
  'vi/office200',
];
/** Of the corpus's many pages of one kind, every sixth. */
const EVERY = 6;

/** The generator's pages, and the corpus's where CORPUS names it. */
export async function wholePages(): Promise<readonly WholePage[]> {
  const drawn = (await makePages()).map(({ name, path, dpi, kind }) => ({
    ...{ name, path, dpi, drawn: true },
    blank: kind === 'blank',
  }));
  const corpus = process.env['CORPUS'];
  return corpus
    ? [...drawn, ...FOLDERS.flatMap((folder) => scansIn(join(corpus, 'pages', folder), folder))]
    : drawn;
}

function scansIn(path: string, folder: string): WholePage[] {
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => /\.(jpg|png)$/.test(name));
  return names
    .sort()
    .filter((_, index) => !folder.startsWith('vi/') || index % EVERY === 0)
    .map((name) => ({
      ...{ name: `${folder}/${name}`, path: join(path, name), drawn: false },
      dpi: folder === 'vi/office200' ? 200 : 300,
      blank: CORPUS_BLANKS.includes(name),
    }));
}
