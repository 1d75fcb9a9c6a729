import type { KioskWipeText } from '../kiosk-wipe';

export const kioskWipeEn: KioskWipeText = {
  wiped: 'Everything of the last visit has been erased.',
  wipedElse: 'Everything else of the last visit has been erased.',
  checkedElse: (places) => `Checked, nothing else left in: ${places.join(', ')}.`,
  checked: (places) => `Checked, nothing left in: ${places.join(', ')}.`,
  found: 'Not everything of the visit before could be erased.',
  foundNext: (places) =>
    `Still in: ${places.join(', ')}. Nobody can use this machine yet. Ask an officer to press the button below: the machine erases again.`,
  restart: 'Erase and check again',
  places: {
    databases: 'stored papers',
    caches: 'temporary storage',
    'web-storage': 'page storage',
    cameras: 'camera',
    addresses: 'open pictures',
    history: 'page history',
  },
};
