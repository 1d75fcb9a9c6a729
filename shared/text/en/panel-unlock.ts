import type { PanelUnlockText } from '../panel-unlock';

/** Setting or giving the passphrase, in English. */
export const panelUnlockEn: PanelUnlockText = {
  unlock: {
    titleFirst: 'First set-up',
    title: 'Unlock',
    whyFirst:
      'Citizens’ papers are encrypted before they are kept on this computer. Your passphrase is the key; nobody can read them without it.',
    why: 'The papers on this computer are encrypted. Enter the passphrase to go on.',
    officer: 'Officer code',
    officerHint: 'Goes into the evidence log instead of a name. Example: CB-012',
    officerWrong: 'A short word and a number, such as CB-012. No name and no identity number.',
    agency: 'Name of the agency',
    agencyHint: 'Goes into each PDF that is converted from paper (Decree 137/2024/NĐ-CP).',
    agencyMissing: 'Enter the full name of the agency.',
    passphrase: 'Passphrase',
    passphraseHint: (least) => `At least ${least} characters. It stays on this computer.`,
    passphraseShort: (least) => `The passphrase needs at least ${least} characters.`,
    repeat: 'Passphrase again',
    repeatWrong: 'The two are not the same.',
    forgotten:
      'If it is forgotten, papers on this computer that are not attached yet cannot be opened again.',
    eraseOpen: 'Forgot the passphrase?',
    eraseTitle: 'Erase the papers on this computer and set a new passphrase?',
    eraseGoes: (items) =>
      items > 0
        ? `Gone for good: ${items} scanned ${items === 1 ? 'item that is' : 'items that are'} not verified. Nobody can bring them back; scan them again from paper.`
        : 'There are no unverified pages on this computer.',
    eraseStays:
      'Kept: files that are on the one-stop system, the list of dossiers, and the evidence log. Lists of earlier results have to be taken in again to be read; what was done stays.',
    eraseNext: 'If you or a colleague may still know the passphrase, choose “Cancel” and unlock.',
    eraseYes: 'Erase and set a new passphrase',
    submitFirst: 'Set passphrase and start',
    submit: 'Unlock',
    opening: 'Unlocking…',
  },
};
