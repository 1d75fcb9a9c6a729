import type { KioskHelpText } from '../kiosk-help';

export const kioskHelpEn: KioskHelpText = {
  tools: {
    lowReach: 'Low buttons',
    readAloud: 'Read aloud',
    call: 'Call an officer',
  },
  contact: {
    officer: ({ name, phone }) => `Officer to ask: ${name}, phone ${phone}`,
    hotline: (number) => `Hotline: ${number}`,
  },
  call: {
    calling: 'Calling an officer…',
    called: 'An officer was called, please wait',
    unheard: 'The call could not be passed on',
    stays: 'Everything stays as it is at this step.',
    unheardNext: (contact, hotline) =>
      contact
        ? `Please go to ${contact.name} at the counter, or phone ${contact.phone}.`
        : `Please go to the information counter, or phone the hotline ${hotline}.`,
    seen: 'The officer sees only the step you are at, the procedure, the paper and the error. No name, no number, no picture of a paper.',
    again: 'Call again',
    over: 'No longer needed',
    close: 'Close',
    stands: 'The call for an officer still stands. If you are waiting, press I am still here.',
  },
  stray: 'The code that was just scanned is not used at this step. It was not kept.',
  spoken: { file: 'a file', code: 'see the screen' },
  keyboard: {
    name: 'Keyboard on the screen',
    pad: 'Number pad',
    telex: 'Telex typing',
    vni: 'VNI typing',
    shift: 'Capitals',
    space: 'Space',
    erase: 'Delete a letter',
    done: 'Done',
  },
};
