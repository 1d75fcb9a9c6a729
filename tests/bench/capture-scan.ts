import type { CapturedPage } from '../../shared/contracts/scanner';
import { ok, type Result } from '../../shared/domain/result';
import { esclScanner } from '../../shared/capture/escl/escl-scanner';
import { memoryJobs } from '../../shared/capture/job-keeper';
import { fetchTransport } from '../../shared/capture/transports/fetch-transport';
import { generatedPages } from '../scanner/generated-pages';
import { startScanner } from '../scanner/server';

/** Takes a page as the product does; the next is asked for when it answers. */
export type PageSink = (page: CapturedPage) => Promise<Result<void>>;

export interface ScanBench {
  readonly sheets: number;
  /** The device's own time for one image: 1000 is 60 images a minute. */
  readonly msPerImage: number;
  /** Lets pages go where nothing is given. */
  readonly sink?: PageSink;
}

/** What a client cost beyond the device's own time. */
export interface ScanCost {
  readonly images: number;
  readonly deviceMs: number;
  readonly clientMs: number;
  readonly overheadPercent: number;
}

/**
 * Scans both sides of a stack from the imitated device with the shipped client, over real HTTP: papers of our generator
 * at 300 dpi, from the first question to the freed device. Fails where a page is missing.
 */
export async function measureScan({ sheets, msPerImage, sink = letGo }: ScanBench): Promise<ScanCost> {
  const pages = await generatedPages(sheets * 2);
  const scanning = await startScanner({ msPerImage });
  const { device, address } = scanning;
  try {
    for (let at = 0; at < pages.length; at += 2)
      device.feeder.load([[pages[at] as Uint8Array, pages[at + 1] as Uint8Array]]);
    const scanner = esclScanner(fetchTransport({ address }), memoryJobs());
    const began = performance.now();
    const { received, stopped } = await scanner.scan(
      { source: 'feeder', duplex: true, dpi: 300, colour: 'colour', widthMm: 210, heightMm: 297 },
      { onPage: sink },
    );
    const clientMs = performance.now() - began;
    if (stopped || received !== pages.length || device.active)
      throw new Error(`${received} of ${pages.length} images came: ${stopped?.code ?? 'no reason given'}`);
    const deviceMs = pages.length * msPerImage;
    return {
      images: pages.length,
      deviceMs,
      clientMs,
      overheadPercent: ((clientMs - deviceMs) / deviceMs) * 100,
    };
  } finally {
    await scanning.close();
  }
}

function letGo(): Promise<Result<void>> {
  return Promise.resolve(ok(undefined));
}
