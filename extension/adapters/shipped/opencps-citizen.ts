import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { without } from '../../../shared/domain/without';
import { opencpsData } from './opencps';
import { opencpsRest } from './opencps-parts';

/**
 * OpenCPS, the page on which a citizen files: the same rows in the citizen's own site, without result slots. Its
 * addresses have been read nowhere but in the system's own paths, so it is unproven.
 */
export const opencpsCitizenData: AdapterData = {
  ...opencpsData,
  id: 'opencps-citizen',
  name: 'OpenCPS – trang công dân',
  proof: 'unproven',
  // A citizen's site lists the citizen's own dossiers: there is nothing to check.
  rest: without(opencpsRest, 'dossiers', 'marks'),
  pages: opencpsData.pages.map((page) => ({
    ...page,
    kind: 'citizen-dossier',
    address: ['*dich-vu-cong*ho-so/{dossierId}', '*cong-dan*ho-so/{dossierId}'],
    savedBy: 'Nộp hồ sơ',
    rows: page.rows.map((set) => ({
      ...set,
      part: (set.part ?? []).filter(({ part }) => part !== 'result'),
    })),
  })),
};
