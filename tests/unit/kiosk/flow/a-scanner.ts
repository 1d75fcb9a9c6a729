import { ok } from '../../../../shared/domain/result';
import type { Failure } from '../../../../shared/domain/failure';
import type {
  FeederCondition,
  Scanner,
  ScannerCapabilities,
  ScanRun,
  ScanSettings,
  ScanSummary,
} from '../../../../shared/contracts/scanner';
import type { FakeMeans } from '../../../fixtures/kiosk-means';

const source = { resolutions: [300], colourModes: [], formats: [], maxWidthMm: 216, maxHeightMm: 297 };

/** What the device was asked, and how each scan ended. */
export interface Told {
  readonly asked: ScanSettings[];
  readonly summaries: ScanSummary[];
}

/** A fake of a device: so many pages, then `stopped`. Pages come as fast as they are taken. */
export function aScanner(
  means: FakeMeans,
  pages: number,
  changes: {
    stopped?: Failure;
    feeder?: FeederCondition;
    able?: Partial<ScannerCapabilities>;
    wait?: (index: number, run: ScanRun) => Promise<void>;
  } = {},
): Told {
  const told: Told = { asked: [], summaries: [] };
  const scan: Scanner['scan'] = async (settings, run) => {
    told.asked.push(settings);
    let received = 0;
    const summary = (stopped?: Failure): ScanSummary => ({ received, ...(stopped && { stopped }) });
    for (let index = 0; index < pages; index += 1) {
      await changes.wait?.(index, run);
      if (run.signal?.aborted) return summary({ code: 'cancelled' });
      const kept = await run.onPage({ image: new Blob([crypto.randomUUID()]), index, dpi: 300 });
      if (!kept.ok) return summary(kept.failure);
      received += 1;
    }
    return summary(changes.stopped);
  };
  means.scanners.set('may-1', {
    capabilities: () => Promise.resolve(ok({ model: 'M', platen: source, feeder: source, ...changes.able })),
    status: () =>
      Promise.resolve(ok({ condition: 'idle', ...(changes.feeder && { feeder: changes.feeder }) })),
    scan: async (settings, run) => {
      const summary = await scan(settings, run);
      told.summaries.push(summary);
      return summary;
    },
  });
  return told;
}
