import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { genericDialogData } from './generic-dialog';
import { genericRowsData } from './generic-rows';
import { genericSharedData } from './generic-shared';
import { igateLikeData } from './igate-like';
import { nationalPortalData } from './national-portal';
import { opencpsData } from './opencps';
import { opencpsCitizenData } from './opencps-citizen';
import { opencpsStoreData } from './opencps-store';

/** Those that fit any page with rows. */
export const generalAdapters: readonly AdapterData[] = [
  genericDialogData,
  genericSharedData,
  genericRowsData,
];

/** Every site that ships with the product, most specific first. A new site adds one line here. */
export const shippedAdapters: readonly AdapterData[] = [
  opencpsCitizenData,
  opencpsData,
  opencpsStoreData,
  nationalPortalData,
  igateLikeData,
  ...generalAdapters,
];
