import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES, PLANS } from '../fixtures/pages/catalogue';
import { makePages, type TruePage } from '../fixtures/pages/index';
import { NothingToMeasure } from './figure';

/** A page that the suite takes, with what is known of it. */
export interface BenchPage {
  readonly name: string;
  readonly path: string;
  /** Resolution stated to the worker where the file does not say it. */
  readonly dpi: number;
  /**
   * 'office': a colour scan of a paper, 200–300 dpi: what the bounds are about. 'phone': photographed. 'picture': cards
   * and photographs. 'foreign': real scans of all sorts.
   */
  readonly group: 'office' | 'phone' | 'picture' | 'foreign';
  readonly language: 'vie' | 'eng';
  /** The whole text in reading order. */
  readonly text?: string;
  readonly truth?: TruePage;
}

/**
 * The generator's pages, and those of the corpus where CORPUS names it, as far as their name contains `only`. Throws
 * `NothingToMeasure` where none does.
 */
export async function benchPages(only = ''): Promise<readonly BenchPage[]> {
  const corpus = process.env['CORPUS'];
  if (!corpus) console.error('CORPUS is not set: real scans are left out');
  const generated = (await makePages(({ name }) => name.includes(only))).map((truth): BenchPage => ({
    name: truth.name,
    path: truth.path,
    dpi: truth.dpi,
    group: PICTURES.has(truth.kind) ? 'picture' : truth.look.startsWith('phone') ? 'phone' : 'office',
    language: 'vie',
    truth,
  }));
  const scanned = corpus ? [...vietnamese(corpus), ...foreign(corpus)] : [];
  const pages = [...scanned.filter(({ name }) => name.includes(only)), ...generated];
  if (pages.length === 0) throw new NothingToMeasure(nothingNamed(only, scanned));
  return pages;
}

function nothingNamed(only: string, scanned: readonly BenchPage[]): string {
  const drawn = new Set(PLANS.map(({ kind }) => kind));
  const folders = new Set(scanned.map(({ name }) => name.slice(0, name.lastIndexOf('/') + 1)));
  const names = [...folders, ...drawn].join(', ');
  const rest = process.env['CORPUS'] ? '' : '; with CORPUS=<folder> real scans, such as vi/, too';
  return `no page has '${only}' in its name; names begin with: ${names}${rest}`;
}

function vietnamese(corpus: string): BenchPage[] {
  const folders = [
    ['clean300', 300],
    ['hard300', 300],
    ['office200', 200],
  ] as const;
  return folders.flatMap(([folder, dpi]) =>
    filesOf(join(corpus, 'pages', 'vi', folder)).map((name): BenchPage => {
      const text = join(corpus, 'pages', 'vi', 'gt', name.replace(/\.jpg$/, '.txt'));
      return {
        name: `vi/${folder}/${name}`,
        path: join(corpus, 'pages', 'vi', folder, name),
        dpi,
        group: 'office',
        language: 'vie',
        ...(existsSync(text) ? { text: readFileSync(text, 'utf8') } : {}),
      };
    }),
  );
}

/** Scans that nobody here made. Two of them are too small or say nothing of their size: those are at 150 and 200 dpi. */
function foreign(corpus: string): BenchPage[] {
  const named: Readonly<Record<string, number>> = { 'zzzDavid_006.jpg': 150, 'zzzDavid_027.jpg': 200 };
  return ['office', 'notes', 'form', 'old'].flatMap((folder) =>
    filesOf(join(corpus, 'pages', folder)).map((name): BenchPage => ({
      name: `${folder}/${name}`,
      path: join(corpus, 'pages', folder, name),
      dpi: named[name] ?? 300,
      group: 'foreign',
      language: 'eng',
    })),
  );
}

function filesOf(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(jpg|png)$/.test(name))
        .sort()
    : [];
}
