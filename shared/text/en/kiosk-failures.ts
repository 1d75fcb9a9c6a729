import type { KioskFailureText } from '../kiosk-failures';

/** English: what a citizen can do about it. */
export const kioskFailuresEn: KioskFailureText = {
  stick: {
    next: 'A file on a USB stick: pull the stick out, plug it in again and choose the file anew. If that fails, bring the paper to the counter.',
  },
  smaller: { next: 'Choose a file with fewer pages, or bring the paper for an officer to scan.' },
  'other-file': { next: 'Choose another file, or bring the paper for an officer to scan.' },
  locked: { next: 'Save a copy without a password, or bring the paper for an officer to scan.' },
  signed: { next: 'Take the other pages out of this paper, or ask an officer at the counter.' },
  'not-standard': {
    what: 'This PDF does not meet the standard for digital papers.',
    next: 'Scan or photograph the paper again, or bring it to the counter.',
  },
  fault: {
    what: 'Something went wrong in this machine.',
    next: 'Try again. If that fails, call an officer.',
  },
  'too-much': {
    what: 'This was too much for the machine, so it stopped.',
    next: 'Try again, or choose a file with fewer pages. If that fails, call an officer.',
  },
  full: {
    what: 'This machine is full and takes no more pages.',
    next: 'The pages that you put in are safe. Call an officer, or bring the other papers to the counter.',
  },
  lost: { what: 'The machine no longer has this page.', next: 'Put this paper in again.' },
  closed: { what: 'This machine cannot keep papers now.', next: 'Call an officer.' },
  'scanner-down': {
    what: 'The scanner cannot be used now.',
    next: 'Call an officer, or take another way: photograph the paper, or choose a file.',
  },
  'scanner-busy': { what: 'The scanner is busy.', next: 'Wait a moment, then press scan again.' },
  'scan-stopped': {
    next: 'Put the sheets that did not arrive back and press “Go on scanning”. If that fails, call an officer.',
  },
  'camera-down': {
    what: 'The camera cannot be used now.',
    next: 'Try again. If that fails, take another way or call an officer.',
  },
  'no-counter': {
    what: 'This machine cannot send a dossier to the counter now.',
    next: 'Choose another way, or call an officer.',
  },
};
