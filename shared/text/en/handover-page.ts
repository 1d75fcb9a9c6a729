import type { HandoverPageText } from '../handover-page';

/** English: the office's keys, and the inbox between kiosk and counter. */
export const handoverPageEn: HandoverPageText = {
  product: 'Cửa Số',
  switchLanguage: 'Tiếng Việt',
  cancel: 'Cancel',
  title: 'Keys and inbox',
  intro:
    'Set up once for a counter: the key that opens dossiers from the kiosk, and where these packages wait for an officer.',
  key: {
    title: 'The office’s key',
    what: 'Kiosks seal dossiers with the public key. Only a counter with the private key opens them.',
    reading: 'Looking for keys on this device…',
    noVault: {
      what: 'No Cửa Số passphrase is set on this device.',
      next: 'Open the Cửa Số panel beside the one-stop system, set a passphrase, then open this page again.',
    },
    passphrase: 'Cửa Số passphrase',
    passphraseHint: 'The one that opens the Cửa Số panel. Private keys are kept behind it.',
    unlock: 'Unlock',
    make: 'Make the office’s key',
    makeAnother: 'Make another key',
    import: 'Import a key from another counter',
    export: 'Export the private key for another counter',
    id: (id) => `Key ${id}`,
    publicWhat:
      'The public key, no secret: paste it into the kiosk’s admin page, or let the kiosk read the QR code.',
    publicLabel: 'Public key',
    codeLabel: 'QR code of the public key',
    copy: 'Copy the public key',
    older: (ids) => `Older keys still open what was sealed for them: ${ids.join(', ')}.`,
    anotherTitle: 'Make another key?',
    anotherWhat:
      'Every kiosk then needs the new public key, and other counters the new private key. Packages sealed for the old key still open here.',
    anotherYes: 'Make another key',
    exportTitle: 'Export the private key',
    exportWhat:
      'Whoever has this file and its passphrase opens the office’s dossiers. Set a passphrase for the file, carry it on a stick, import it at the other counter, then delete it.',
    exportYes: 'Make the key file',
    importTitle: 'Import a key from another counter',
    importWhat: 'Choose the key file that the other counter exported and type its passphrase.',
    importYes: 'Import the key',
    chooseFile: 'Choose the key file',
    carried: 'Passphrase of the key file',
    carriedAgain: 'Passphrase of the key file again',
    tooShort: 'A passphrase takes at least 8 characters.',
    notSame: 'The two passphrases differ.',
    done: {
      made: {
        what: 'The key was made.',
        next: 'Give the public key to the kiosk, then export the private key as a backup.',
      },
      imported: { what: 'The key was imported.', next: 'Delete the key file from the stick.' },
      exported: {
        what: 'The key file was made.',
        next: 'Keep it under lock; do not send it by mail or chat.',
      },
      'not-copied': {
        what: 'The browser did not let it be copied.',
        next: 'Select the line with the public key below and press Ctrl+C.',
      },
      copied: { what: 'The public key was copied.', next: 'Paste it into the kiosk’s admin page.' },
    },
  },
  inbox: {
    title: 'Inbox',
    what: 'Sealed packages and calls for an officer lie on the kiosk’s own server.',
    byOffice: (origin) => `An administrator has set the address: ${origin}`,
    address: 'Address of the kiosk',
    addressHint: 'On this machine: 127.0.0.1:8791. Elsewhere in the office’s network: ask the administrator.',
    badAddress: 'This is no address: write it as 127.0.0.1:8791.',
    save: 'Save and try',
    notAllowed: (origin) => ({
      what: `The browser does not let Cửa Số read ${origin} yet.`,
      next: 'Press “Allow”: this address only, nothing else.',
    }),
    allow: 'Allow',
    again: 'Try again',
    reached: (origin, packages) => `Connected to ${origin}; packages waiting: ${packages}.`,
    after: 'Once every paper of a package is verified on the system',
    afterChoices: { remove: 'Delete the package from the inbox', keep: 'Leave the package in the inbox' },
    afterUnset: 'Not chosen: Cửa Số asks the first time.',
  },
};
