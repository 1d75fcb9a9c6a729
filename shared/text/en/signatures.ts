import type { SignaturesText } from '../signatures';

const ASK_SIGNER = 'Ask the signer, or whoever issued the paper.';
const GET_ANOTHER = 'Do not rely on this signature. Ask for the original file where it was issued.';

/** The signatures of a PDF, in English. */
export const signaturesEn: SignaturesText = {
  title: 'Digital signatures in the file',
  show: 'Show signatures',
  reading: 'Checking the signatures…',
  none: 'This file has no digital signature.',
  found: (count) => `Digital signatures in this file: ${count}.`,
  bytesAfter: (size) =>
    `${size} at the end of the file belong to no signature. Look closely before you use it.`,
  number: (number, of) => `Signature ${number}/${of}`,
  timeStamp: 'Time stamp of the file',
  nameless: 'The signer’s name cannot be read',
  verdict: 'Verdict',
  trusted: 'valid by the roots that the office trusts',
  unchecked: (why) => `cannot be checked (because ${why})`,
  broken: (why) => `broken (because ${why})`,
  uncheckedWhy: {
    'no-roots': {
      why: 'this machine has no root certificate yet',
      next: 'Have an administrator add root certificates on the page “Digital signatures”.',
    },
    'unknown-issuer': {
      why: 'whoever issued the certificate is not among the roots that the office trusts',
      next: 'If the office accepts this issuer, have an administrator add its root on the page “Digital signatures”.',
    },
    'changed-later': {
      why: 'something was added after it was signed that no trusted signature covers',
      next: 'Look closely at the content, or ask for the file as it was signed.',
    },
    'certificate-expired': { why: 'the certificate has expired', next: ASK_SIGNER },
    'not-yet-valid': {
      why: 'the certificate does not hold yet',
      next: 'Check date and time of this machine, then look again.',
    },
    'key-usage': { why: 'the certificate is not for signing documents', next: ASK_SIGNER },
    weak: { why: 'its algorithm is so weak that it can be forged', next: ASK_SIGNER },
    'no-crl': {
      why: 'there is no revocation list of the issuer that still holds',
      next: 'Have an administrator add a new revocation list on the page “Digital signatures”.',
    },
    format: { why: 'it is of a form that this program does not read', next: ASK_SIGNER },
    algorithm: { why: 'it uses an algorithm that this program does not have', next: ASK_SIGNER },
    unreadable: {
      why: 'this PDF cannot be read completely',
      next: 'Ask for the file again where it was issued.',
    },
  },
  brokenWhy: {
    digest: { why: 'the content was changed after it was signed', next: GET_ANOTHER },
    signature: { why: 'it does not belong to the signer’s certificate', next: GET_ANOTHER },
    range: { why: 'it does not cover what has to be signed', next: GET_ANOTHER },
    revoked: { why: 'the certificate was withdrawn before it was made', next: GET_ANOTHER },
    damaged: { why: 'its data cannot be read', next: GET_ANOTHER },
  },
  organisation: 'Organisation',
  issuer: 'Certificate issued by',
  serial: 'Certificate number',
  at: 'Signed at',
  noTime: 'not stated',
  atBy: {
    'time-stamp': (time) => `${time}, by a time stamp that was checked`,
    signer: (time) => `${time}, by the clock of the signer’s machine`,
  },
  covers: 'Covers',
  coversAll: 'the whole file',
  coversThenSigned: (size) =>
    `the file as it was signed; whoever signed later answers for ${size} that were added`,
  coversPart: (size) => `the file as it was signed; ${size} added later are not covered by this signature`,
  coversNothing: 'cannot be told',
};
