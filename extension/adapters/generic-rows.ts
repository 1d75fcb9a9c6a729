import { siteAdapterOf } from './from-data';
import { genericRowsData } from './shipped/generic-rows';

/** The generic profile of rows with the shadow roots that a page leaves open. */
export const genericRows = siteAdapterOf(genericRowsData);
