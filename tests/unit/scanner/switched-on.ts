import { onTestFinished } from 'vitest';
import type { DeviceOptions } from '../../scanner/device';
import { startScanner, type ImitatedScanner } from '../../scanner/server';

/** A scanner with so many sheets in its feeder, switched off after the test. */
export async function scannerWith(sheets: number, options: DeviceOptions = {}): Promise<ImitatedScanner> {
  const scanner = await startScanner(options);
  scanner.device.feeder.load(sheets);
  onTestFinished(() => scanner.close());
  return scanner;
}
