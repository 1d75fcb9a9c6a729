import type { PortalData, PortalStepData, SeenStep } from '../../shared/contracts/portal-data';
import { readAddress, isHost } from '../adapters/from-data/address';
import { dossierOf } from '../adapters/from-data/codes';
import { isShown } from '../adapters/from-data/floors';
import { locate } from '../adapters/from-data/locate';
import { viewOf, type PageView, type ViewMeans } from '../adapters/from-data/view';
import { isSignIn } from './sign-in';

/**
 * Which step of filing a portal's page is, by what its description says. A page that asks for a password, or lies
 * behind an address of signing in, is for signing in whatever a description says. Reads no field of the page.
 */
export function portalStep(data: PortalData, document: Document, url: URL, means: ViewMeans): SeenStep {
  const view = viewOf(document, url, means);
  if (asksForPassword(view) || isSignIn('<', url.pathname)) return { step: 'sign-in' };
  if (!isHost({ hosts: data.hosts }, url)) return {};
  const found = data.steps.find((step) => isStep(view, step));
  if (!found) return {};
  if (found.step !== 'confirmed') return { step: found.step };
  const dossier = dossierOf(view, found);
  return { step: 'confirmed', ...(dossier === undefined ? {} : { dossier }) };
}

function isStep(view: PageView, { address, shows }: PortalStepData): boolean {
  if (address !== undefined && !readAddress({ address }, view.url)) return false;
  return (shows ?? []).every((place) => locate(view, view.document, place).some((one) => isShown(view, one)));
}

/** A field that is not shown belongs to a dialog that nobody has opened. */
function asksForPassword(view: PageView): boolean {
  return view
    .query(view.document, 'input')
    .some((field) => field.getAttribute('type')?.toLowerCase() === 'password' && isShown(view, field));
}
