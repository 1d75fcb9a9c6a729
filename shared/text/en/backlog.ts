import type { SetAside } from '../../domain/backlog/entry';
import type { BacklogCounts } from '../../domain/backlog/progress';
import type { RowState } from '../../domain/backlog/row-state';
import type { BacklogText } from '../backlog';
import { formatDay, formatNumber } from '../numbers';
import { backlogBringEn } from './backlog-bring';

const REASONS: Readonly<Record<SetAside, string>> = {
  'not-found': 'Paper not found',
  'not-in-force': 'No longer in force',
  unreadable: 'Paper damaged, cannot be read',
  already: 'The one-stop system has a digital copy already',
  other: 'Another reason',
};

const STATES: Readonly<Record<RowState, string>> = {
  free: 'Not done yet',
  mine: 'You are working on it',
  theirs: 'Somebody else is working on it',
  aside: 'Set aside',
  done: 'Verified on the one-stop system',
  elsewhere: 'Another machine says: verified',
};

const count = (value: number): string => formatNumber(value, 'en');

export const backlogEn: BacklogText = {
  product: 'Cửa Số',
  switchLanguage: 'Tiếng Việt',
  cancel: 'Cancel',
  close: 'Close',
  title: 'Digitise results still in force',
  intro:
    'Results of earlier years: take each paper from the archive, scan it and attach it to its dossier. A paper counts as done only once the one-stop system holds the file.',
  ...backlogBringEn,
  vault: {
    reading: 'Opening the list…',
    missing: {
      what: 'No Cửa Số passphrase has been set on this machine.',
      next: 'Open the Cửa Số panel beside the one-stop page, set a passphrase, then open this page again.',
    },
    what: 'The list names citizens, so it is locked by the Cửa Số passphrase.',
    passphrase: 'Cửa Số passphrase',
    unlock: 'Unlock',
  },
  work: {
    title: 'Papers to do',
    list: 'List',
    unnamed: (day) => `List taken in on ${formatDay(day)}`,
    shown: 'Show',
    choices: {
      left: (rows) => `To do (${count(rows)})`,
      aside: (rows) => `Set aside (${count(rows)})`,
      done: (rows) => `Done (${count(rows)})`,
    },
    place: (nth, of) => `Paper ${count(nth)} of ${count(of)}`,
    none: {
      left: {
        what: 'Nothing is left to do on this machine.',
        next: 'Look at the papers set aside, or take in another list.',
      },
      aside: { what: 'Nothing was set aside.', next: 'Go back to “To do”.' },
      done: {
        what: 'Nothing is done yet.',
        next: 'A paper comes here by itself once the one-stop system holds its file.',
      },
    },
    paper: (number) => (number === undefined ? 'Paper without a number' : `No. ${number}`),
    fetch: 'Take from the archive',
    search: 'Search on the one-stop system',
    expired: (day) => ({
      what: `By the list this paper expired on ${formatDay(day)}.`,
      next: 'Look at the paper. If it is so, press “No longer in force”.',
    }),
    lost: {
      what: 'What this row says cannot be opened, because the Cửa Số passphrase was set anew.',
      next: 'Take the very same list in again: what was done stays.',
    },
    states: STATES,
    proven: (day, sha256) => `Verified on ${formatDay(day)}. SHA-256: ${sha256}`,
    steps: [
      'Copy the code and paste it into the search field of the one-stop system.',
      'Open that dossier, and the Cửa Số panel beside it.',
      'Scan the paper, check its facts, attach it. The row is marked as done by itself.',
    ],
    claim: 'Do this paper',
    copyCode: 'Copy the dossier code',
    copyNumber: 'Copy the number',
    release: 'Give it back',
    takeBack: 'Put back among those to do',
    next: 'Next paper',
    previous: 'Previous paper',
    reasons: REASONS,
    skip: 'Skip, another reason…',
    skipTitle: 'Why is this paper skipped?',
    skipWhat: 'The paper is set aside, not deleted. You can put it back at any time.',
    skipReason: 'Reason',
    skipNote: 'Note (not needed)',
    skipNoteHint: 'The note is locked together with the list.',
    skipYes: 'Set aside',
    note: (note) => `Note: ${note}`,
    keys: 'Keys: J next paper, K previous paper, Enter the main button.',
  },
  done: {
    taken: (added, known, again) =>
      [
        `${count(added)} new rows were taken in.`,
        ...(again > 0 ? [`${count(again)} rows were in this list already: what was done stays.`] : []),
        ...(known > 0 ? [`${count(known)} rows are in another list: they were not taken again.`] : []),
      ].join(' '),
    joined: (news) =>
      `Progress was joined: ${count(news)} papers of this machine are marked as done elsewhere.`,
    settled: (rows) => `${count(rows)} papers have just been verified on the one-stop system.`,
    copied: 'Copied. Paste it into the search field of the one-stop system.',
    'not-copied': 'The browser does not let us copy. Mark the code and press Ctrl+C.',
    removed: 'The list was deleted from this machine.',
    'progress-saved':
      'Saved. Carry the file to the other machine and press “Join progress of another machine”.',
    'state-saved': 'The table was saved.',
  },
  progress: {
    title: 'Progress',
    bar: ({ done, elsewhere, rows }) => `${count(done + elsewhere)} of ${count(rows)} papers done`,
    figures: figureTexts,
    others: (part, of, done, rows, day) =>
      `Part ${part} of ${of}: ${count(done)} of ${count(rows)} papers done, as of ${formatDay(day)}.`,
    together: (done, all) =>
      `The whole list, all machines together: ${count(done)} of ${count(all)} papers done.`,
    level: 'Level of the agency',
    levels: { central: 'Central', province: 'Province', district: 'District', commune: 'Commune' },
    chooseLevel: 'Choose the level to see the target',
    target: ({ percent, year, past, lacking }) =>
      [
        past
          ? `No target is known for this year; the last of Decision 468/QĐ-TTg was for ${year}: ${percent}% of the papers in force.`
          : `Target of ${year} by Decision 468/QĐ-TTg: ${percent}% of the papers in force.`,
        lacking > 0 ? `This list lacks ${count(lacking)} papers.` : 'This list has reached it.',
      ].join(' '),
    forecast: ({ perDay, end }) =>
      end === undefined
        ? `${formatNumber(perDay, 'en', 1)} papers a working day: it will take more than ten years.`
        : `${formatNumber(perDay, 'en', 1)} papers a working day: done about ${formatDay(end)}.`,
    noForecast: {
      first: 'Once the first paper is done, the day of the last one is estimated.',
      idle: 'No paper was done in the last ten working days, so the day of the last one cannot be estimated.',
    },
    days: 'Done by day',
    day: 'Day',
    papers: 'Papers done',
  },
  files: {
    title: 'Files and other machines',
    state: 'Save the table (no names)',
    stateNamed: 'Save the table with names…',
    stateNamedWhat:
      'The table will hold names and personal numbers of citizens, and it is not locked. Save it only where the office allows.',
    stateNamedYes: 'Save the table with names',
    progress: 'Save progress for another machine',
    join: 'Join progress of another machine',
    joinWhat: 'A file of progress holds codes and checksums only, no names.',
    remove: 'Delete this list…',
    removeTitle: 'Delete the list from this machine?',
    removeWhat:
      'The list and how far it has come will be gone from this machine. Attached files and the log stay. Save the progress first if it is still needed.',
    removeYes: 'Delete the list',
  },
  table: {
    columns: ['Row', 'Dossier code', 'State', 'Reason', 'Day', 'SHA-256'],
    named: [
      ...[
        backlogBringEn.fields.number,
        backlogBringEn.fields.issuedOn,
        backlogBringEn.fields.title,
        backlogBringEn.fields.holder,
        backlogBringEn.fields.personalNumber,
      ],
      ...[backlogBringEn.fields.issuer, backlogBringEn.fields.place, 'Note'],
    ],
    states: STATES,
    reasons: REASONS,
    fileName: (day) => `digitising-state-${day}.csv`,
  },
  progressFile: { fileName: (part, of, day) => `digitising-progress-part-${part}-${of}-${day}.json` },
  panel: {
    working: (paper) => ({
      what: `To digitise: ${paper}`,
      next: 'Scan the paper into the place of the result and attach it. The row is marked as done by itself.',
    }),
    crowded:
      'You have taken on several papers for one place, so nobody can tell whose file it is. On the page of earlier results give back all but one, and do one at a time.',
    free: (paper) => ({
      what: `This dossier is on the list to be digitised: ${paper}`,
      next: 'If you have the paper at hand, take it on.',
    }),
    claim: 'Do this paper',
    other: (paper) => ({
      what: `You have taken on: ${paper}`,
      next: 'If the open dossier belongs to this paper, link it.',
    }),
    link: 'Link to this dossier',
    place: 'Which part of the dossier is this paper?',
    choosePlace: 'Choose a part',
    done: (paper) => `Verified and noted in the list: ${paper}`,
    understood: 'Understood',
    entry: 'Digitise results of earlier years',
  },
};

function figureTexts({ done, elsewhere, aside, left, working }: BacklogCounts): readonly string[] {
  return [
    `Verified on this machine: ${count(done)}`,
    ...(elsewhere > 0 ? [`Verified elsewhere, by another machine's word: ${count(elsewhere)}`] : []),
    `To do: ${count(left)}${working > 0 ? `, ${count(working)} of them being worked on` : ''}`,
    ...(Object.keys(REASONS) as SetAside[])
      .filter((why) => aside[why] > 0)
      .map((why) => `${REASONS[why]}: ${count(aside[why])}`),
  ];
}
