import type { PageLook } from '../../shared/contracts/image-worker';
import { atLeast, atMost, type Figure, type Suite } from './figure';
import type { PageFacts } from './imaging-driver';
import { benchPages, type BenchPage } from './imaging-pages';
import { imagingPeers } from './imaging-peers';
import { judgementLine, judgePages, type Judgement } from './imaging-quality';
import { openBench, type Bench, type MeasuredRun, type Pace } from './imaging-run';
import { median } from './imaging-seals';

/** Most pages that are timed. */
const TIMED = 20;
/** The peers get two of three of the first pages: ocrmypdf takes up to ten seconds for each. */
const COMPARED = 15;
const LEFT_OUT = 3;
const ROUNDS = 3;
/** As many pages make a stretch for the workers together: of few, one worker waits for the other's last a good while. */
const STRETCH = 60;
/** Errors in a hundred letters that a mere re-encoding may cause where the reader is to be trusted. */
const STEADY = 5;
/** Share of the pages that owe layers and may yet be kept as pictures. */
const FALLBACK_SHARE = 0.05;
const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;

/**
 * The imaging engine: bytes, legibility, ink and seals of whole documents as poppler shows and tesseract reads them;
 * processor time, memory and workers of the shipped build.
 */
export const imaging: Suite = async ({ peers, verbose = false, only }) => {
  const pages = await benchPages(only);
  const timed = indicesOf(pages, ({ group, dpi }) => group === 'office' && dpi === 300).slice(0, TIMED);
  const single = await openBench(pages, 1);
  try {
    const speed = timed.length > 0 ? await speedOf(single, timed) : undefined;
    const whole = await single.run(
      indicesOf(pages, () => true),
      true,
    );
    const double = timed.length > 0 ? await twoWorkers(pages, timed) : undefined;
    const kept = whole.pages.filter(({ failure }) => failure === undefined).sort((a, b) => a.index - b.index);
    const office = kept.filter(({ index }) => pages[index]?.group === 'office').map(({ index }) => index);
    const bound = office.length > 0 ? await single.document(office, 'layers', 'office') : undefined;
    const judgements = await judged(single, pages, kept);
    if (verbose) report(pages, whole.pages, judgements);
    const others =
      peers && speed && bound ? imagingPeers(await compared(single, pages, timed, speed.cpuMsPerPage)) : [];
    const named = (name: string): readonly Figure[] => others.filter((figure) => figure.name === name);
    return [
      ...(bound ? [atMost('bytes_per_page_mean', bound.bytes / office.length, 'bytes', 45_000)] : []),
      ...named('ratio_to_ocrmypdf_o3'),
      ...named('ratio_to_gs_ebook'),
      ...qualityFigures(judgements),
      ...(speed ? [atMost('cpu_ms_per_page', speed.cpuMsPerPage, 'ms', 200)] : []),
      ...named('ratio_to_djpeg_cjpeg'),
      ...(speed ? [atMost('plain_cpu_ms_per_page', speed.plainCpuMsPerPage, 'ms', 150)] : []),
      ...(speed ? [atMost('first_thumbnail_ms_max', speed.thumbnailMs, 'ms', 150)] : []),
      ...(speed && double
        ? [
            atLeast('two_worker_speedup', speed.stretchSeconds / double.seconds, '×', 1.8),
            atLeast('two_worker_cores_busy', double.cpuSeconds / double.seconds, 'cores', 1.9),
          ]
        : []),
      atMost(
        'mb_per_worker',
        Math.max(speed?.layered.peakMb ?? 0, whole.peakMb, (double?.peakMb ?? 0) / 2),
        'MB',
        150,
      ),
      fallenBack(pages, whole.pages),
    ];
  } finally {
    await single.close();
  }
};

function indicesOf(pages: readonly BenchPage[], wanted: (page: BenchPage) => boolean): number[] {
  return pages.flatMap((page, index) => (wanted(page) ? [index] : []));
}

/** How fast one worker is; `timed` holds at least one page. */
async function speedOf(bench: Bench, timed: readonly number[]) {
  await bench.door.run('warmUp', { indices: timed });
  const layered = await best(bench, timed);
  const plain = await best(bench, timed, 'natural');
  const stretch = await fastest(bench, timed);
  const thumbnails = await bench.thumbnails(timed);
  const cpuMs = ({ cpuSeconds }: Pick<MeasuredRun, 'cpuSeconds'>): number =>
    (cpuSeconds * 1000) / timed.length;
  return {
    layered,
    stretchSeconds: stretch.seconds,
    cpuMsPerPage: cpuMs(layered),
    plainCpuMsPerPage: cpuMs(plain),
    thumbnailMs: Math.max(...thumbnails),
  };
}

/**
 * Three rounds, and the smallest of each figure but the memory: what else the machine does only adds. A worker that has
 * seen a dozen pages runs compiled code; its first ones cost two to four times as much.
 */
async function best(
  bench: Bench,
  indices: readonly number[],
  look: PageLook = 'layers',
): Promise<Pick<MeasuredRun, 'cpuSeconds' | 'seconds' | 'peakMb'>> {
  const rounds: MeasuredRun[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await bench.run(indices, false, look));
  return {
    cpuSeconds: Math.min(...rounds.map(({ cpuSeconds }) => cpuSeconds)),
    seconds: Math.min(...rounds.map(({ seconds }) => seconds)),
    peakMb: Math.max(...rounds.map(({ peakMb }) => peakMb)),
  };
}

