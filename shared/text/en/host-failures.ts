import type { HostFailureText } from '../failures';
import { formatBytes, formatNumber, formatSeconds, formatSizes } from '../numbers';
import { say, short, type Sentence } from '../sentence';

const RETRY = 'Press “Try again”. If it still fails, tell the administrator.';
const RELOAD = 'Reload the one-stop page and try again.';

const TO_SIGN = {
  nothing: say(
    'The page took the file and has not signed it yet; it waits for you to sign there.',
    'Press the signing button of the one-stop page; this panel compares again by itself after that.',
  ),
  broken: say(
    'The file on the page carries a signature, and it does not hold.',
    'Delete that file on the page, press “Send again”, then sign it on the page again.',
  ),
  doubtful: say(
    'The file on the page carries a signature that cannot be checked.',
    'Sign it on the page again. If it stays so, tell the administrator.',
  ),
  other: say(
    'The page holds a signed file that is not the one that was sent.',
    'Look at the file on the page. If it is wrong, delete it, press “Send again”, then sign on the page.',
  ),
} as const;

/** English: what the foreign page and its server did, and what to do next. */
export const hostFailures: HostFailureText = {
  'page/not-recognised': () =>
    say(
      'No dossier was found on the open page.',
      'Open the dossier’s own page in the one-stop system and try again.',
    ),
  'page/permission-missing': ({ origin }) =>
    say(`The extension may not work with ${short(origin)} yet.`, 'Press “Allow” and try again.'),
  'page/closed': () => say('The dossier’s page was closed.', 'Open the dossier again and try again.'),
  'page/changed': () =>
    say(
      'The page now shows another dossier or content, so nothing was done.',
      'Open the right dossier again and try again.',
    ),
  'page/not-agreed': () =>
    say(
      'Nobody has described this page; its rows are a guess so far, so nothing was done.',
      'Look through the list of papers and agree to it.',
    ),
  'page/unsound': ({ rows, controls }) =>
    say(
      `Page check: only ${String(controls)} of ${String(rows)} upload places are recognised, so nothing was attached.`,
      'The page differs from the way that is kept for it: teach it again, or load it again and retry.',
    ),
  'page/target-missing': ({ target }) =>
    say(
      `The place “${short(target)}” was not found on the page.`,
      `${RELOAD} If it is still missing, tell the administrator.`,
    ),
  'page/target-ambiguous': ({ target, found }) =>
    say(
      `There are ${count(found)} places like “${short(target)}” on the page, so none was chosen.`,
      'Attach by hand in the right place, and tell the administrator.',
    ),
  'page/no-answer': ({ limitMs }) =>
    say(`The page did not answer within ${formatSeconds(limitMs, 'en')}.`, RELOAD),
  'attach/too-large': ({ bytes, limit }) =>
    say(
      `The file is over the limit of the one-stop system: ${against(bytes, limit)}.`,
      'Split the file and attach it again.',
    ),
  'attach/type-refused': ({ extension, allowed }) =>
    say(
      `The one-stop system does not take .${short(extension)} files${allowed.length > 0 ? `; only ${short(allowed.join(', '))}` : ''}.`,
      'Add a file of the right kind and attach it again.',
    ),
  'attach/refused': ({ status, limit }) => refused(status, limit),
  'attach/session-ended': ({ status }) =>
    say(
      `You are no longer signed in to the one-stop system (${String(status)}).`,
      'Sign in again, open the dossier and press “Try again”. The scanned pages are still here.',
    ),
  'attach/network': () =>
    say(
      'The connection to the one-stop system was lost.',
      'Check the network and press “Try again”. The scanned pages are still here.',
    ),
  'attach/no-upload': ({ limitMs }) =>
    say(
      `The page took the file but did not send it within ${formatSeconds(limitMs, 'en')}.`,
      'See whether the page shows an error or waits for a confirmation, then try again.',
    ),
  'attach/no-way': () =>
    say(
      'The page takes the file in no way that this extension knows; nothing was sent.',
      'Attach it by hand in its place with the page’s own button, and tell the administrator.',
    ),
  'attach/held': ({ savedBy }) =>
    say(
      savedBy === undefined
        ? 'The page keeps the file and waits for you to save on the page.'
        : `The page keeps the file and waits for you to press “${short(savedBy)}” on the page.`,
      'Press it on the page; this panel compares again by itself. If the page was reloaded without the file, press “Send again”.',
    ),
  'attach/by-hand': () =>
    say(
      'The file was saved on this computer and waits for you to choose it on the page.',
      'Choose the saved file in its component; this panel compares again by itself.',
    ),
  'attach/to-sign': ({ found }) => TO_SIGN[found ?? 'nothing'],
  'attach/same-elsewhere': ({ dossier, component }) =>
    say(
      `This very file is verified in component ${short(component)} of dossier ${short(dossier)}: perhaps the wrong paper.`,
      'Look at the file. If it is the right paper, press “Right paper, attach”.',
    ),
  'attach/unproven': () =>
    say(
      'Sent, but there is no proof yet that the server holds the right file.',
      'Press “Compare again”. If the page was reloaded and still does not list the file, send it again.',
    ),
  'attach/differs': ({ bytes, hostBytes }) => {
    const [ours, theirs] = formatSizes(bytes, hostBytes, 'en');
    const sizes = bytes === hostBytes ? 'same size, other content' : `${ours} sent, ${theirs} on the server`;
    return say(
      `The file on the server is not the file that was sent: ${sizes}.`,
      'Press “Replace the old file” to put the right file in its place.',
    );
  },
  'attach/empty-on-host': () =>
    say(
      'The server took the file, but it is empty there (0 byte).',
      'Press “Replace the old file” to put the right file in the place of the empty one.',
    ),
  'attach/overwrites': ({ files }) =>
    say(
      `This component keeps one file only; another one would overwrite the ${count(files)} already there.`,
      'Press “Replace the old file” if that is meant; else delete the pages that were added here.',
    ),
  'host/not-listable': () =>
    say(
      'The open page belongs to no one-stop system whose list of dossiers can be read.',
      'Open the one-stop system, sign in and try again. If it stays so, tell the administrator.',
    ),
  'host/other-shape': () =>
    say(
      'The one-stop system answers in another form than the one that is known; it may have been upgraded.',
      'Stop the check and ask the administrator to update how this system is read.',
    ),
  'host/slow-down': ({ retryMs }) =>
    say(
      'The one-stop system is busy and asks for fewer questions.',
      retryMs === undefined
        ? 'Wait a few minutes, then go on.'
        : `Wait ${formatSeconds(retryMs, 'en')}, then go on.`,
    ),
  'host/no-such-file': ({ dossier }) =>
    say(
      `Dossier ${short(dossier)} no longer has the file that was written down.`,
      'Take the reason back and find another file, or scan the paper.',
    ),
  'host/refused': ({ status }) =>
    say(
      `The one-stop system does not give what its own list names (${String(status)}).`,
      'Open that dossier in the one-stop system; if it does not open there either, tell its administrator.',
    ),
};

function refused(status: number, limit: number | undefined): Sentence {
  if (status === 413) {
    const ceiling = limit === undefined ? '' : ` The limit is ${formatBytes(limit, 'en')}.`;
    return say(
      `The server refused the file as too large (413).${ceiling}`,
      'Split the file and attach it again.',
    );
  }
  if (status >= 500) {
    return say(
      `The one-stop system has a fault (${String(status)}).`,
      'Wait a minute and press “Try again”. The scanned pages are still here.',
    );
  }
  if (status < 400)
    return say(
      'The one-stop system answered that it did not take the file.',
      `See the message on the page. ${RETRY}`,
    );
  return say(
    `The one-stop system refused the file (${String(status)}).`,
    `See the message on the page. ${RETRY}`,
  );
}

function against(bytes: number, limit: number): string {
  const [own, ceiling] = formatSizes(bytes, limit, 'en');
  return `${own}, limit ${ceiling}`;
}

function count(value: number): string {
  return formatNumber(value, 'en');
}
