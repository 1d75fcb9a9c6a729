import type { TrainingText } from '../training';

/** English: the ten steps of the practice lesson. */
export const trainingStepsEn: TrainingText['steps'] = {
  open: {
    title: 'Open a dossier',
    why: 'Cửa Số works only on the dossier that the page shows. The code at the top says where papers will go.',
    goals: ['On the one-stop page press “Open dossier” in the first row. The panel shows that very code.'],
    atTheCounter: 'Open the dossier as always, then press the Cửa Số button or Alt + Shift + C.',
  },
  paper: {
    title: 'Take a paper',
    why: 'Each page is cleaned and judged while the citizen is still at the counter. Nothing is sent yet.',
    goals: ['Press “Take a practice paper”. The page appears in component 1 of the panel.'],
    atTheCounter: 'Drop the scan on its component, paste it with Ctrl + V, or press “Add files”.',
  },
  blurred: {
    title: 'A blurred page',
    why: 'A page that nobody can read is not sent. Scanning it again takes ten seconds now; calling the citizen back takes a day.',
    goals: [
      'Press “Take a blurred paper”. Component 2 says that the page fails, and why.',
      'Choose the blurred page in component 2 and press Delete.',
      'Press “Take a practice paper” for a sharp one.',
    ],
    atTheCounter:
      'Scanning again is best. If the paper itself is faint, open the page and give the reason why it goes all the same; it is logged.',
  },
  attach: {
    title: 'Attach',
    why: 'Cửa Số writes down what it means to do before it sends, so a power cut never sends twice.',
    goals: ['Press “Attach” (key A) in component 1 and wait until the panel says “Verified”.'],
    atTheCounter: 'With all papers taken, press “Attach all” (Ctrl + Enter) once for the whole dossier.',
  },
  proof: {
    title: 'Proof, not a promise',
    why: 'This time the server says yes and keeps half the file. The page says “uploaded”; only reading back every byte shows that it is not.',
    goals: [
      'Attach component 2. The page says yes; the panel says that the server’s file differs.',
      'Press “Replace the old file” and agree. The panel reads back: every byte is right.',
    ],
    atTheCounter:
      'Do not trust what the page says. Move the dossier on once the panel shows every needed component as verified.',
  },
  'too-large': {
    title: 'Refused by the server: too large (413)',
    why: 'Some servers take less than their page says. Nothing was stored, and the pages are still in the panel.',
    goals: [
      'Press “Take two practice papers”, then attach component 3. The panel says 413.',
      'Take a page out: choose it and press Delete.',
      'Press “Attach” again. The smaller file is taken and verified.',
    ],
    atTheCounter:
      'Take out needless and blank pages. Where several files are allowed, split. Tell the administrator the real limit.',
  },
  refused: {
    title: '200 from the server, and still refused',
    why: 'Some systems answer “200 OK” with success: false inside. The page may stay silent; the panel reads the whole answer.',
    goals: [
      'Press “Take a practice paper”, then attach component 4. The panel says that the file was not accepted.',
      'Press “Try again”. This time it is taken and verified.',
    ],
    atTheCounter:
      'Try once more. If it is refused again, read the page’s message and tell the administrator.',
  },
  session: {
    title: 'The session has ended',
    why: 'It happens after lunch. Scanned papers are kept, encrypted, on this device: no need to scan again.',
    goals: [
      'Press “Take a practice paper”, then attach component 5. The panel says that the session has ended.',
      'On the one-stop page press “Sign in again”.',
      'In the panel press “Try again” in component 5.',
    ],
    atTheCounter:
      'Sign in on the page, open the same dossier, try again. What has arrived is never sent twice.',
  },
  replace: {
    title: 'Replace a file',
    why: 'The component keeps one file: another one overwrites it. Cửa Số never overwrites without asking.',
    goals: [
      'Press “Take a practice paper”, then attach component 6. The panel asks whether to replace the file.',
      'Read the old file’s name, press “Replace the old file”. The new one is verified.',
    ],
    atTheCounter: 'Look at the old file on the page first. When unsure, press “Keep the old file”.',
  },
  report: {
    title: 'The log at the end of the day',
    why: 'It holds dossier codes, times, sizes, SHA-256 and proof; no names. The lines are chained: a changed one shows.',
    goals: ['Press ? in the panel (or the question mark), then “Save the evidence log”.'],
    atTheCounter:
      'Save it at the end of the day for the supervisor. Files of this lesson begin with TAP-HUAN.',
  },
};
