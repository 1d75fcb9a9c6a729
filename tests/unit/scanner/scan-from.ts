import type { Scanner, ScanSettings, ScanSummary } from '../../../shared/contracts/scanner';
import { ok } from '../../../shared/domain/result';
import { systemClock, type Clock } from '../../../shared/capture/escl/clock';
import { memoryJobs, type JobKeeper } from '../../../shared/capture/job-keeper';
import { esclScanner } from '../../../shared/capture/escl/escl-scanner';
import { fetchTransport } from '../../../shared/capture/transports/fetch-transport';
import { markOf } from '../../scanner/drawn-side';
import type { ImitatedScanner } from '../../scanner/server';

/** The feeder, one side, A4 in colour at 200 dpi. */
export const FEEDER: ScanSettings = {
  source: 'feeder',
  duplex: false,
  dpi: 200,
  colour: 'colour',
  widthMm: 210,
  heightMm: 297,
};

/** A clock by which a second takes ten milliseconds: a device that begs for patience gets it without a test waiting. */
export const quickClock: Clock = {
  now: () => systemClock.now() * 100,
  wait: (ms, signal) => systemClock.wait(ms / 100, signal),
};

export interface ScanWishes {
  readonly settings?: Partial<ScanSettings>;
  readonly jobs?: JobKeeper;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  /** Called when a page is there, with its mark. */
  readonly onPage?: (mark: string | undefined) => Promise<void> | void;
}

/** How a scan ended and which sides came, in order. */
export interface Scanned extends ScanSummary {
  readonly marks: readonly (string | undefined)[];
}

/** The product's own client before an imitated scanner, over real HTTP. */
export function clientOf(
  { address }: Pick<ImitatedScanner, 'address'>,
  { jobs = memoryJobs(), clock = quickClock }: ScanWishes = {},
): Scanner {
  return esclScanner(fetchTransport({ address }), jobs, clock);
}

/** Scans everything that there is with a new client. */
export async function scanFrom(
  scanner: Pick<ImitatedScanner, 'address'>,
  wishes: ScanWishes = {},
): Promise<Scanned> {
  const marks: (string | undefined)[] = [];
  const client = clientOf(scanner, wishes);
  const summary = await client.scan(
    { ...FEEDER, ...wishes.settings },
    {
      onPage: async ({ image }) => {
        const mark = markOf(new Uint8Array(await image.arrayBuffer()));
        marks.push(mark);
        await wishes.onPage?.(mark);
        return ok(undefined);
      },
      ...(wishes.signal && { signal: wishes.signal }),
    },
  );
  return { ...summary, marks };
}