async function twoWorkers(
  pages: readonly BenchPage[],
  timed: readonly number[],
): Promise<Pace & Pick<MeasuredRun, 'peakMb'>> {
  const double = await openBench(pages, 2);
  try {
    await double.door.run('warmUp', { indices: [...timed, ...timed] });
    const stretch = await fastest(double, timed);
    const { peakMb } = await double.run(timed, false);
    return { ...stretch, peakMb };
  } finally {
    await double.close();
  }
}

/** The fastest of three stretches. */
async function fastest(bench: Bench, timed: readonly number[]): Promise<Pace> {
  const paces: Pace[] = [];
  for (let round = 0; round < ROUNDS; round++) paces.push(await bench.pace(repeated(timed, STRETCH)));
  return paces.reduce((best, pace) => (pace.seconds < best.seconds ? pace : best));
}

/** At least so many of the list, over and over. */
function repeated(indices: readonly number[], count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / indices.length) }, () => indices).flat();
}

async function judged(
  bench: Bench,
  pages: readonly BenchPage[],
  kept: readonly PageFacts[],
): Promise<readonly Judgement[]> {
  const indices = kept.map(({ index }) => index);
  const ours = await bench.document(indices, 'layers', 'ours');
  const source = await bench.document(indices, 'source', 'source');
  const places = await Promise.all(kept.map(({ index }) => bench.fromNatural(index)));
  const list = kept.flatMap(({ index, width, height, dpi, natural: picture }, at) => {
    const page = pages[index];
    return page
      ? [{ page, index: at, width, height, dpi, natural: picture, place: places[at] ?? IDENTITY }]
      : [];
  });
  return judgePages(list, { ours: ours.path, source: source.path });
}

async function compared(
  bench: Bench,
  pages: readonly BenchPage[],
  timed: readonly number[],
  cpuMsPerPage: number,
) {
  const chosen = indicesOf(pages, ({ group }) => group === 'office')
    .slice(0, COMPARED)
    .filter((_, at) => at % LEFT_OUT < LEFT_OUT - 1);
  const { bytes } = await bench.document(chosen, 'layers', 'compared');
  const at = (indices: readonly number[]): BenchPage[] => indices.flatMap((index) => pages[index] ?? []);
  return { pages: at(chosen), bytes, timed: at(timed), cpuMsPerPage };
}

/** Each figure only where a judge gave one. */
function qualityFigures(judgements: readonly Judgement[]): readonly Figure[] {
  const readings = judgements.flatMap(({ reading, page }) => (reading ? [{ ...reading, page }] : []));
  const known = readings.filter(({ page }) => page.truth ?? page.text).map(({ excess }) => excess);
  // Without a truth only the reader's own steadiness is left to compare with: those pages count together, as one.
  const unknown = readings.filter(({ page, original }) => !(page.truth ?? page.text) && original < STEADY);
  const together = unknown.length > 0 ? [meanOf(unknown.map(({ excess }) => excess))] : [];
  const recalls = judgements.flatMap(({ ink }) => (ink ? [ink.recall] : []));
  // Only a truth tells the dot of a letter from a speck of dirt.
  const marks = judgements.flatMap(({ ink, page }) => (ink && page.truth ? [ink.marks] : []));
  const seals = judgements.flatMap((judgement) => judgement.seals ?? []);
  return [
    ...(known.length > 0 ? [atMost('cer_excess_points_mean', meanOf(known), 'points', 0.2)] : []),
    ...(known.length > 0
      ? [atMost('cer_excess_points_max', Math.max(...known, ...together), 'points', 0.5)]
      : []),
    ...(recalls.length > 0 ? [atLeast('ink_recall_min', Math.min(...recalls), '%', 95)] : []),
    ...(marks.length > 0 ? [atLeast('marks_recall_mean', meanOf(marks), '%', 99)] : []),
    ...(seals.length > 0
      ? [
          atMost('seal_delta_e_median', median(seals.map(({ deltaE }) => deltaE)), 'ΔE2000', 6),
          atMost(
            'seal_pixels_lost',
            seals.reduce((sum, { lost }) => sum + lost, 0),
            'pixels',
            0,
          ),
        ]
      : []),
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pages that owe layers and have none. Pictures, small files and what was refused owe none. */
function fallenBack(pages: readonly BenchPage[], facts: readonly PageFacts[]): Figure {
  const owing = facts.filter(
    ({ index, failure, pageClass }) =>
      failure === undefined &&
      pages[index]?.group !== 'picture' &&
      pageClass !== 'photo' &&
      pageClass !== 'small',
  );
  const without = owing.filter(({ layered }) => !layered).length;
  return atMost('pages_fallen_back', without, 'pages', Math.floor(owing.length * FALLBACK_SHARE));
}

function report(
  pages: readonly BenchPage[],
  facts: readonly PageFacts[],
  judgements: readonly Judgement[],
): void {
  const lines = new Map(judgements.map((judgement) => [judgement.page.name, judgementLine(judgement)]));
  for (const { index, failure, bytes, layered, pageClass, fellBack, verdict, times } of facts) {
    const name = pages[index]?.name ?? '';
    const stages = Object.entries(times).map(([stage, ms]) => `${stage} ${ms}`);
    const what =
      failure ??
      `${(bytes / 1000).toFixed(1)} kB ${layered ? 'layers' : 'picture'} ${pageClass ?? ''} ${fellBack ?? ''} ${verdict ?? ''}`;
    console.error(`${lines.get(name) ?? name.padEnd(34)}  ${what}  [${stages.join(', ')}]`);
  }
}
