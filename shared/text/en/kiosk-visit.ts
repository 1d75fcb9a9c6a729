import type { KioskVisitText } from '../kiosk-visit';

export const kioskVisitEn: KioskVisitText = {
  consent: {
    title: 'What this machine does with your papers',
    parts: (contact) => [
      {
        head: 'What for',
        says: 'Only to prepare the dossier you choose and to bring it where you choose. For nothing else.',
      },
      {
        head: 'What is read',
        says: 'The papers you put in. If you want: your name and personal number, from the QR code on your ID card or typed by you. The card is not photographed to identify you.',
      },
      {
        head: 'Where it goes',
        says: 'Nowhere until you choose: file on the public service portal, send to the counter of this office, or take home.',
      },
      {
        head: 'How long it is kept',
        says: 'The machine erases everything when you press End, or when nobody touches it for 90 seconds.',
      },
      {
        head: 'Your rights',
        says: `You can look, correct, delete or stop at any time. About a dossier that was sent, ask ${
          contact ? `${contact.name}, phone ${contact.phone}` : 'an officer at the counter'
        }; the office answers within 2 working days.`,
      },
    ],
    law: 'Under the Law on Personal Data Protection 91/2025/QH15 and Decree 356/2025/NĐ-CP.',
    choices: 'You choose',
    required: 'I agree that the machine uses the papers and details I give to prepare this dossier.',
    requiredTag: 'Needed to use the machine',
    askedLater: 'A phone number and a rating are asked for separately later. You need not answer.',
    missing: 'The box “Needed to use the machine” is not ticked.',
    missingNext: 'Tick it if you agree, or press I do not agree.',
    agree: 'I agree, go on',
    decline: 'I do not agree',
  },
  declined: {
    title: 'You do not need this machine',
    what: 'The machine keeps nothing. The officers at the counter take your papers as usual.',
    next: 'Please go to the counter.',
    again: 'Look again',
    leave: 'To the first screen',
  },
  who: {
    title: 'For whom are you filing?',
    intro: 'This tells the officer whose dossier it is. You may skip it.',
    behalf: {
      self: { name: 'For me', hint: 'Your own dossier' },
      other: { name: 'For another person', hint: 'With an authorisation' },
      organisation: { name: 'For an organisation', hint: 'Company, agency, association' },
    },
    self: 'Your details',
    helper: 'Your details, as the one at the machine',
    card: 'Read the QR code on your ID card',
    cardHow:
      'Hold the code in front of the code scanner. It is in the upper corner of the front of older cards, on the back of newer ones.',
    camera: 'Read the code by camera',
    cameraTitle: 'Hold the QR code in the middle of the picture',
    cameraWhat: 'Only the QR code is read. The card is not photographed and no picture is kept.',
    cameraPicture: 'Picture of the camera',
    cameraLooking: 'Looking for the QR code…',
    cameraClose: 'Close the camera',
    cameraAgain: 'Try again',
    wasRead: 'The card was read',
    forget: 'Delete and enter again',
    garbled: 'The code scanner types wrong accents.',
    garbledNext:
      'Switch off the Vietnamese input method of this machine and scan again, or ask an officer to do it.',
    foreign: 'This is not the QR code of an ID card.',
    foreignNext: 'Hold the code of the card, or type below.',
    typed: 'Or type',
    name: 'Full name',
    number: 'Personal number',
    numberHint: '12 digits on the ID card. May stay empty.',
    warnings: {
      'not-12-digits': 'A personal number has 12 digits. An incomplete one is left out of the dossier.',
      'unknown-province': 'The first three digits belong to no province. Please look again.',
      'gender-differs': 'The number does not fit the gender on the card.',
      'birth-year-differs': 'The number does not fit the year of birth on the card.',
    },
    goesOn: 'If it is as on the card, just go on.',
    other: 'The person you are filing for',
    otherName: 'Full name of that person',
    otherNumber: 'Personal number of that person',
    otherHint: 'Bring the authorisation along.',
    organisation: 'Organisation',
    organisationName: 'Name of the organisation',
    taxCode: 'Tax code',
    taxCodeFlaw: 'A tax code has 10 or 13 digits. Any other is left out of the dossier.',
    missing: {
      behalf: 'You have not chosen for whom you are filing.',
      person: 'Your name is missing.',
      other: 'The name of the other person is missing.',
      organisation: 'The name of the organisation is missing.',
    },
    orSkip: 'Add it, or press Skip this step.',
    skip: 'Skip this step',
  },
};
