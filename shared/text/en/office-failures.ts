import type { OfficeFailureText } from '../failures';
import { say, short } from '../sentence';

export const officeFailures: OfficeFailureText = {
  'office/unreadable': () =>
    say('The office’s settings file cannot be read.', 'Choose a JSON file that this page exported.'),
  'office/invalid': ({ field }) =>
    say(
      field === ''
        ? 'The office’s settings file does not have the right form.'
        : `Something in the office’s settings file is not right: ${short(field)}.`,
      'Mend it in the file and choose the file again.',
    ),
  'office/thresholds': () =>
    say(
      'The thresholds of the colours are not in order.',
      'Set green above yellow, yellow above orange, orange above 0, and none above 100.',
    ),
};
