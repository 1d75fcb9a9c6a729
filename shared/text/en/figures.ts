import type { FiguresText } from '../figures';

/** English: the figures of the audit. */
export const figuresEn: FiguresText = {
  completeness: {
    name: 'Complete components',
    rule: 'A required component is complete when its file is proven to be on the one-stop system, when existing data are reused, when it only has to be presented, or when it is lawfully exempt. Dossiers whose required papers nobody knows do not count.',
    formula: 'Required components that are complete ÷ all required components × 100%',
  },
  'complete-dossiers': {
    name: 'Complete dossiers',
    rule: 'A dossier is complete when no required component is open. Dossiers whose required papers nobody knows do not count.',
    formula:
      'Dossiers without an open required component ÷ dossiers whose required components are known × 100%',
  },
  quality: {
    name: 'Files of good quality',
    rule: 'A file is good when it is PDF 1.4 or later, in colour, at least 200 dpi, and has pages. Files that nobody measured do not count.',
    formula: 'Good files ÷ files that are proven and measured × 100%',
  },
  'read-back': {
    name: 'Proven by reading back',
    rule: 'The surest proof: every file of the component was read back from the one-stop system, the same to the byte.',
    formula: 'Components read back ÷ proven components × 100%',
  },
  'exempt-with-reason': {
    name: 'Exempt with a reason that holds',
    rule: 'The reason must stand in the table of exemptions, hold on the day of receipt, and be the whole country’s or this province’s.',
    formula: 'Components lawfully exempt ÷ components called exempt × 100%',
  },
  'ticked-with-file': {
    name: 'Received papers with a file',
    rule: 'A paper that is ticked as received on the one-stop system must have a file. Papers that are exempt, only presented, or taken from existing data do not count.',
    formula: 'Received components with a file ÷ received components that need one × 100%',
  },
  'attached-in-time': {
    name: 'Dossiers attached in time',
    rule: 'Every required component must be complete on the day of receipt or the working day after it. Only complete dossiers count of which the time of each component is known.',
    formula: 'Dossiers complete in time ÷ complete dossiers with known times × 100%',
  },
  'few-supplements': {
    name: 'Dossiers with at most one request for more',
    rule: 'The citizen was asked for more papers at most once. Only dossiers count of which the one-stop system says how often.',
    formula: 'Dossiers with 0 or 1 requests ÷ dossiers with a known number of requests × 100%',
  },
  'inspected-good': {
    name: 'Good on inspection',
    rule: 'A component is good when everyone who inspected it says so.',
    formula: 'Components that every inspector found good ÷ inspected components × 100%',
  },
  results: {
    name: 'Results digitised',
    rule: 'A dossier that is finished, or whose last day is over, must have its result as a file on the one-stop system. That day is the one that was promised, else the deadline of the catalogue in working days. A result that is not due yet, one of which nobody knows the last day, and procedures whose result is no paper do not count. Where the office wants signatures, an unsigned file is no result.',
    formula:
      'Dossiers with a result file that counts ÷ dossiers with a paper result that are finished or past their last day × 100%',
  },
  'signed-results': {
    name: 'Results with a digital signature',
    rule: 'Counts only where the office wants results signed. A result file without a signature is not valid then. A result whose file nobody has read for a signature does not count.',
    formula: 'Results of which every file is signed ÷ results of which that is known × 100%',
  },
  '4.1': {
    name: '4.1 Dossiers with an electronic result',
    rule: 'Only procedures whose result is a paper. A dossier that is neither finished nor has a result is no fault and does not count. From 80 % on all points are given.',
    formula: 'Dossiers with a result file ÷ dossiers that are finished or have a result file × 100%',
  },
  '4.2': {
    name: '4.2 Digitised dossiers',
    rule: 'A dossier has at least one component file and, once finished, a result file. It passes even while papers are missing. From 80 % on all points are given.',
    formula:
      'Dossiers with a component file (and a result file once finished) ÷ dossiers whose components were looked at × 100%',
  },
  '4.3': {
    name: '4.3 Dossiers that reuse digitised data',
    rule: 'At least one component was taken from existing data. A dossier of which nobody says whether does not count. From 80 % on all points are given.',
    formula: 'Dossiers with a reused component ÷ dossiers of which reuse is stated × 100%',
  },
  '4.4': {
    name: '4.4 Digitised dossiers that share data',
    rule: 'An estimate: a component was reused, or there is a result file. The one-stop system does not say whether a paper came from the personal store, or whether the result reached the Portal. From 80 % on all points are given.',
    formula:
      'Dossiers with a reused component or a result file ÷ dossiers of which reuse is stated or that have a result file × 100%',
  },
  'on-time': {
    name: 'Finished on time',
    rule: 'On time means finished no later than promised. A dossier that is open after its day, or waits for papers for the second time or more, is late. Dossiers still in time do not count.',
    formula: 'Dossiers finished on time ÷ dossiers that are finished or late × 100%',
  },
  online: {
    name: 'Filed online',
    rule: 'Dossiers that the one-stop system says were filed online. Those without a stated channel do not count.',
    formula: 'Dossiers filed online ÷ dossiers with a stated channel × 100%',
  },
  kiosk: {
    name: 'Prepared at a kiosk',
    rule: 'Dossiers with papers that the citizen prepared at a kiosk. Only dossiers in a counter’s log count.',
    formula: 'Dossiers with papers from a kiosk ÷ dossiers in a counter’s log × 100%',
  },
  satisfaction: {
    name: 'Satisfied citizens',
    rule: 'Citizens choose one of five faces at the kiosk; the best two mean satisfied. Counted by the month of the choice.',
    formula: 'Choices of the best two faces ÷ all choices × 100%',
  },
};
