import { fileURLToPath } from 'node:url';
import type { PageText } from '../../shared/domain/page-text';
import type { PaperField, PaperFieldProposals } from '../../shared/domain/paper-fields/fields';
import { proposeFields } from '../../shared/domain/paper-fields/propose';
import { openDoorPage } from '../commands/digitise/door-page';
import { makeLayouts, type LayoutScan } from '../fixtures/papers/layouts';
import { atLeast, type Figure, type SuiteOptions } from './figure';

/** Variations that nobody looked at while the rules were written. */
const HELD_OUT = [61, 62, 63, 64] as const;

/** A paper, and what was proposed for it. */
export interface JudgedPaper {
  readonly scan: LayoutScan;
  readonly proposals: PaperFieldProposals;
}

/**
 * Metadata proposed from pictures of papers, read by the shipped reader: the share of papers whose number and day are
 * both right to the letter, and whose issuer is right but for capitals.
 */
export async function signFieldFigures({ only, verbose }: SuiteOptions): Promise<readonly Figure[]> {
  const scans = (await makeLayouts(HELD_OUT)).filter(({ layout }) => !only || layout.includes(only));
  const texts = await readScans(scans);
  const judged = scans.map((scan, place) => ({
    scan,
    proposals: proposeFields(texts[place] ? [texts[place]] : []),
  }));
  if (verbose) for (const paper of judged) process.stderr.write(faultsOf(paper));
  return [
    atLeast(
      'number_date_right_percent',
      share(judged, (paper) => isRight(paper, 'docNumber') && isRight(paper, 'issueDate')),
      `% of ${judged.length}`,
      95,
    ),
    atLeast(
      'issuer_right_percent',
      share(judged, (paper) => isRight(paper, 'issuer')),
      `% of ${judged.length}`,
      90,
    ),
  ];
}

/** What the shipped reader reads on the scans, in their order. */
export async function readScans(scans: readonly LayoutScan[]): Promise<readonly (PageText | undefined)[]> {
  const driver = fileURLToPath(new URL('./sign-fields-driver.ts', import.meta.url));
  const door = await openDoorPage({ driver, inputs: scans.map(({ path }) => path) });
  try {
    const texts: (PageText | undefined)[] = [];
    for (const [input] of scans.entries()) {
      texts.push((await door.run<PageText | null>('readInput', { input })) ?? undefined);
    }
    return texts;
  } finally {
    await door.close();
  }
}

/** Whether a field is proposed as it is; where the paper does not say it, whether nothing is. */
export function isRight({ scan, proposals }: JudgedPaper, field: PaperField): boolean {
  return comparable(scan.truth[field]) === comparable(proposals[field]?.value);
}

/** Capitals, blanks, and the two ways to set a mark on `uy` and `oa` are no difference. */
function comparable(value: string | undefined): string | undefined {
  return value
    ?.normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('hoà', 'hòa')
    .replace(/\s*-\s*/gu, '-')
    .replace(/\s+/gu, ' ');
}

function share(papers: readonly JudgedPaper[], holds: (paper: JudgedPaper) => boolean): number {
  return (100 * papers.filter(holds).length) / Math.max(1, papers.length);
}

/** A line for each field that is not right. */
export function faultsOf(paper: JudgedPaper): string {
  const { layout, seed, look, truth } = paper.scan;
  const fields: readonly PaperField[] = [
    'docNumber',
    'issueDate',
    'issuer',
    'docName',
    'abstract',
    'ownerId',
    'validUntil',
  ];
  return fields
    .filter((field) => !isRight(paper, field))
    .map(
      (field) =>
        `${layout}-${seed}-${look} ${field}: ${truth[field] ?? '–'} | ${paper.proposals[field]?.value ?? '–'}\n`,
    )
    .join('');
}
