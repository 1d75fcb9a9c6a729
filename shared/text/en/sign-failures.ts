import { slashedDay } from '../../domain/dates';
import type { SignFailureText } from '../failures';

const STAMP = {
  unreachable: 'The time-stamp service cannot be reached.',
  refused: 'The time-stamp service refused.',
  wrong: 'The time stamp that came back does not fit the signature.',
} as const;

export const signFailures: SignFailureText = {
  'sign/locked': () => ({
    what: 'No signing key is open.',
    next: 'Open the key file with its password, then sign again. The paper is still here.',
  }),
  'sign/key-file-unreadable': () => ({
    what: 'This is not a file with a signing key (.p12 or .pfx).',
    next: 'Choose the key file that was issued to you.',
  }),
  'sign/password-wrong': () => ({
    what: 'The password of the key file is wrong.',
    next: 'Type it again. If it is forgotten, ask the office that issued the certificate.',
  }),
  'sign/no-key': () => ({
    what: 'This file holds a certificate but no key to sign with.',
    next: 'Choose the key file with the private key, or ask the office that issued the certificate.',
  }),
  'sign/certificate-expired': ({ until }) => ({
    what: `The certificate expired on ${slashedDay(until)}.`,
    next: 'Use one that is still valid, or have it renewed. The paper is not signed.',
  }),
  'sign/certificate-not-yet': ({ from }) => ({
    what: `The certificate is not valid before ${slashedDay(from)}.`,
    next: 'Check the date of this computer, or use another certificate.',
  }),
  'sign/key-usage': () => ({
    what: 'This certificate is not meant for signing documents.',
    next: 'Choose the certificate for signing.',
  }),
  'sign/revoked': ({ since }) => ({
    what: `The certificate was revoked on ${slashedDay(since)}.`,
    next: 'Do not sign with it any more. Ask the office that issued it.',
  }),
  'sign/too-weak': () => ({
    what: 'This certificate uses too weak an algorithm: its signatures can be forged.',
    next: 'Ask for a new certificate.',
  }),
  'sign/not-signable': () => ({
    what: 'No signature can be added to this PDF without changing what is in it.',
    next: 'Scan the paper again, or ask for another PDF.',
  }),
  'sign/certified': () => ({
    what: 'An earlier signer closed this file to any further signature.',
    next: 'Attach the file as it is, without signing it.',
  }),
  'sign/time-stamp': ({ why }) => ({
    what: STAMP[why],
    next: 'Sign again, or have the administrator look at the address of the time stamps. The paper is not signed.',
  }),
  'sign/service-missing': () => ({
    what: 'The signing program (VGCA Sign Service) of this machine does not answer.',
    next: 'Start the signing program and try again, or call the administrator.',
  }),
  'sign/service-closed': () => ({
    what: 'The signing program broke off. The paper is not signed.',
    next: 'Start the signing program again, then sign once more.',
  }),
  'sign/service-refused': ({ status }) => ({
    what: `The signing program refused (code ${String(status)}).`,
    next: 'Look at what it says, then sign again.',
  }),
  'sign/service-timeout': ({ limitMs }) => ({
    what: `The signing program did not sign within ${String(Math.round(limitMs / 1000))} seconds.`,
    next: 'Sign again and type the PIN when it asks.',
  }),
  'sign/cancelled': () => ({
    what: 'Signing was called off. The paper is not signed.',
    next: 'Sign when you are ready.',
  }),
  'sign/service-answer': () => ({
    what: 'Cửa Số does not understand the signing program’s answer. The paper is not signed.',
    next: 'Sign again. If it stays so, ask the administrator to check the version of the signing program.',
  }),
  'sign/wrong-signature': ({ hashedAgain }) =>
    hashedAgain
      ? {
          what: 'The signing program of this machine wants to be given the data in another way, so this signature cannot be used.',
          next: 'Cửa Số has changed the way. Press sign once more and enter the PIN again.',
        }
      : {
          what: 'The signature that came back does not belong to the paper, so it is not used.',
          next: 'Sign again. If it stays so, call the administrator.',
        },
  'sign/trust-unreadable': () => ({
    what: 'This file is neither a root certificate nor a revocation list.',
    next: 'Choose a .cer, .crt, .pem or .crl file that the issuer of certificates publishes.',
  }),
  'sign/demanded': () => ({
    what: 'The office wants papers signed before they are sent, and this file is not signed.',
    next: 'Sign it, then attach it again.',
  }),
};
