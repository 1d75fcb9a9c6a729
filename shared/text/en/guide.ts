import type { GuideText } from '../guide';

export const guideEn: GuideText = {
  product: 'Cửa Số – Filing guide',
  steps: {
    opening: { title: 'Opening the public service portal', lines: ['One moment.'] },
    'sign-in': {
      title: 'Sign in with your own account',
      lines: [
        'Type your account and password on the portal’s own page.',
        'This machine does not ask for, look at or keep the password.',
      ],
    },
    choose: (procedure) => ({
      title: 'Choose the right procedure',
      lines: [`Your procedure: ${procedure}.`, 'If the page is right, press its button to file online.'],
    }),
    information: {
      title: 'Fill in your information',
      lines: [
        'Touch a field on the page, then press what belongs there below.',
        'Read it again before you go on.',
      ],
    },
    papers: {
      title: 'Put the papers into the page',
      lines: ['The papers that you have just prepared go into their rows.'],
    },
    submit: {
      title: 'Press the portal’s own button to file',
      lines: [
        'Read it again, tick that you agree, then press the portal’s button.',
        'The machine waits for the portal’s code.',
      ],
    },
    unknown: {
      title: 'Follow the portal’s page',
      lines: [
        'The machine does not know this page. Follow what it says.',
        'If you are not sure, ask an officer.',
      ],
    },
    elsewhere: {
      title: 'This page belongs to another site',
      lines: [
        'It may be for signing in or paying. The machine cannot look at it.',
        'Follow what the page says.',
      ],
    },
    unreachable: {
      title: 'The portal’s page did not open',
      lines: [
        'The network may be slow. Wait a little, then press the reload button on the page.',
        'If it still does not open, ask an officer.',
      ],
    },
  },
  notFiled: 'NOT FILED YET',
  values: {
    title: 'Your information',
    type: (what) => `Fill in: ${what.toLowerCase()}`,
    took: 'It is in the field that you chose.',
    tookNot: 'It did not go in. Touch an empty field on the page, then press again.',
    kinds: {
      name: 'Full name',
      number: 'Personal number',
      'birth-date': 'Date of birth',
      address: 'Address',
      phone: 'Phone number',
      'other-name': 'Name of the person you file for',
      'other-number': 'Number of the person you file for',
      organisation: 'Name of the organisation',
      'tax-code': 'Tax code',
    },
  },
  papers: {
    put: 'Put the papers into the page',
    again: 'Put in what is still missing',
    receiving: 'Receiving the papers from the machine…',
    finding: 'Looking for the rows on the page…',
    putting: 'Putting the papers into the page…',
    count: (done, of) => `${done} of ${of} files`,
    all: 'The papers are on the portal. Press the page’s own button to go on.',
    allButSkipped: (done, of) => `${done} of ${of} files are on the portal.`,
    skippedNext: 'The others have no row. Add a row on the page and press again, or ask an officer.',
    none: 'The machine has no files to put in. Follow what the page says.',
    held: 'The papers are on the page and not sent yet. Press the portal’s own button.',
    unseen: (papers) => `Not seen on the portal yet: ${papers}.`,
    unseenNext:
      'Look on the page. If something is missing, go back to the papers before you press the button.',
    askRow: (paper) => `Which row is for “${paper}”?`,
    noRow: 'None of these',
    skipped: 'The page has no row for it',
    trouble: 'The papers could not be put into this page.',
    someFailed: 'Some papers could not be put into the page.',
    troubleNext: 'Wait until the page shows all rows and press again, or ask an officer.',
    states: {
      waiting: 'Not put in yet',
      attaching: 'Putting it in…',
      'read-back': 'The portal holds exactly this file',
      listed: 'The portal lists this file',
      accepted: 'The portal answered that it took it',
      held: 'On the page, waits for the portal’s own button',
    },
  },
  confirm: {
    ask: 'Does the page say that it was filed?',
    code: (dossier) => `Code on the page: ${dossier}`,
    yes: 'Yes, the page says so',
  },
  over: {
    confirmed: 'The portal has confirmed your dossier',
    code: (dossier) => `Dossier code: ${dossier}`,
    next: 'Go back to the machine for your slip. The portal is signed out and closed.',
    back: 'Close the portal and get the slip',
    lost: 'The dossier is NOT FILED',
    lostNext: 'Ask an officer. The portal’s page stays open for them.',
    unsure: 'The machine has NOT SEEN a dossier code',
    unsureNext:
      'Ask an officer. If you have pressed the portal’s button, they look on the portal before you file again.',
    leave: 'Close the portal and go back to the machine',
  },
  quiet: {
    ask: 'Are you still there?',
    next: 'If nobody presses, the machine erases everything and closes the portal.',
    here: 'I am still here',
  },
  help: 'I need an officer',
  setup: {
    title: 'Guide on the portal',
    what: 'For the citizens’ kiosk only. Leave it off on officers’ machines.',
    kiosk: 'Address of the kiosk’s page on this machine',
    portal: 'Address of the public service portal',
    description: 'Description of the portal’s steps (optional)',
    descriptionHint: 'Paste the text of a description file. Leave it empty to use the one that ships.',
    on: 'Allow these two sites and switch on',
    off: 'Switch off',
    isOn: 'It is on.',
    isOff: 'It is off.',
    byPolicy: 'The addresses are set by policy.',
    unreadable: 'An address or the description is not right. Check them and press again.',
    notAllowed: 'The two sites were not allowed, so it is not on.',
    reload: 'Load the kiosk’s page again to start using it.',
  },
};
