import type { CoversText } from '../covers';

/** Printed sheets that order a pile, in English. */
export const coversEn: CoversText = {
  file: 'Cover sheets of the dossier',
  cover: {
    title: 'COVER SHEET',
    procedure: (name) => `Procedure: ${name}`,
    use: 'Lay this sheet on top of the papers of the component and scan the whole pile. It does not go into the dossier; keep it for the next time.',
  },
  separator: {
    title: 'SEPARATOR',
    use: 'Lay this sheet between two papers to part them when they are scanned. It does not go into the dossier; keep it for the next time.',
  },
};
