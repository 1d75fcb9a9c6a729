import type { AdapterFailureText } from '../failures';
import { formatSeconds, formatSizes } from '../numbers';
import { say, short } from '../sentence';
import { adaptersEn } from './adapters';

/** English: why a file that describes a site is not taken, and what to do next. */
export const adapterFailures: AdapterFailureText = {
  'adapter/unreadable': () =>
    say('This file does not describe a one-stop page.', 'Choose the .json file that Cửa Số exported.'),
  'adapter/too-large': ({ bytes, limit }) => {
    const [own, ceiling] = formatSizes(bytes, limit, 'en');
    return say(
      `The description is too large: ${own}, limit ${ceiling}.`,
      'Choose the file that Cửa Số exported.',
    );
  },
  'adapter/format-newer': ({ format, known }) =>
    say(
      `The description has format ${String(format)}; this version reads up to ${String(known)}.`,
      'Update the extension and try again.',
    ),
  'adapter/invalid': ({ field }) =>
    say(
      `The description is wrong at “${short(field)}”.`,
      'Correct it as the documentation says, or ask its sender for the file again.',
    ),
  'adapter/brittle': ({ flaws, worst }) =>
    say(
      `The description has ${String(flaws)} unusable places. ${adaptersEn.flaw(worst)}`.replace(/\)$/u, ').'),
      'Point at those places again and export a new file.',
    ),
  'adapter/unsigned': () =>
    say(
      'The description is not signed, and this office asks for a signature.',
      'Ask the administrator for the signed file.',
    ),
  'adapter/signature-wrong': () =>
    say(
      'The signature of the description is wrong: it was changed, or signed by somebody else.',
      'Do not use this file; ask the administrator for it again.',
    ),
  'adapter/no-file': ({ status }) =>
    say(
      `There is no description at this address (code ${String(status)}).`,
      'Check the address, or bring the file on a USB stick and choose “Import from a file”.',
    ),
  'adapter/unreachable': ({ limitMs }) =>
    say(
      `The file could not be fetched: the address did not answer within ${formatSeconds(limitMs, 'en')}, there is no network, or it leads to another site.`,
      'Check network and address and fetch again, or bring the file on a USB stick.',
    ),
};
