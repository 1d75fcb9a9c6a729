import { originPatterns } from '../panel/site/origin-patterns';

/** Whether the extension may talk to this kiosk now. Asks nobody. */
export async function mayReachKiosk(origin: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: originPatterns(origin) });
}

/** Asks for this one origin. Only in answer to a press, and before anything else is waited for. */
export async function askForKiosk(origin: string): Promise<boolean> {
  // It throws, in English, where the question may not be asked at all; for the officer that is a no.
  return chrome.permissions.request({ origins: originPatterns(origin) }).catch(() => false);
}
