import type { PanelSigningText } from '../panel-signing';

/** Signing in the panel, in English. */
export const panelSigningEn: PanelSigningText = {
  signing: {
    heading: 'Signing',
    settings: 'Open the page of signing',
    settingsWhat: 'What has to be signed and by what, and the root certificates that the office trusts.',
    ready: (name, until) => `Signs: ${name} · certificate until ${until}`,
    closed: 'The signing key is not open.',
    asks: 'The signing program asks for the PIN when it signs.',
    missing: 'No signing program was found. Please start it on this computer.',
    onHost: 'Signed by the one-stop page’s own button, after sending.',
    endsIn: (days) =>
      days < 1 ? 'The certificate ends today.' : `The certificate ends in ${days} days. Renew it soon.`,
    lock: 'Lock',
    unlock: 'Open the key',
    keyTitle: 'Open the signing key',
    keyWhat: (asked) =>
      asked
        ? 'Papers have to be signed before they are sent. Attaching goes on by itself once the key is open.'
        : 'Open it once; you are not asked again when papers are sent.',
    keyFile: (name) => `Key file: ${name}`,
    chooseKey: 'Choose the key file (.p12, .pfx)',
    chooseOtherKey: 'Choose another file',
    password: 'Password of the key file',
    passwordHint: 'Never stored. The key closes by itself after 30 unused minutes.',
    open: 'Open',
    opening: 'Opening…',
    notNow: 'Later',
    pin: 'Enter your PIN in the window of the signing program.',
    pinNext: 'This panel waits for you. If you do not see that window, look in the task bar.',
    pinStop: 'Stop',
    toSign: 'Waits for the page’s signing button',
    show: 'Show signatures',
    showTitle: 'Signatures in the file',
    reading: 'Reading the signatures…',
    resultUnsigned: (files) =>
      files.length > 1
        ? `${files.length} result files on the system are not signed: ${files.join(', ')}.`
        : `The result file on the system is not signed: ${files.join('')}.`,
    resultNext: 'They cannot be used as valid results yet. Replace them with signed ones.',
  },
};
