import type { AttachPlan } from '../../../shared/contracts/messages';

/** A plan with a step of each kind, as it goes from the page to the panel and back. */
export const aPlan: AttachPlan = {
  url: 'https://motcua.example/ho-so/5',
  adapter: 'opencps',
  component: 'TP01',
  shown: { dossier: 'H40.12-261121-0007', name: 'Tờ khai' },
  fileName: 'a.pdf',
  steps: [
    { do: 'remove', from: 'file TP01 a.pdf', file: 'a.pdf', label: 'x' },
    { do: 'attach', ways: [{ by: 'input', target: 'input TP01' }], label: 'x' },
    { do: 'type', into: 'dialog name', text: 'a', label: 'x' },
    { do: 'type', into: 'metadata docName TP01', text: 'a', label: 'x', ifEmpty: true },
    { do: 'press', what: 'dialog confirm', label: 'x' },
  ],
};
