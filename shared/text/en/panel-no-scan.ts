import type { PanelNoScanText } from '../panel-no-scan';

/** Papers that need no scan, in English. */
export const panelNoScanEn: PanelNoScanText = {
  noScan: {
    action: 'Needs no scan…',
    actionOf: (component) => `Needs no scan: say why, for ${component}`,
    title: 'Why does it need no scan?',
    what: (component) =>
      `${component}. The reason goes into the log with your id; you can take it back later.`,
    basis: (basis) => `By: ${basis}`,
    presented: 'Only presented for comparison, not kept in the dossier',
    presentedHint: 'You have seen the paper and given it back.',
    reused: 'The data or an electronic copy is there already and is used again',
    reusedHint: 'You have found it in a database or in the citizen’s own store.',
    citizenPdf:
      'Not enough: the citizen has to bring a PDF of their own and declare that they answer for it. It counts once that file is attached and verified.',
    yes: 'Write down this reason',
    chooseFile: 'Choose the PDF',
    because: (reason) => `Needs no scan: ${reason}`,
    becausePresented: 'Needs no scan: only presented for comparison.',
    becauseReused: 'Needs no scan: existing data are used again.',
    waitsForPdf: 'The citizen’s own PDF is needed, with their declaration.',
    waitsForPdfNext: 'Add that PDF here and attach it. It counts once it is verified.',
    withdraw: 'Take this reason back',
    withdrawOf: (component) => `Take this reason back: ${component}`,
    count: (components) => `${components} ${components === 1 ? 'needs' : 'need'} no scan`,
    allSettled: 'All papers that are asked for are verified or need no scan.',
    said: (component) => `${component}: written down why it needs no scan.`,
    withdrawn: (component) => `${component}: the reason was taken back.`,
  },
};
