/** The patterns by which a scanner's host is granted, all its ports together; none for what is no web address. */
export function scannerPatterns(address: string): string[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? [`${url.protocol}//${url.hostname}/*`] : [];
}

/** Whether the extension may talk to this address now. Asks nobody. */
export async function mayReach(address: string): Promise<boolean> {
  const origins = scannerPatterns(address);
  return origins.length > 0 && chrome.permissions.contains({ origins });
}

/**
 * Asks for the hosts of these addresses, all in one question. Only in answer to a press, and before anything else is
 * waited for: Chromium refuses a question that no press led to.
 */
export async function askToReach(addresses: readonly string[]): Promise<boolean> {
  const origins = [...new Set(addresses.flatMap(scannerPatterns))];
  if (origins.length === 0) return false;
  // It throws, in English, where the question may not be asked at all; for the officer that is a no.
  return chrome.permissions.request({ origins }).catch(() => false);
}

/** Gives a host back that no scanner needs any longer. What an administrator granted stays. */
export async function giveBack(address: string): Promise<void> {
  const origins = scannerPatterns(address);
  // It throws for what was never asked for: then there is nothing to give back.
  if (origins.length > 0) await chrome.permissions.remove({ origins }).catch(() => false);
}
