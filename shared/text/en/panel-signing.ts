import type { PanelSigningText } from '../panel-signing';

/** Signing in the panel, in English. */
export const panelSigningEn: PanelSigningText = {
  signing: {
    heading: 'Digital signing',
    settings: 'Open the page “Digital signatures”',
    settingsWhat: 'Choose which papers are signed, with what, and which root certificates the office trusts.',
    ready: (name, until) => `Signing as ${name} · certificate valid until ${until}`,
    closed: 'The signing key is not open.',
    asks: 'The signing program will ask for your PIN when it signs.',
    missing: 'The signing program was not found. Start it on this computer.',
    onHost: 'Sign with the one-stop page’s own button, after sending.',
    endsIn: (days) => {
      if (days < 0) return 'The certificate has expired. Use one that is still valid, or have it renewed.';
      if (days === 0) return 'The certificate expires today. Have it renewed now.';
      return `The certificate expires in ${days} ${days === 1 ? 'day' : 'days'}. Have it renewed soon.`;
    },
    lock: 'Lock',
    unlock: 'Open the signing key',
    keyTitle: 'Open the signing key',
    keyWhat: (asked) =>
      asked
        ? 'These papers must be signed before they are sent. Attaching goes on by itself once the key is open.'
        : 'Open it once; you will not be asked again when papers are sent.',
    keyFile: (name) => `Key file: ${name}`,
    chooseKey: 'Choose the key file (.p12, .pfx)',
    chooseOtherKey: 'Choose another file',
    password: 'Password of the key file',
    passwordHint: 'Never stored. The key closes by itself after 30 minutes without use.',
    open: 'Open',
    opening: 'Opening…',
    notNow: 'Not now',
    pin: 'Enter your PIN in the window of the signing program.',
    pinNext: 'This panel waits for you. If you do not see that window, look in the task bar.',
    pinStop: 'Stop',
    toSign: 'Waiting for you to press Sign on the page',
    show: 'Show signatures',
    showTitle: 'Signatures in the file',
    reading: 'Reading the signatures…',
    resultUnsigned: (files) =>
      files.length > 1
        ? `${files.length} result files on the system have no digital signature: ${files.join(', ')}.`
        : `The result file on the system has no digital signature: ${files.join('')}.`,
    resultNext: 'Without one it does not count as a result. Replace it with a signed file.',
  },
};
