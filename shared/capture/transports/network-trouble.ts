import type { Failure } from '../../domain/failure';

/** What can be asked about being kept from a device. */
export interface NetworkQuestions {
  /** In the extension: whether the address was allowed. Absent on a web page. */
  readonly mayReach?: (origin: string) => Promise<boolean>;
  /** How a permission of this page stands; nothing where this browser does not know it. */
  readonly permission?: (name: string) => Promise<PermissionState | undefined>;
}

/** Whether the extension was not allowed this address. A web page has no such permission to lack. */
export async function isForbidden(origin: string, { mayReach }: NetworkQuestions): Promise<boolean> {
  return mayReach !== undefined && !(await mayReach(origin));
}

/**
 * Why no answer came from `origin`. A browser says "Failed to fetch" for its own wall around the local network as well as
 * for a device that is switched off.
 */
export async function networkTrouble(
  origin: string,
  limitMs: number,
  { mayReach, permission = permissionState }: NetworkQuestions,
): Promise<Failure> {
  if (!mayReach && (await wallStands(origin, permission))) return { code: 'scan/local-network' };
  return { code: 'scan/unreachable', limitMs };
}

/** Chromium 142 asks one question for both networks, 145 and later one for each: the old name stays as an alias. */
async function wallStands(
  origin: string,
  permission: NonNullable<NetworkQuestions['permission']>,
): Promise<boolean> {
  const own = /^https?:\/\/(?:127\.|\[::1\]|localhost(?::|$))/.test(origin)
    ? 'loopback-network'
    : 'local-network';
  const state = (await permission(own)) ?? (await permission('local-network-access'));
  return state === 'denied' || state === 'prompt';
}

async function permissionState(name: string): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    // TypeError: this browser has no such permission, and no such wall.
    return undefined;
  }
}
