import type { KioskResumeText } from '../kiosk-resume';

export const kioskResumeEn: KioskResumeText = {
  open: 'Go on with a dossier',
  keep: 'Keep my dossier for today',
  keepWhy:
    'A paper is missing, or you have to go? The machine keeps it; come back with the code on your slip.',
  park: {
    title: 'Keep my dossier for today',
    parts: (day) => [
      {
        head: 'What is kept',
        says: 'The pages you put in, your answers, and your name, ID number and phone number if you gave them.',
      },
      {
        head: 'How',
        says: 'Sealed on this machine. Only the code on your slip opens it; neither the machine nor an officer has it.',
      },
      {
        head: 'Until when',
        says: `Until the end of ${day}. It is erased earlier when you come back and file it, send it to the counter, or press End and erase.`,
      },
      {
        head: 'Your dossier',
        says: 'NOT FILED. Keeping is not filing. If you lose the slip nobody can open it: you would start over.',
      },
    ],
    box: (day) => `I agree that this machine keeps my dossier, sealed, until the end of ${day}.`,
    boxTag: 'optional',
    missing: 'You have not ticked the box yet.',
    missingNext: 'Tick it to have your dossier kept, or press Back.',
    agree: 'Keep it and get a code',
    sealing: 'Sealing your dossier…',
  },
  parked: {
    title: 'Kept, NOT FILED',
    state: (day) => `Your dossier is kept at this machine until the end of ${day}. NOT FILED.`,
    code: 'Code to go on',
    secret:
      'Whoever has this code can open your dossier. Print the slip or take it on your phone, and keep it safe.',
    stepsTitle: 'When you come back',
    steps: [
      'Come to this very machine today.',
      'Press “Go on with a dossier” on the first screen.',
      'Scan the code on the slip, or type its 20 digits.',
    ],
    giveUp: 'Do not keep it',
  },
  endParked: {
    title: 'End this visit?',
    what: (day) =>
      `The kept dossier stays sealed on this machine until the end of ${day}, NOT FILED. Everything else is erased. Do you have the slip, or have you noted the code?`,
    confirm: 'I have the code, end',
  },
  goesToo: 'The kept copy is erased as well: the code on your slip will not work any more.',
  idleKept:
    'The kept dossier stays until the end of today. It is erased only if you press End and erase yourself while you go on with it.',
  stays:
    'The kept dossier stays sealed on this machine until the end of today; only the code on the slip opens it. NOT FILED.',
  enter: {
    title: 'Go on with a kept dossier',
    intro: 'Use the code on the slip that you got at this machine today.',
    label: 'Code to go on (20 digits)',
    hint: 'Spaces do not matter.',
    typed: (digits, of) => `${String(digits)} of ${String(of)} digits`,
    wrong: 'The code is not right: a digit is missing or wrong.',
    wrongNext: 'Compare each group of four with your slip, or scan the code.',
    scan: 'At a code scanner: hold the QR code in the frame “Mã để làm tiếp” of your slip in front of it.',
    camera: 'Scan with the camera',
    cameraWhat:
      'Hold the QR code in the frame “Mã để làm tiếp” of your slip in the middle. No picture is kept.',
    go: 'Open',
    opening: 'Opening your dossier…',
  },
};
