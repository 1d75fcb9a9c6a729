/** A dossier does not get from a kiosk to the counter. None holds anything about a person or a paper. */
export type HandoverFailure = PackageFailure | InboxFailure | GuideFailure | PrinterFailure;

/** A sealed package cannot be opened. */
export type PackageFailure =
  /** It is no package of ours at all. */
  | { readonly code: 'package/not-a-package' }
  /** Its form is of a later version of this product. */
  | { readonly code: 'package/newer'; readonly form: number; readonly known: number }
  /** It was sealed for another key: of another office, or of before a change of key. */
  | { readonly code: 'package/other-key'; readonly keyId: string }
  /** A byte of it was changed, or a file in it is not what its description says. */
  | { readonly code: 'package/altered' }
  /** Its end is missing. */
  | { readonly code: 'package/cut-off' }
  /** It was opened here before. `at`: ISO 8601. */
  | { readonly code: 'package/opened-before'; readonly at: string }
  /** No key to open packages with on this device. */
  | { readonly code: 'package/no-key' }
  /** What should be a public key is none. */
  | { readonly code: 'package/key-unreadable' }
  /** The passphrase of a carried key: another one, or the key was altered. */
  | { readonly code: 'package/passphrase-wrong' };

/** The inbox between kiosk and counter. */
export type InboxFailure =
  | { readonly code: 'inbox/unreachable' }
  | { readonly code: 'inbox/refused'; readonly status: number }
  | { readonly code: 'inbox/full' }
  /** No package with this slip's code lies there. */
  | { readonly code: 'inbox/no-such-slip' };

/** The guide on the portal. */
export type GuideFailure =
  /** The extension does not answer, or is not in guide mode. */
  | { readonly code: 'guide/absent' }
  /** The portal's window was closed before it confirmed. */
  | { readonly code: 'guide/closed' }
  /** The portal asks for something that the guide does not know. */
  | { readonly code: 'guide/lost' };

/** The receipt printer beside the kiosk. */
export type PrinterFailure =
  /** None is plugged in, or none was ever allowed to this page. */
  | { readonly code: 'printer/missing' }
  /** The operating system, or another program, holds it. */
  | { readonly code: 'printer/denied' }
  | { readonly code: 'printer/paper-out' }
  | { readonly code: 'printer/cover-open' }
  /** It is switched off, takes nothing, or says that something is wrong with it. */
  | { readonly code: 'printer/offline' };
