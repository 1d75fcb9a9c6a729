import type { ScannerWay } from '../../../shared/contracts/scanner';
import type { Failure, FailureCode } from '../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { ScannerDoor } from '../../capture/open-known';
import type { FoundScanner } from './ports';

type TryWay = ScannerDoor['tryWay'];

/** A device on the network may have to wake up first. */
const NETWORK_MS = 6_000;
/** A program on this machine answers at once or is not there. */
const LOOPBACK_MS = 2_500;

/** What says most about why nothing was found, first. */
const TELLING: readonly FailureCode[] = [
  'scan/locked',
  'scan/busy',
  'scan/not-a-scanner',
  'scan/broken-answer',
];

/**
 * The first of these addresses at which a scanner answers: the groups are asked side by side, the addresses of a group
 * one after another. Else the failure that says most.
 */
export async function firstScanner(
  groups: readonly (readonly string[])[],
  tryWay: TryWay,
): Promise<Result<FoundScanner>> {
  const answers = await Promise.all(groups.map((group) => firstOfGroup(group, tryWay)));
  const found = answers.find((answer) => answer.ok);
  if (found) return found;
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure]));
  const told = TELLING.map((code) => failures.find((failure) => failure.code === code)).find(Boolean);
  return fail(told ?? failures[0] ?? { code: 'scan/unreachable', limitMs: NETWORK_MS });
}

/** All of these addresses at which a scanner answers, asked side by side. */
export async function allScanners(
  addresses: readonly string[],
  tryWay: TryWay,
): Promise<readonly FoundScanner[]> {
  const answers = await Promise.all(addresses.map((address) => ask(address, tryWay, LOOPBACK_MS)));
  return answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
}

async function firstOfGroup(addresses: readonly string[], tryWay: TryWay): Promise<Result<FoundScanner>> {
  let told: Failure | undefined;
  for (const address of addresses) {
    const answer = await ask(address, tryWay, NETWORK_MS);
    if (answer.ok) return answer;
    told ??= answer.failure;
    // Nobody there: nor at its other paths.
    if (answer.failure.code === 'scan/unreachable') break;
  }
  return fail(told ?? { code: 'scan/unreachable', limitMs: NETWORK_MS });
}

async function ask(address: string, tryWay: TryWay, limitMs: number): Promise<Result<FoundScanner>> {
  const way: ScannerWay = { by: 'http', address };
  const scanner = tryWay(way);
  const answer = await scanner.capabilities(AbortSignal.timeout(limitMs));
  await scanner.close();
  if (answer.ok) return ok({ name: answer.value.model, way });
  return fail(answer.failure.code === 'cancelled' ? { code: 'scan/unreachable', limitMs } : answer.failure);
}
