import type { ShrinkPageRequest, ShrunkPage } from '../../../shared/contracts/image-worker';
import type { AssembledPdf, AssembleRequest, AssemblyPart } from '../../../shared/contracts/pdf-worker';
import { ok, type Result } from '../../../shared/domain/result';
import type { FitMeans } from '../../../workers/fit';
import { CONFORMING } from '../../fixtures/worker-answers';

/** What a document needs beside its parts. */
const OVERHEAD = 100;

/** Workers in memory: a document is its parts' bytes and a little more, each level takes a tenth off a page. */
export class FakeWorkers implements FitMeans {
  readonly width = 2;
  readonly assembled: AssembleRequest[] = [];
  readonly shrunk: string[] = [];
  /** What a part comes to in the document beyond its own bytes. */
  wrapping = 0;
  /** What coding masks together leaves of a page in layers. */
  squeezedTo = 1;
  atWork = 0;
  mostAtWork = 0;

  assemble = (request: AssembleRequest): Promise<Result<AssembledPdf>> => {
    this.assembled.push(request);
    const shares = request.parts.map((part) => ({
      bytes:
        bytesOf(part) * (request.squeeze && part.kind === 'layers' ? this.squeezedTo : 1) + this.wrapping,
      pages: part.kind === 'pdf' ? 10 : 1,
    }));
    const size = shares.reduce((sum, { bytes }) => sum + bytes, OVERHEAD);
    const pages = shares.reduce((sum, share) => sum + share.pages, 0);
    const pdf = new Blob(['x'.repeat(size)]);
    const squeezed = request.squeeze && this.squeezedTo < 1 ? { squeezed: true } : {};
    const facts = {
      sha256: '',
      pages,
      report: CONFORMING,
      times: {},
      archival: 'pdfa-2b',
      ...squeezed,
    } as const;
    return Promise.resolve(ok({ pdf, shares, ...facts }));
  };

  shrink = async ({ page, level }: ShrinkPageRequest): Promise<Result<ShrunkPage>> => {
    const size = 'bundle' in page ? page.bundle.size : page.jpeg.size;
    this.shrunk.push(`${String(size)}@${String(level)}`);
    this.mostAtWork = Math.max(this.mostAtWork, ++this.atWork);
    await Promise.resolve();
    this.atWork--;
    const smaller = new Blob(['x'.repeat(Math.round(size * (1 - level / 10)))]);
    return ok(
      'bundle' in page
        ? { look: 'layers', layers: { ...page, bundle: smaller } }
        : { look: 'natural', ...page, jpeg: smaller },
    );
  };
}

function bytesOf(part: AssemblyPart): number {
  if (part.kind === 'layers') return part.layers.bundle.size;
  return part.kind === 'image' ? part.jpeg.size : part.pdf.size;
}

/** A page of our own: a picture. */
export function scan(bytes: number): AssemblyPart {
  const jpeg = new Blob(['x'.repeat(bytes)]);
  return { kind: 'image', jpeg, width: 2_480, height: 3_508, dpi: 300, turn: 90 };
}

/** A page of our own in layers. */
export function layered(bytes: number): AssemblyPart {
  const bundle = new Blob(['x'.repeat(bytes)]);
  return { kind: 'layers', layers: { bundle, width: 2_480, height: 3_508, dpi: 300 }, turn: 0 };
}

/** Ten pages of a person's own PDF. */
export function pdf(bytes: number): AssemblyPart {
  return { kind: 'pdf', pdf: new Blob(['x'.repeat(bytes)]) };
}
