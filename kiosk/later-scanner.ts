import type { OpenScanner } from '../shared/capture/open-scanner';
import type { Failure } from '../shared/domain/failure';
import { fail } from '../shared/domain/result';

/** The way to scanners could not be fetched: not kept on this machine yet, and no server answers. */
const OUT_OF_REACH: Failure = { code: 'scan/unreachable', limitMs: 0 };

/** A scanner whose way is fetched with the first question to it: the first screen does without. */
export function laterScanner(open: () => Promise<OpenScanner>): OpenScanner {
  let opened: Promise<OpenScanner | undefined> | undefined;
  const scanner = (): Promise<OpenScanner | undefined> => (opened ??= open().catch(() => undefined));
  return {
    capabilities: async (signal) => (await scanner())?.capabilities(signal) ?? fail(OUT_OF_REACH),
    status: async (signal) => (await scanner())?.status(signal) ?? fail(OUT_OF_REACH),
    scan: async (settings, run) =>
      (await scanner())?.scan(settings, run) ?? { received: 0, stopped: OUT_OF_REACH },
    close: async () => (await opened)?.close(),
  };
}
