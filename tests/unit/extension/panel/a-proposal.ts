import type { Proposal } from '../../../../shared/contracts/proposal';
import { shippedAdapters } from '../../../../extension/adapters/shipped';

/** A proposal of one row, as sure as is said. */
export function aProposal(confidence: number): Proposal {
  const [data] = shippedAdapters;
  if (!data) throw new Error('no adapter ships');
  return {
    data: { ...data, id: 'de-xuat', proof: 'unproven' },
    confidence,
    rows: [{ key: 'TP01', name: 0.9, control: 1, list: 0.8, confidence: 0.9 }],
    why: ['dossier-in-heading', 'names-like-papers', 'one-control-each'],
    applicant: 'Trần Thị Mẫu',
  };
}
