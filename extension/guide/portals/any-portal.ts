import type { PortalData } from '../../../shared/contracts/portal-data';
import { confirmation, detailsHeading, fileOnline, paperField, submitButton } from './words';

/** Any portal that uses the usual words. What it seems to confirm is asked of the person. */
export const anyPortalData: PortalData = {
  format: 1,
  id: 'any-portal',
  name: 'Cổng dịch vụ công',
  proof: 'unproven',
  hosts: ['*'],
  steps: [
    { step: 'confirmed', shows: [confirmation] },
    { step: 'papers', shows: [paperField] },
    { step: 'information', shows: [detailsHeading] },
    { step: 'submit', shows: [submitButton] },
    { step: 'choose', shows: [fileOnline] },
  ],
};
