import type { TrainingText } from '../training';
import { trainingStepsEn } from './training-steps';

/** English: the practice lesson and the guide. */
export const trainingEn: TrainingText = {
  title: 'Cửa Số practice',
  entry: { label: 'Practice', open: 'Practice: ten steps, no real dossier' },
  notReal: 'Nothing here is real: nothing is sent anywhere, nothing enters the real evidence log.',
  elsewhere: {
    title: 'Practice is open in another tab',
    what: 'Close that tab, then load this page again.',
  },
  card: {
    label: 'The lesson',
    step: (number, of) => `Step ${number} of ${of}`,
    why: 'Why',
    todo: 'What to do',
    atTheCounter: 'At the counter',
    reached: 'done',
    toReach: 'to do',
    done: 'This step is done.',
    next: 'Next step',
    again: 'Do it again',
    skip: 'Skip this step',
    papers: 'Practice papers, put into the panel as a scanner would:',
    paper: {
      sheet: 'Take a practice paper',
      'two-sheets': 'Take two practice papers',
      blurred: 'Take a blurred paper',
    },
  },
  end: {
    title: 'All ten steps are over',
    what: (done, of) => `You have done ${done} of ${of} steps. Close this tab, or begin again.`,
    restart: 'Begin again',
  },
  host: {
    label: 'Imitation one-stop page for practice',
    product: 'One-stop system (imitation for practice)',
    search: 'Dossiers received today',
    open: 'Open dossier',
    back: 'Back to the list',
    applicant: 'Applicant',
    papers: 'Papers of the dossier',
    noFile: 'No file yet',
    receiving: 'Uploading…',
    received: 'Uploaded.',
    failed: 'Could not upload.',
    bytes: (bytes) => `the server holds ${bytes}`,
    signedOut: 'The session has ended. Sign in again.',
    signIn: 'Sign in again',
    tab: 'Imitation one-stop page',
  },
  steps: trainingStepsEn,
  guide: {
    title: 'Guide for counter officers',
    intro: [
      'Cửa Số is a panel beside the one-stop page in the browser. It takes scanned papers, cleans each page, binds a PDF, attaches it to the right component and reads it back from the server as proof.',
      'Green has one meaning: the server holds the very file that was sent, byte for byte. Without proof nothing is green.',
      'Cửa Số never submits or moves a dossier on. That is always the officer’s.',
    ],
    printed: 'This page is printed from the extension’s own sentences by `npm run guide`; do not edit it.',
    files: {
      lesson: {
        title: 'The ten steps of practice',
        intro:
          'They are in the extension, too: open the panel and press “Practice”. It is the real panel with an imitation one-stop page, on this device, without a network.',
      },
      keys: {
        title: 'Keys',
        intro: 'Open a dossier and press ? to see this table in the panel.',
        key: 'Key',
        what: 'What it does',
      },
      states: {
        title: 'The state of a component',
        intro: 'Each component is in exactly one state, said in words beside its sign.',
        state: 'State',
        meaning: 'Meaning',
        meanings: {
          missing: 'No paper yet, neither here nor on the server.',
          prepared: 'The paper is in the panel, kept encrypted on this device; the server does not have it.',
          attached: 'It may be on the server, without proof. Press “Compare again”.',
          verified: 'The server holds the very file that was sent; the proof is named beside it.',
          reused: 'A paper digitised before is used again.',
          exempt: 'Need not be digitised; the reason is noted.',
          presented: 'Is shown only, not kept.',
        },
        proof: 'Proof',
      },
      troubles: {
        title: 'When something goes wrong',
        intro: 'In bold what the panel says, then what to do.',
        happened: 'What it says',
        next: 'What to do',
      },
    },
    stepTitle: (number, title) => `Step ${number}. ${title}`,
  },
};
