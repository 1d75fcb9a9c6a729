import { SHRINK_LEVELS, type ShrinkPageRequest, type ShrunkPage } from '../shared/contracts/image-worker';
import type { AssembledPdf, AssembleRequest, AssemblyPart } from '../shared/contracts/pdf-worker';
import type { Failure } from '../shared/domain/failure';
import { fail, ok, type Result } from '../shared/domain/result';
import { inOrder } from './in-order';

/** What fitting a document needs of others. Neither rejects. */
export interface FitMeans {
  assemble(request: AssembleRequest): Promise<Result<AssembledPdf>>;
  shrink(request: ShrinkPageRequest): Promise<Result<ShrunkPage>>;
  /** How many pages are reduced at a time. */
  readonly width: number;
}

type PagePart = Exclude<AssemblyPart, { readonly kind: 'pdf' }>;

/** A part on its way through the levels. */
interface Place {
  /** As it was handed in: each level starts from it, so that nothing is reduced twice. */
  readonly given: AssemblyPart;
  part: AssemblyPart;
  /** What it comes to in the document: measured, then estimated from the change of its own bytes. */
  bytes: number;
  readonly pages: number;
}

/** A place whose part is a page of ours, which can be reduced. */
type PagePlace = Place & { readonly given: PagePart };

/** A document of places, and what it needs beside them. */
interface Sheaf {
  readonly places: readonly Place[];
  overhead: number;
}

/**
 * Makes a document of at most `maxBytes`. It stays as it is where it fits; else its masks are coded together, which
 * nobody can see; else its pages are reduced as well, level by level, the largest first, as many and as far as it takes.
 * Pages of PDFs are never touched and no page gets larger. Where the last level is not enough the answer is
 * 'pdf/over-budget'; a page that could not be reduced counts as it is, and is the answer where the document does not fit
 * because of it.
 */
export async function fit(request: AssembleRequest, means: FitMeans): Promise<Result<AssembledPdf>> {
  const { maxBytes, ...rest } = request;
  const first = await means.assemble(rest);
  if (!first.ok || maxBytes === undefined || first.value.pdf.size <= maxBytes) return first;
  const squeeze = request.parts.some(({ kind }) => kind === 'layers');
  const whole = squeeze && !rest.squeeze ? await means.assemble({ ...rest, squeeze }) : first;
  if (!whole.ok || whole.value.pdf.size <= maxBytes) return whole;
  const sheaf: Sheaf = { places: placesOf(request.parts, whole.value), overhead: overheadOf(whole.value) };
  const bind = (): Promise<Result<AssembledPdf>> =>
    means.assemble({ ...rest, squeeze, parts: sheaf.places.map(({ part }) => part) });
  let refused: Failure | undefined;
  for (let level = 1; level <= SHRINK_LEVELS; level++) {
    let queue = largestFirst(sheaf.places);
    while (queue.length > 0) {
      const { taken, failure } = await reduce(queue, level, means, () => estimate(sheaf) > maxBytes);
      if (failure?.code === 'cancelled') return fail(failure);
      refused ??= failure;
      queue = queue.slice(taken);
      // All are at this level: the next one, or at the last the truth instead of an estimate.
      if (estimate(sheaf) > maxBytes && level < SHRINK_LEVELS) break;
      const made = await bind();
      if (!made.ok) return made;
      if (made.value.pdf.size <= maxBytes) return ok({ ...made.value, shrunk: level });
      measure(sheaf, made.value);
    }
  }
  return fail(refused ?? overBudget(sheaf, maxBytes));
}

function placesOf(parts: readonly AssemblyPart[], { shares }: AssembledPdf): readonly Place[] {
  return parts.map((given, index) => ({
    given,
    part: given,
    bytes: shares[index]?.bytes ?? 0,
    pages: shares[index]?.pages ?? 0,
  }));
}

function overheadOf({ pdf, shares }: AssembledPdf): number {
  return shares.reduce((rest, { bytes }) => rest - bytes, pdf.size);
}

function estimate({ places, overhead }: Sheaf): number {
  return places.reduce((sum, { bytes }) => sum + bytes, overhead);
}

/** Puts what was measured in the place of what was estimated. */
function measure(sheaf: Sheaf, made: AssembledPdf): void {
  sheaf.overhead = overheadOf(made);
  for (const [index, { bytes }] of made.shares.entries()) {
    const place = sheaf.places[index];
    if (place) place.bytes = bytes;
  }
}

/** The places that can be reduced. */
function largestFirst(places: readonly Place[]): readonly PagePlace[] {
  const isPage = (place: Place): place is PagePlace => place.given.kind !== 'pdf';
  return places.filter(isPage).toSorted((one, other) => other.bytes - one.bytes);
}

/** Brings places to a level, one after another, as long as `goOn` says so; at least one. */
async function reduce(
  queue: readonly PagePlace[],
  level: number,
  means: FitMeans,
  goOn: () => boolean,
): Promise<{ readonly taken: number; readonly failure: Failure | undefined }> {
  let taken = 0;
  let failure: Failure | undefined;
  await inOrder(
    queue.length,
    means.width,
    async (index) => {
      const place = queue[index];
      if (!place) throw new RangeError('no such place');
      return { place, shrunk: await means.shrink({ page: pageOf(place.given), level }) };
    },
    ({ place, shrunk }) => {
      taken++;
      if (shrunk.ok) put(place, shrunk.value);
      else failure ??= shrunk.failure;
      return Promise.resolve(failure?.code !== 'cancelled' && goOn());
    },
  );
  return { taken, failure };
}

function pageOf(part: PagePart): ShrinkPageRequest['page'] {
  if (part.kind === 'layers') return part.layers;
  const { jpeg, width, height, dpi } = part;
  return { jpeg, width, height, dpi };
}

/** Takes the reduced page where it is smaller than what stands there. */
function put(place: PagePlace, shrunk: ShrunkPage): void {
  const { turn, text } = place.given;
  const kept = { turn, ...(text ? { text } : {}) };
  const part: PagePart =
    shrunk.look === 'layers'
      ? { kind: 'layers', layers: shrunk.layers, ...kept }
      : {
          kind: 'image',
          jpeg: shrunk.jpeg,
          width: shrunk.width,
          height: shrunk.height,
          dpi: shrunk.dpi,
          ...kept,
        };
  const had = ownBytes(place.part);
  const saved = had - ownBytes(part);
  if (saved <= 0) return;
  // A page that takes less in the document than by itself, because it was squeezed, can save only so much less there.
  place.bytes -= saved * Math.min(1, place.bytes / had);
  place.part = part;
}

function ownBytes(part: AssemblyPart): number {
  switch (part.kind) {
    case 'image':
      return part.jpeg.size;
    case 'layers':
      return part.layers.bundle.size;
    case 'pdf':
      return part.pdf.size;
  }
}

/** The last measurement, with how many pages from the first would have fitted. */
function overBudget(sheaf: Sheaf, limit: number): Failure {
  const { places, overhead } = sheaf;
  let [room, pagesThatFit] = [limit - overhead, 0];
  for (const { bytes, pages } of places) {
    pagesThatFit += bytes <= room ? pages : Math.max(0, Math.floor((room * pages) / bytes));
    room -= bytes;
    if (room < 0) break;
  }
  const pages = places.reduce((sum, place) => sum + place.pages, 0);
  return { code: 'pdf/over-budget', bytes: estimate(sheaf), limit, pages, pagesThatFit };
}
