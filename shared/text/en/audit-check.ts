import type { AuditCheckText } from '../audit-check';
import { say } from '../sentence';

/** The check of a whole one-stop system, in English. */
export const auditCheckEn: AuditCheckText = {
  title: 'Check the one-stop system',
  intro:
    'Looks at each dossier in the one-stop system, with your own sign-in, and compares it with the papers that are needed and with the counters’ logs. It only looks; nothing in the system is changed.',
  host: {
    title: 'System',
    label: 'One-stop system',
    looking: 'Looking for an open one-stop system…',
    named: (name, site) => `${name} (${site})`,
    none: say(
      'No open one-stop system was found whose list of dossiers can be read.',
      'Type its address and press “Allow and open”, sign in there, then come back and press “Look again”.',
    ),
    again: 'Look again',
    address: 'Address of the one-stop system',
    addressHint: 'For example: motcua.tinh.gov.vn',
    open: 'Allow and open',
    notOpened: 'The address is not right, or was not allowed. Look at it and press again.',
  },
  officer: 'Code of who checks',
  officerHint: 'For example: GS-01. It stands beside every result; never a name.',
  officerWrong: 'Letters and digits such as GS-01; no name and no identity number.',
  what: 'What to look at',
  from: 'Received from',
  until: 'To',
  unit: 'Unit',
  allUnits: 'All units',
  depth: 'How thoroughly',
  depths: {
    list: {
      name: 'The list only',
      hint: 'Fastest. Shows missing files, files taken away, other sizes, empty files; reads no file.',
    },
    sample: {
      name: 'Read the files of a tenth of the dossiers',
      hint: 'As above, and reads all files of about one dossier in ten; the same ones each time.',
    },
    files: {
      name: 'Read all files',
      hint: 'Most thorough, slowest. Also shows files that cannot be read, wrong types, copies, other content.',
    },
  },
  speed: 'Pace',
  perSecond: (questions) => `${questions} a second`,
  start: 'Start the check',
  pause: 'Pause',
  pausing: 'Pausing…',
  goOn: 'Go on',
  giveUp: 'Drop this check, choose again',
  another: 'Check once more',
  progress: (passed, total) => `${passed} of ${total} dossiers seen`,
  progressOpen: (passed) => `${passed} dossiers seen`,
  minutesLeft: (minutes) => `About ${minutes} minutes left`,
  lessThanMinute: 'Less than a minute left',
  waits: (until) => `The one-stop system is busy: goes on by itself at ${until}.`,
  paused: say(
    'The check is paused.',
    'Press “Go on” to go on where it was; this page may be closed and the check gone on with another day.',
  ),
  stopped: 'Stopped. What was seen is kept.',
  stops: {
    'attach/session-ended': say(
      'The sign-in to the one-stop system has ended.',
      'Sign in again in its tab, then come back and press “Go on”.',
    ),
    'attach/network': say('No connection to the one-stop system.', 'Check the network, then press “Go on”.'),
    'attach/unproven': say(
      'The one-stop system does not answer as usual.',
      'See whether it shows a fault, then press “Go on”.',
    ),
    'page/closed': say(
      'The tab of the one-stop system was closed.',
      'Open it again, sign in, press “Look again”, then “Go on”.',
    ),
    'page/changed': say(
      'The tab of the one-stop system went on to another page.',
      'Wait until it has loaded, then press “Go on”.',
    ),
    'page/no-answer': say('The one-stop system does not answer.', 'Reload its tab, then press “Go on”.'),
    'storage/busy-elsewhere': say(
      'Another page on this device is checking.',
      'Go on there, or close it and press “Go on”.',
    ),
  },
  done: (checked) =>
    say(`${checked} dossiers seen, nothing wrong found.`, 'The result counts in the figures.'),
  keptFaults:
    'This check did not read every file: what earlier ones found in a file stays until the file changes.',
  doneWithFaults: (checked, faults) =>
    say(
      `${checked} dossiers seen, ${faults} faults found.`,
      'Open each dossier below and tell its unit to mend it; the result counts in the figures.',
    ),
  facts: {
    host: 'System',
    days: 'Received',
    span: (from, until) => `${from} – ${until}`,
    started: 'Started',
    finished: 'Finished',
    checked: 'Dossiers checked',
    skipped: 'Dossiers that the system did not give',
    depth: 'How thoroughly',
  },
  faults: 'Faults by kind',
  fault: 'Fault',
  count: 'Places',
  noFaults: 'Nothing wrong found so far.',
  found: 'Found last',
  dossier: 'Dossier',
  component: 'Paper',
  all: 'All dossiers with faults',
};
