import type { KnownScanner, Scanner } from '../../shared/contracts/scanner';
import type { Failure } from '../../shared/domain/failure';
import type { Result } from '../../shared/domain/result';
import type { LastTroubles } from './last-trouble';

/** What a device gives reason for: not a person who stopped it, nor a full disk. */
const OF_DEVICES = /^(?:scan|usb)\//;

/** The scanner, with what goes wrong kept for the page of devices. A scan that comes to its end clears it. */
export function rememberingScanner<Kind extends Scanner>(
  scanner: Kind,
  { id }: Pick<KnownScanner, 'id'>,
  troubles: LastTroubles,
): Kind {
  async function noted<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
    const answer = await asked;
    if (!answer.ok) await note(answer.failure);
    return answer;
  }

  async function note(failure: Failure): Promise<void> {
    // That a trouble could not be noted is not worth one more: the failure itself is told in any case.
    if (OF_DEVICES.test(failure.code)) await troubles.keep(id, failure).catch(() => undefined);
  }

  return {
    ...scanner,
    capabilities: (signal) => noted(scanner.capabilities(signal)),
    status: (signal) => noted(scanner.status(signal)),
    async scan(settings, run) {
      const summary = await scanner.scan(settings, run);
      if (summary.stopped) await note(summary.stopped);
      else await troubles.clear(id).catch(() => undefined);
      return summary;
    },
  };
}
