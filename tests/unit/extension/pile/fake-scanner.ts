import type { CapturePort } from '../../../../extension/panel/flow/ports';
import type { ScanChoice } from '../../../../extension/panel/flow/pile/scan-choice';
import type { OpenScanner } from '../../../../shared/capture/open-scanner';
import type { CoverSheet } from '../../../../shared/contracts/sheet-worker';
import type {
  KnownScanner,
  ScannerCapabilities,
  ScanSettings,
  SourceCapabilities,
} from '../../../../shared/contracts/scanner';
import type { Failure } from '../../../../shared/domain/failure';
import type { SheetMarks } from '../../../../shared/domain/pile';
import { fail, ok } from '../../../../shared/domain/result';

const CAN: SourceCapabilities = {
  resolutions: [200, 300],
  colourModes: ['colour'],
  formats: ['image/jpeg'],
  maxWidthMm: 216,
  maxHeightMm: 356,
};

/** A scanner on the desk with all sources. */
export const FULL: ScannerCapabilities = { model: 'Máy Mẫu 5000', platen: CAN, feeder: CAN, duplex: CAN };
export const ONE_SIDED: ScannerCapabilities = { model: 'Máy Mẫu 100', platen: CAN, feeder: CAN };
export const GLASS_ONLY: ScannerCapabilities = { model: 'Máy Mẫu 1', platen: CAN };

/** One job: the names of its pages, and how it ends. */
export interface FakeJob {
  readonly pages: readonly string[];
  readonly stopped?: Failure;
  /** The officer presses stop while this page (from 0) is on its way. */
  readonly stopAt?: number;
  /** Each second side is a back. */
  readonly duplex?: boolean;
}

/**
 * Scanners that cannot exist in a test: jobs are given in advance, one is scanned after another. Notes what is on the
 * disk when the next page is asked for.
 */
export class FakeCapture implements CapturePort {
  jobs: FakeJob[] = [];
  known: KnownScanner[] = [aScanner('scanner-1')];
  can: ScannerCapabilities | Failure = FULL;
  last: { scanner?: string; choice?: ScanChoice } = {};
  /** What is on a page, by the text of its picture. */
  readonly marks = new Map<string, SheetMarks>();
  readonly asked: ScanSettings[] = [];
  readonly printed: (readonly CoverSheet[])[] = [];
  readonly opened: string[] = [];
  managed = 0;
  /** Called before each page is handed over. */
  beforePage: (page: number) => void | Promise<void> = () => undefined;
  /** The officer's stop. */
  stop: () => void = () => undefined;

  scanners = () => Promise.resolve(this.known);
  manage = () => void (this.managed += 1);
  lastChoice = () => Promise.resolve(this.last);
  readSheet: CapturePort['readSheet'] = async ({ picture }) => ok(this.marks.get(await picture.text()) ?? {});
  composeCovers: CapturePort['composeCovers'] = (sheets) => {
    this.printed.push(sheets);
    return Promise.resolve(ok(new Blob(['%PDF covers'])));
  };
  saveChoice: CapturePort['saveChoice'] = (choice, scanner) => {
    this.last = { choice, scanner };
    return Promise.resolve();
  };

  /** Scanners that were opened and not closed again. */
  held = 0;

  open(known: KnownScanner): OpenScanner {
    this.opened.push(known.id);
    this.held += 1;
    return {
      close: () => {
        this.held -= 1;
        return Promise.resolve();
      },
      capabilities: () => Promise.resolve('code' in this.can ? fail(this.can) : ok(this.can)),
      status: () => Promise.resolve(ok({ condition: 'idle' })),
      scan: async (settings, { onPage, signal }) => {
        this.asked.push(settings);
        const job = this.jobs.shift() ?? { pages: [], stopped: { code: 'scan/feeder-empty' } };
        let received = 0;
        for (const [index, name] of job.pages.entries()) {
          await this.beforePage(index);
          if (job.stopAt === index) this.stop();
          if (signal?.aborted) return { received, stopped: { code: 'cancelled' } };
          const side = job.duplex ? { side: index % 2 === 0 ? ('front' as const) : ('back' as const) } : {};
          const image = new File([name], `${name}.jpg`, { type: 'image/jpeg' });
          const kept = await onPage({ image, index, dpi: 300, ...side });
          if (!kept.ok) return { received, stopped: kept.failure };
          received += 1;
        }
        return {
          received,
          ...(job.stopped ? { stopped: job.stopped } : {}),
        };
      },
    };
  }
}

export function aScanner(id: string, name = `Máy ${id}`): KnownScanner {
  return { id, name, way: { by: 'http', address: `http://192.168.1.20/${id}` }, from: 'person' };
}
