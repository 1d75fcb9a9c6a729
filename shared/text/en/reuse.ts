import type { ReuseText } from '../reuse';

/** From where a paper is used again, in English. */
export const reuseEn: ReuseText = {
  database: {
    residents: 'National population database',
    'civil-status': 'Civil status database',
    land: 'Land database',
    enterprises: 'Business registration database',
    insurance: 'Insurance database',
    'provincial-store': 'The province’s store of digitised data',
    other: 'Another database',
  },
  source: { 'other-dossier': 'Electronic copy in another dossier', unknown: 'No source stated' },
  fromData: (database) => `Data from: ${database}.`,
  fromDossier: (dossier) => `Electronic copy in dossier ${dossier}.`,
  sight: {
    host: 'The file was read on the system and its hash written down.',
    log: 'Hash by this computer’s log; the file was not read again.',
    none: 'Not held against any file.',
  },
  signed: 'The file bears a digital signature.',
  unsigned: 'The file bears no digital signature.',
  unknown: 'No source was written down.',
};
