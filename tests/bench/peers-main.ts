import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MainJobReport } from '../browser/main-job';
import { atMost, type Figure } from './figure';

/**
 * Our file against what img2pdf, a wrapper that adds next to nothing, makes of the same JPEGs in the same run.
 * A missing peer is named on the error stream and gives no figure.
 */
export function peerFigures({ papers, proofs }: MainJobReport): readonly Figure[] {
  const jpegs = papers.filter(({ component, mime }) => component === 'TP01' && mime === 'image/jpeg');
  const ours = proofs.find(({ component }) => component === 'TP01');
  if (!ours || jpegs.length === 0) return [];
  const wrapped = join(mkdtempSync(join(tmpdir(), 'cua-so-peer-')), 'img2pdf.pdf');
  const { status, error } = spawnSync('img2pdf', [...jpegs.map(({ path }) => path), '-o', wrapped]);
  if (error || status !== 0) {
    console.error('peer missing: img2pdf (Debian package img2pdf)');
    return [];
  }
  return [atMost('bytes_vs_img2pdf', ours.bytes / statSync(wrapped).size, 'ratio', 1.01)];
}
