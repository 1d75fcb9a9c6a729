import type { PanelFieldsText } from '../panel-fields';

/** Metadata of papers, in English. */
export const panelFieldsEn: PanelFieldsText = {
  fields: {
    action: 'About the paper',
    actionOf: (component) => `About the paper: ${component}`,
    title: (component) => `About the paper: ${component}`,
    what: 'The machine only proposes. Hold it against the paper, mend what is wrong, then confirm.',
    names: {
      docTypeCode: 'Code of the type of paper',
      ownerId: 'Identity number of whom it is about',
      docName: 'Name of the paper',
      docNumber: 'Number and symbol',
      issueDate: 'Day of issue',
      issuer: 'Issued by',
      abstract: 'What it says in short',
      validUntil: 'Valid until',
      scope: 'Valid where',
    },
    hints: {
      docTypeCode: 'Copy it from the one-stop system. Leave it empty where there is none.',
      issueDate: 'Day/month/year, such as 05/03/2024.',
      validUntil: 'Leave it empty where the paper names no day.',
      scope: 'Leave it empty where the paper does not say.',
    },
    machine: 'Read by the machine, to be checked',
    doubtful: 'The machine is not sure: check it with care',
    known: 'Taken from the page, to be checked',
    typed: 'Not confirmed yet',
    confirmed: 'Confirmed',
    faults: {
      'no-day': 'There is no such day. Write day/month/year, such as 05/03/2024.',
      'day-to-come': 'This day has not come yet. Look at the day on the paper again.',
      'before-issue': 'This day is before the day of issue. Look at both days on the paper again.',
      'no-digit': 'A number and symbol has digits, such as 123/QĐ-UBND.',
      'no-owner-id': 'A personal number has 12 digits, a tax code 10 or 13.',
      'odd-owner-id':
        'No province has these first digits. Look at the paper again; if it is right, confirm it.',
      'too-long': 'Longer than 400 characters. Write it shorter.',
    },
    readHere: (line) => `Read in the line: “${line}”`,
    notRead: 'The machine could not read this on the paper. Look at it and type, or leave it empty.',
    noPicture: 'Opening the page…',
    picture: 'The page, with a frame where it was read',
    unread: (pages) => `Still reading ${pages} pages. Proposals appear one by one; you may type already.`,
    confirmAll: 'Confirm all',
    keys: 'Enter: confirm this one and go on. Ctrl+Enter: confirm all.',
    lacking: (names) => `Not confirmed about the paper: ${names.join(', ')}.`,
    lackingNext:
      'With these a result is found and used again later. Press I or the button to look and confirm.',
    look: 'Look and confirm',
  },
};
