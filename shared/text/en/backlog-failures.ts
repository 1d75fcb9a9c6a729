import type { BacklogFailureText } from '../failures';
import { formatNumber } from '../numbers';

export const backlogFailures: BacklogFailureText = {
  'backlog/unreadable': () => ({
    what: 'This file cannot be read as a list.',
    next: 'Open it in Excel or LibreOffice, save it as .xlsx or .csv (without a password), and choose it again.',
  }),
  'backlog/too-large': ({ rows }) => ({
    what: 'This list is too large.',
    next: `Split it into files of at most ${formatNumber(rows, 'en')} rows each, and take them in one by one.`,
  }),
  'backlog/no-table': () => ({
    what: 'The first sheet of the file has no rows.',
    next: 'Move the sheet with the list to the front, save the file and choose it again.',
  }),
  'backlog/taken': () => ({
    what: 'Somebody else has just taken this paper, or it is done.',
    next: 'Go on with the next one.',
  }),
  'backlog/progress-unreadable': () => ({
    what: 'This file is no file of digitisation progress.',
    next: 'Choose the file that the other machine saved with “Save progress for another machine”.',
  }),
};
