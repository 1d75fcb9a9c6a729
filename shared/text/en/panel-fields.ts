import type { PanelFieldsText } from '../panel-fields';

/** Metadata of papers, in English. */
export const panelFieldsEn: PanelFieldsText = {
  fields: {
    action: 'About the paper',
    actionOf: (component) => `About the paper: ${component}`,
    title: (component) => `About the paper: ${component}`,
    what: 'The machine only makes suggestions. Compare them with the paper, correct what is wrong, then confirm.',
    names: {
      docTypeCode: 'Document type code',
      ownerId: 'Identity number of the person concerned',
      docName: 'Name of the paper',
      docNumber: 'Number and symbol',
      issueDate: 'Date of issue',
      issuer: 'Issued by',
      abstract: 'Summary',
      validUntil: 'Valid until',
      scope: 'Where it is valid',
    },
    hints: {
      docTypeCode: 'Copy it from the one-stop system. Leave it empty if there is none.',
      issueDate: 'Day/month/year, such as 05/03/2024.',
      validUntil: 'Leave it empty if the paper names no date.',
      scope: 'Leave it empty if the paper does not say.',
    },
    machine: 'Read by the machine, to be checked',
    doubtful: 'The machine is not sure: check it with care',
    known: 'Taken from the page, to be checked',
    typed: 'Not confirmed yet',
    confirmed: 'Confirmed',
    faults: {
      'no-day': 'There is no such date. Write day/month/year, such as 05/03/2024.',
      'day-to-come': 'This date is in the future. Check the date on the paper again.',
      'before-issue': 'This date is before the date of issue. Check both dates on the paper again.',
      'no-digit': 'A number and symbol contains digits, such as 123/QĐ-UBND.',
      'no-owner-id': 'A personal number has 12 digits, a tax code 10 or 13.',
      'odd-owner-id':
        'No province has these first digits. Check the paper again; if it is right, confirm it.',
      'too-long': 'Longer than 400 characters. Shorten it.',
    },
    readHere: (line) => `Read in the line: “${line}”`,
    notRead:
      'The machine could not read this on the paper. Look at the paper and type it, or leave it empty.',
    noPicture: 'Opening the page…',
    picture: 'The page, with a frame where it was read',
    unread: (pages) =>
      `Still reading ${pages} ${pages === 1 ? 'page' : 'pages'}. Suggestions appear one by one; you may type already.`,
    confirmAll: 'Confirm all',
    keys: 'Enter: confirm this one and go on. Ctrl+Enter: confirm all.',
    lacking: (names) => `Not confirmed yet: ${names.join(', ')}.`,
    lackingNext:
      'With these the result can be found and used again later. Press I or the button to check and confirm.',
    look: 'Check and confirm',
  },
};
