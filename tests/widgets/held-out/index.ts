import { accordion } from './accordion';
import { ariaGrid } from './aria-grid';
import { bareCards } from './bare-cards';
import { divGrid } from './div-grid';
import { englishTerms } from './english-terms';
import { groupedLists } from './grouped-lists';
import { labelForms } from './label-forms';
import { nestedTables } from './nested-tables';
import type { HeldOutPage } from './page';
import { portalSlots } from './portal-slots';
import { twoControls } from './two-controls';

/** Every page that is held out. A recogniser that is changed to do one of them better has to be measured on new ones. */
export const heldOutPages: readonly HeldOutPage[] = [
  divGrid,
  nestedTables,
  accordion,
  englishTerms,
  twoControls,
  bareCards,
  labelForms,
  portalSlots,
  ariaGrid,
  groupedLists,
];
