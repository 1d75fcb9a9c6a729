import type { Failure, FailureCode } from '../domain/failure';
import { kioskFailuresEn } from './en/kiosk-failures';
import { failureSentence } from './failures';
import type { Language, Sentence } from './sentence';
import { kioskFailuresVi } from './vi/kiosk-failures';

/** What a citizen at the kiosk reads in place of what an officer does; without `what`, that much is the same for both. */
export type KioskFailureText = Readonly<Record<OwnWords, Pick<Sentence, 'next'> & Partial<Sentence>>>;

type OwnWords =
  | 'stick'
  | 'smaller'
  | 'other-file'
  | 'locked'
  | 'signed'
  | 'not-standard'
  | 'fault'
  | 'too-much'
  | 'full'
  | 'lost'
  | 'closed'
  | 'scanner-down'
  | 'scanner-busy'
  | 'scan-stopped'
  | 'camera-down'
  | 'no-counter';

/** What can go wrong under a citizen's hands. Nothing else that the kiosk meets has a sentence for officers. */
type CitizenCode =
  | Extract<
      FailureCode,
      | `file/${string}`
      | `image/${string}`
      | `pdf/${string}`
      | `worker/${string}`
      | `storage/${string}`
      | `scan/${string}`
      | `usb/${string}`
      | `camera/${string}`
    >
  | 'cancelled'
  | 'defect'
  | 'package/no-key'
  | 'package/key-unreadable';

/* A new failure of these kinds does not compile until it is decided whether a citizen can follow its sentence. */
const WORDS: Readonly<Record<CitizenCode, OwnWords | 'the-same'>> = {
  'file/empty': 'the-same',
  'file/unreadable': 'stick',
  'file/type-unknown': 'the-same',
  'file/too-large': 'smaller',
  'image/undecodable': 'the-same',
  'image/too-large': 'smaller',
  'image/too-many-pages': 'smaller',
  'image/resolution-low': 'the-same',
  'pdf/unreadable': 'other-file',
  'pdf/no-pages': 'other-file',
  'pdf/too-many-pages': 'smaller',
  'pdf/page-too-large': 'other-file',
  // A password typed at a public machine could be read over a shoulder: the kiosk has no field for it.
  'pdf/password-needed': 'locked',
  'pdf/password-wrong': 'locked',
  'pdf/encryption-unsupported': 'locked',
  'pdf/too-heavy': 'smaller',
  'pdf/signed-with-others': 'signed',
  'pdf/over-budget': 'smaller',
  'pdf/not-conforming': 'not-standard',
  'worker/lost': 'fault',
  'worker/timeout': 'too-much',
  'worker/out-of-memory': 'too-much',
  'worker/refused': 'fault',
  cancelled: 'the-same',
  defect: 'fault',
  'storage/full': 'full',
  'storage/locked': 'closed',
  'storage/passphrase-wrong': 'closed',
  'storage/busy-elsewhere': 'closed',
  'storage/damaged': 'lost',
  'storage/gone': 'lost',
  'storage/unavailable': 'closed',
  'scan/unreachable': 'scanner-down',
  'scan/not-a-scanner': 'scanner-down',
  'scan/permission-missing': 'scanner-down',
  'scan/address-unclear': 'scanner-down',
  'scan/local-network': 'scanner-down',
  'scan/locked': 'scanner-down',
  'scan/busy': 'scanner-busy',
  'scan/no-source': 'scanner-down',
  'scan/settings-refused': 'scanner-down',
  'scan/resolution-low': 'scanner-down',
  'scan/feeder-empty': 'the-same',
  'scan/jam': 'the-same',
  'scan/double-feed': 'the-same',
  'scan/cover-open': 'the-same',
  'scan/interrupted': 'scan-stopped',
  'scan/aborted': 'scan-stopped',
  'scan/broken-page': 'the-same',
  'scan/broken-answer': 'scanner-down',
  'scan/pages-missing': 'the-same',
  'usb/unsupported': 'scanner-down',
  'usb/access-denied': 'scanner-down',
  'usb/busy': 'scanner-busy',
  'usb/unplugged': 'scanner-down',
  'usb/no-scanner': 'scanner-down',
  'camera/denied': 'camera-down',
  'camera/missing': 'camera-down',
  'camera/busy': 'camera-down',
  'camera/lost': 'camera-down',
  'camera/no-page': 'the-same',
  'package/no-key': 'no-counter',
  'package/key-unreadable': 'no-counter',
};

const TEXTS: Readonly<Record<Language, KioskFailureText>> = { vi: kioskFailuresVi, en: kioskFailuresEn };

/** What a citizen reads when something went wrong: nothing that only an officer can do. Holds no personal data. */
export function kioskFailureSentence(failure: Failure, language: Language): Sentence {
  const said = failureSentence(failure, language);
  const words: Partial<Record<FailureCode, OwnWords | 'the-same'>> = WORDS;
  const own = words[failure.code] ?? 'the-same';
  return own === 'the-same' ? said : { ...said, ...TEXTS[language][own] };
}
