import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Figure } from './figure';
import type { BenchPage } from './imaging-pages';

/** What other programs make of the same pages. */
export interface PeerRequest {
  /** JPEGs of office scans; our document of exactly these has `bytes`. */
  readonly pages: readonly BenchPage[];
  readonly bytes: number;
  /** 300 dpi pages, and what each of them costs us. */
  readonly timed: readonly BenchPage[];
  readonly cpuMsPerPage: number;
}

/** Bounds of the imaging engine: a layered page is a sixth of ocrmypdf's best and a quarter of Ghostscript's e-book. */
const OCRMYPDF_RATIO = 0.17;
const GS_RATIO = 0.27;
const JPEG_RATIO = 3.3;

/** Our files and seconds against those of other programs in this run. A missing peer is named on the error stream. */
export function imagingPeers({ pages, bytes, timed, cpuMsPerPage }: PeerRequest): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-peers-'));
  const path = (name: string): string => join(folder, name);
  const compared = (name: string, bound: number, size: number | undefined): readonly Figure[] =>
    size === undefined ? [] : [atMost(name, bytes / size, 'ratio', bound)];
  try {
    const wrapped = made(
      path('wrapped.pdf'),
      'img2pdf',
      [...pages.map((page) => page.path), '-o', path('wrapped.pdf')],
      'img2pdf',
    );
    if (wrapped === undefined) return [];
    console.error(`imaging: ${pages.length} pages wrapped by img2pdf have ${wrapped} bytes; ours ${bytes}`);
    const ocrmypdf = made(
      path('o3.pdf'),
      'ocrmypdf',
      [
        ...['-q', '--jobs', '2', '--tesseract-timeout', '0', '--skip-text', '-O3'],
        path('wrapped.pdf'),
        path('o3.pdf'),
      ],
      'ocrmypdf pngquant',
    );
    const gs = made(
      path('ebook.pdf'),
      'gs',
      [
        ...['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', '-dPDFSETTINGS=/ebook'],
        ...[`-sOutputFile=${path('ebook.pdf')}`, path('wrapped.pdf')],
      ],
      'ghostscript',
    );
    const reencoded = jpegCpuMs(timed);
    return [
      ...compared('ratio_to_ocrmypdf_o3', OCRMYPDF_RATIO, ocrmypdf),
      ...compared('ratio_to_gs_ebook', GS_RATIO, gs),
      ...(reencoded === undefined
        ? []
        : [atMost('ratio_to_djpeg_cjpeg', cpuMsPerPage / reencoded, 'ratio', JPEG_RATIO)]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Size of what a program wrote; undefined, and said so, where it is missing or failed. */
function made(file: string, program: string, args: readonly string[], debian: string): number | undefined {
  const { error, status, stderr } = spawnSync(program, args);
  if (!error && status === 0) return statSync(file).size;
  const why = error
    ? `missing (Debian: ${debian})`
    : `failed (Debian: ${debian}): ${stderr.toString().trim().slice(-200)}`;
  console.error(`peer ${program} ${why}`);
  return undefined;
}

/** Processor ms a page of decoding and encoding anew, by libjpeg-turbo's own programs; the best of three rounds. */
function jpegCpuMs(pages: readonly BenchPage[]): number | undefined {
  const script = 'for page; do djpeg "$page" | cjpeg -quality 75 > /dev/null || exit 1; done; times';
  const rounds = [1, 2, 3].map(() => {
    const { error, status, stdout } = spawnSync('sh', ['-c', script, 'sh', ...pages.map(({ path }) => path)]);
    // The last line: user and system time of what the shell started.
    const spent = stdout.toString().trim().split('\n').at(-1) ?? '';
    return error || status !== 0 ? undefined : seconds(spent);
  });
  const best = Math.min(...rounds.map((round) => round ?? Infinity));
  if (Number.isFinite(best)) return (best * 1000) / pages.length;
  console.error('peers djpeg, cjpeg missing (Debian package libjpeg-turbo-progs)');
  return undefined;
}

function seconds(times: string): number {
  const found = [...times.matchAll(/(\d+)m([\d.,]+)s/g)];
  return found.reduce(
    (sum, [, minutes, rest = '0']) => sum + Number(minutes) * 60 + Number(rest.replace(',', '.')),
    0,
  );
}
