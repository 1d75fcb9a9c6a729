import type { PanelTableText } from '../panel-table';

/** All the dossiers on this device, in English. */
export const panelTableEn: PanelTableText = {
  table: {
    title: 'Dossiers on the table',
    entry: (waiting) => (waiting > 0 ? `Dossiers on the table (${waiting} to do)` : 'Dossiers on the table'),
    what: 'The dossiers that this device keeps. Faulty and waiting ones come first.',
    none: 'No dossier is on the table. Open one on the page beside and add papers: it will show here.',
    procedure: (code) => `Procedure ${code}`,
    since: (minutes) => `On the table for ${ageOf(minutes)}`,
    here: 'Open in this tab',
    open: 'Open',
    back: 'Back',
    of: (act, code) => `${act}: dossier ${code}`,
    putAway: 'Put away',
    putAwayAll: (dossiers) => `Put away ${dossiers} verified dossiers`,
    sending: 'A file is being sent: another dossier can be opened once it has ended.',
    audit: 'Attachment audit of the whole office',
    keys: '↑ ↓ choose a dossier, Enter opens it, Esc goes back.',
    parts: {
      faulty: (parts) => `${parts} faulty`,
      waiting: (parts) => `${parts} waiting to be saved on the page`,
      unproven: (parts) => `${parts} sent, not verified`,
      unsent: (parts) => `${parts} not sent`,
      missing: (parts) => `${parts} not begun`,
      'no-scan': (parts) => `${parts} ${parts === 1 ? 'needs' : 'need'} no scan`,
      verified: (parts) => `${parts} verified`,
    },
    proven: (verified, of) => `Verified ${verified}/${of}`,
    empty: 'No papers yet',
    pile: (pages) => `${pages} scanned ${pages === 1 ? 'page' : 'pages'} not sorted yet`,
  },
};

function ageOf(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
