import { composeCovers } from '../../workers/slip';
import { readSheet } from '../../workers/sheet';
import { captureChoices } from '../capture/capture-choices';
import { knownScanners } from '../capture/known-scanners';
import { scannerDoor } from '../capture/open-known';
import type { CapturePort } from './flow/ports';
import { choiceOfName, nameOfChoice } from './flow/pile/scan-choice';

/** Under what the choice for whole piles is kept, beside those for single papers. */
const WHOLE_PILES = '*pile*';

/** Scanners of this device, the readers of printed sheets, and what was chosen last. */
export function capturePort(
  storage: Pick<typeof chrome.storage, 'local' | 'managed' | 'session'>,
): CapturePort {
  const known = knownScanners(storage.local, storage.managed);
  const choices = captureChoices(storage.local);
  const door = scannerDoor(storage.session);
  return {
    scanners: () => known.list(),
    open: (scanner) => door.open(scanner),
    manage: () => void chrome.tabs.create({ url: chrome.runtime.getURL('devices/index.html') }),
    readSheet,
    composeCovers: (sheets) => composeCovers(sheets),
    async lastChoice(component = WHOLE_PILES) {
      const { scannerId: scanner, profile = '' } = await choices.of(component);
      const choice = choiceOfName(profile);
      return { ...(scanner === undefined ? {} : { scanner }), ...(choice ? { choice } : {}) };
    },
    async saveChoice(choice, scanner, component = WHOLE_PILES) {
      await choices.remember(component, { scannerId: scanner, profile: nameOfChoice(choice) });
      await known.used(scanner);
    },
  };
}
