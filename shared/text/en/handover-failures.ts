import type { HandoverFailureText } from '../failures';
import { formatMoment } from '../numbers';

export const handoverFailures: HandoverFailureText = {
  'package/not-a-package': () => ({
    what: 'This file is no package from a kiosk.',
    next: 'Choose a file that ends in .cuaso.',
  }),
  'package/newer': () => ({
    what: 'The package was made by a newer version.',
    next: 'Update this extension and open it again.',
  }),
  'package/other-key': ({ keyId }) => ({
    what: `The package is sealed for another key (${keyId}).`,
    next: 'Open it where that key is, or import your office’s key here.',
  }),
  'package/altered': () => ({
    what: 'The package was changed after it was sealed, so it is not used.',
    next: 'Send it again from the kiosk, or scan the papers at the counter.',
  }),
  'package/cut-off': () => ({
    what: 'The end of the package is missing.',
    next: 'Copy it again from the kiosk or from the stick.',
  }),
  'package/opened-before': ({ at }) => ({
    what: `The papers of this package were put into a dossier on this device at ${formatMoment(Date.parse(at), 'en')}.`,
    next: 'Check what was received before you open it again.',
  }),
  'package/no-key': () => ({
    what: 'This device has no key to open packages with.',
    next: 'Make or import your office’s key.',
  }),
  'package/key-unreadable': () => ({
    what: 'This key cannot be read.',
    next: 'Take the key again from the counter’s device that made it.',
  }),
  'package/passphrase-wrong': () => ({
    what: 'The passphrase of the key file is wrong.',
    next: 'Type the passphrase that was set when the key was exported; mind capital letters.',
  }),
  'inbox/unreachable': () => ({
    what: 'The counter could not be reached.',
    next: 'Try again, or copy the package to a USB stick.',
  }),
  'inbox/refused': ({ status }) => ({
    what: `The counter’s inbox refused it (code ${status}).`,
    next: 'Try again, or copy the package to a USB stick.',
  }),
  'inbox/full': () => ({
    what: 'The counter’s inbox is full.',
    next: 'Tell an officer, or copy the package to a USB stick.',
  }),
  'inbox/no-such-slip': () => ({
    what: 'There is no package with this slip’s number.',
    next: 'Check the number on the slip.',
  }),
  'guide/absent': () => ({
    what: 'This machine is not ready to submit on the portal.',
    next: 'Choose another way, or call an officer.',
  }),
  'guide/closed': () => ({
    what: 'The portal’s window was closed. The machine has NOT SEEN a dossier code.',
    next: 'If you pressed the portal’s own button, ask an officer before you submit again. If not, open the portal again, or choose another way.',
  }),
  'guide/lost': () => ({
    what: 'The portal asks for something that this machine cannot guide you through.',
    next: 'Call an officer, or choose another way.',
  }),
  'printer/missing': () => ({
    what: 'The slip printer was not found.',
    next: 'Take the slip on your phone or a USB stick, or tell an officer.',
  }),
  'printer/denied': () => ({
    what: 'Another program is holding the slip printer.',
    next: 'Take the slip on your phone or a USB stick, and tell an officer.',
  }),
  'printer/paper-out': () => ({
    what: 'The printer is out of paper.',
    next: 'Ask an officer for a new roll, then press Print again.',
  }),
  'printer/cover-open': () => ({
    what: 'The lid of the printer is open.',
    next: 'Close the lid firmly, then press Print again.',
  }),
  'printer/offline': () => ({
    what: 'The printer did not take the slip.',
    next: 'Press Print again. If nothing comes out, take the slip on your phone or tell an officer.',
  }),
};
