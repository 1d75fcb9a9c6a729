import { checkFigures } from './audit-check';
import { engineFigures } from './audit-engine';
import { tamperingFigures, worldFigures } from './audit-proofs';
import type { Suite } from './figure';

/** The supervisor's audit: a million lines taken in, looked at and opened again; its figures and its logs proven. */
export const audit: Suite = async () => [
  ...(await engineFigures()),
  ...worldFigures(),
  ...(await tamperingFigures()),
  ...(await checkFigures()),
];
