import { splitCount } from '../../domain/split-count';
import type { FailureOf } from '../../domain/failure';
import type { FailureText } from '../failures';
import { formatMegapixels, formatNumber, formatSeconds, formatSizes } from '../numbers';
import { say, short } from '../sentence';
import { adapterFailures } from './adapter-failures';
import { backlogFailures } from './backlog-failures';
import { captureFailures } from './capture-failures';
import { handoverFailures } from './handover-failures';
import { hostFailures } from './host-failures';
import { officeFailures } from './office-failures';
import { resumeFailures } from './resume-failures';
import { signFailures } from './sign-failures';

const RETRY = 'Press “Try again”. If it still fails, tell the administrator.';
const SPLIT = 'Split the file and add it again.';

/** English: what happened, and what to do next. */
export const failures: FailureText = {
  'file/empty': () => say('The file is empty (0 byte).', 'Scan or photograph again and add the new file.'),
  'file/unreadable': () =>
    say('This file cannot be read.', 'Check the USB stick or folder and choose the file again.'),
  'file/type-unknown': ({ found }) =>
    say(
      `This kind of file is not known${found ? ` (${short(found)})` : ''}.`,
      'Use a PDF or a picture (JPEG, PNG, TIFF, HEIC…).',
    ),
  'file/too-large': ({ bytes, limit }) =>
    say(`The file is too large: ${against(bytes, limit)}.`, 'Split the file, or scan again at 200–300 dpi.'),
  'image/undecodable': ({ mime }) =>
    say(
      `The picture is damaged or cannot be opened (${short(mime)}).`,
      'Photograph or scan again. From a phone: save as JPEG.',
    ),
  'image/too-large': ({ pixels, limit }) =>
    say(
      `The picture is too large: ${formatMegapixels(pixels, 'en')}, at most ${formatMegapixels(limit, 'en')}.`,
      'Scan again at 200–300 dpi, or take large paper in several pictures.',
    ),
  'image/too-many-pages': ({ pages, limit }) =>
    say(`The file has ${count(pages)} pages, at most ${count(limit)} are taken.`, SPLIT),
  'image/resolution-low': ({ dpi, minimum }) =>
    say(
      `The picture has only ${count(dpi)} dpi; the rule asks for at least ${count(minimum)} dpi.`,
      'Go closer so that the page fills the picture, or scan again at 300 dpi.',
    ),
  'pdf/unreadable': () =>
    say('The PDF is damaged and cannot be opened.', 'Export or scan it again and add it again.'),
  'pdf/no-pages': () => say('The PDF has no pages.', 'Choose another file or scan again.'),
  'pdf/too-many-pages': ({ pages, limit }) =>
    say(`The PDF has ${count(pages)} pages, at most ${count(limit)} are taken.`, SPLIT),
  'pdf/page-too-large': ({ widthMm, heightMm }) =>
    say(
      `A page of the PDF is ${count(widthMm)} × ${count(heightMm)} mm, larger than allowed.`,
      'Export the PDF at the true paper size (A0 at most).',
    ),
  'pdf/password-needed': () =>
    say('The PDF has a password.', 'Type the password, or save a copy without one.'),
  'pdf/password-wrong': () =>
    say('The password of the PDF is not right.', 'Type it again; mind capital letters.'),
  'pdf/encryption-unsupported': () =>
    say(
      'The PDF is locked in a way that is not supported.',
      'Save a copy without the lock, or print and scan it.',
    ),
  'pdf/too-heavy': ({ limitMs }) =>
    say(
      `The PDF is too complex: not done after ${formatSeconds(limitMs, 'en')}.`,
      'Print and scan it, or split the file.',
    ),
  'pdf/signed-with-others': () =>
    say(
      'A signed PDF must stay as it is and cannot be joined with other pages.',
      'Take the other pages out of this component, or attach the signed file by itself.',
    ),
  'pdf/over-budget': (failure) =>
    say(
      `The document of ${count(failure.pages)} pages is too large even at the least that stays legible (200 dpi): ${against(failure.bytes, failure.limit)}.`,
      splitting(failure),
    ),
  'pdf/not-conforming': ({ checks }) =>
    say(
      `The PDF does not meet the digitisation rules${listed(checks.map((check) => CHECKS[check] ?? short(check)))}.`,
      'Scan again in colour, at true size, 300 dpi, and try again.',
    ),
  'worker/lost': () => say('Image processing stopped unexpectedly.', RETRY),
  'worker/timeout': ({ limitMs }) =>
    say(
      `Processing took more than ${formatSeconds(limitMs, 'en')} and was stopped.`,
      'Press “Try again”, or split the file.',
    ),
  'worker/out-of-memory': () =>
    say(
      'This machine ran out of memory with this file.',
      'Close other windows and try again, or split the file.',
    ),
  'worker/refused': ({ job }) =>
    say(
      `This file stopped processing twice and is not tried again${job ? ` (${short(job)})` : ''}.`,
      'Scan or photograph this page again; the other pages are fine.',
    ),
  cancelled: () => say('Cancelled as asked.', 'Press “Try again” to go on.'),
  defect: ({ where }) =>
    say(
      `The program has a fault (${short(where)}).`,
      'Reload the page. If it comes back, tell the administrator the code in brackets.',
    ),
  'storage/full': () =>
    say(
      'This machine has no room left.',
      'Finish attaching and verifying the open dossiers, or ask the administrator to free disk space.',
    ),
  'storage/locked': () =>
    say('The store on this machine is locked.', 'Type the officer’s passphrase to open it.'),
  'storage/passphrase-wrong': () =>
    say('The passphrase is not right.', 'Type it again; mind capital letters.'),
  'storage/busy-elsewhere': () =>
    say(
      'This dossier is open in another window of this machine.',
      'Go on there, or close that window and try again.',
    ),
  'storage/damaged': () =>
    say(
      'What was stored here for this item is damaged.',
      'Delete the item and scan it again; other items are not affected.',
    ),
  'storage/gone': () =>
    say('This item is no longer kept on this machine.', 'Reload the page; scan again if it is still needed.'),
  'storage/unavailable': () =>
    say(
      'The browser does not allow storing on this machine.',
      'Leave private browsing and reload, or tell the administrator.',
    ),
  'evidence/not-allowed': ({ field }) =>
    say(
      `The log does not take “${short(field)}”: only codes and numbers are written, no personal data.`,
      field === 'officer'
        ? 'Set an officer code such as “CB-012” and try again.'
        : 'Try again. If it still fails, tell the administrator.',
    ),
  ...hostFailures,
  ...adapterFailures,
  ...captureFailures,
  ...handoverFailures,
  ...officeFailures,
  ...resumeFailures,
  ...backlogFailures,
  ...signFailures,
};

function splitting(failure: FailureOf<'pdf/over-budget'>): string {
  const files = splitCount(failure);
  if (files === undefined)
    return 'Splitting does not help: use a field that takes larger files, or exempt the paper, with its size as the reason.';
  const first = count(failure.pagesThatFit);
  return `Split it into at least ${count(files)} files (the first of at most ${first} pages), or exempt the paper if the field takes only one file.`;
}

/** What each rule of the conformance check asks for. */
const CHECKS: Readonly<Record<string, string>> = {
  opens: 'opens',
  version: 'PDF 1.4 or later',
  'not-encrypted': 'not locked',
  'page-count': 'all pages',
  resolution: 'at least 200 dpi',
  'true-size': 'true size 1:1',
  colour: 'colour kept',
};

function against(bytes: number, limit: number): string {
  const [own, ceiling] = formatSizes(bytes, limit, 'en');
  return `${own}, limit ${ceiling}`;
}

function listed(items: readonly string[]): string {
  return items.length > 0 ? `; needed: ${items.join(', ')}` : '';
}

function count(value: number): string {
  return formatNumber(value, 'en');
}
