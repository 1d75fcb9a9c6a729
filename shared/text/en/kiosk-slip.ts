import type { KioskSlipText } from '../kiosk-slip';

const count = (amount: number, what: string): string => `${amount} ${what}${amount === 1 ? '' : 's'}`;

export const kioskSlipEn: KioskSlipText = {
  title: 'Preparation slip',
  making: 'Making the slip…',
  number: (code) => `Slip number ${code}`,
  state: {
    portal: (dossier) => `Filed on the portal, code ${dossier}`,
    inbox: () => 'Sent to the counter, an officer has still to file it',
    waiting: () => 'Waiting to be sent to the counter, NOT YET FILED',
    stick: () => 'Saved on a USB stick, NOT YET FILED',
    home: () => 'NOT YET FILED',
    'in-person': () => 'NOT YET FILED, to be filed at the counter',
  },
  stepsTitle: 'Still to do',
  steps: {
    portal: [
      'Keep this slip: follow your dossier on the portal by its code.',
      'When the portal or an officer asks, bring the originals to the counter.',
    ],
    inbox: [
      'Hand this slip and the originals to an officer at the counter.',
      'Wait for the official receipt: only with it is the dossier filed.',
    ],
    waiting: [
      'The kiosk sends it as soon as the counter can be reached. Hand this slip and the originals to an officer all the same.',
      'Wait for the official receipt: only with it is the dossier filed.',
    ],
    stick: [
      'Hand the stick, this slip and the originals to an officer at the counter.',
      'Wait for the official receipt: only with it is the dossier filed.',
    ],
    home: [
      'Save the PDF files and take them along.',
      'File: hand this slip and your papers to an officer. Only with the official receipt is the dossier filed.',
    ],
    'in-person': [
      'Bring the originals marked “Bring along” to the counter, with this slip.',
      'File with an officer there. For this procedure no papers can be sent from this machine.',
    ],
  },
  print: 'Print',
  printAgain: 'Print again',
  printing: 'Printing the slip…',
  printed: 'The slip is printed. Take it from the printer.',
  save: 'Save the slip',
  preview: 'Picture of the preparation slip',
  phone: 'Take it on my phone',
  phoneTitle: 'Take the slip on your phone',
  phoneWhat:
    'Point your phone’s camera at this code. It holds only words of the slip: its number, what is missing, whom to ask.',
  phoneCode: 'QR code with the words of the slip',
  close: 'Close',
  documents: 'One PDF for each paper',
  documentsHint: 'Save them on a USB stick to take along.',
  documentMaking: 'Making the file…',
  documentConforms: 'Meets the standard',
  documentDiffers: 'Does not meet the standard, an officer has to look',
  documentSigned: 'Digital signature kept',
  documentsSplit: (files, size) =>
    `The pages are too many for one file of ${size}, so there are ${count(files, 'file')} in page order. Save all of them.`,
  documentTooLarge: (size) => `The file is larger than ${size}: the public service portal may refuse it.`,
  documentTooLargeNext: 'It can be saved all the same. Bring the paper along and tell an officer.',
  saveDocument: (paper) => `Save PDF: ${paper}`,
  savePart: (paper, part, of) => `Save PDF ${part}/${of}: ${paper}`,
  part: (part, of) => `File ${part}/${of}`,
  nothingToSave: 'No paper has been added.',
  retry: 'Try again',
  end: 'Done, end here',
};
