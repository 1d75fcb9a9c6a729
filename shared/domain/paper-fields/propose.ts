import type { PageText } from '../page-text';
import { proposeNumber } from './doc-number';
import type { FieldProposal, PaperField, PaperFieldProposals } from './fields';
import { headingOf } from './heading';
import { proposeDay } from './issue-date';
import { proposeIssuer } from './issuer';
import { proposeOwner } from './owner-id';
import { printsOf } from './print';
import { proposeAbstract, proposeTitle } from './title';
import { proposeScope, proposeValidity } from './validity';

/**
 * What the pages of a paper seem to say of its nine metadata, by the patterns of Vietnamese papers and by where on the
 * page it stands. Nothing is proposed without a reading, and nothing proposed is a fact. The code of the paper's type
 * is never among it: papers do not bear it.
 */
export function proposeFields(pages: readonly PageText[]): PaperFieldProposals {
  const [first, ...others] = pages.map((page, index) => printsOf(page, index));
  if (!first) return {};
  const heading = headingOf(first);
  // A paper's own number, day and issuer stand on its first page; the day of a signature may stand on a later one.
  const whole = { ...heading, body: [...heading.body, ...others.flat()] };
  const all = [...heading.left, ...heading.right, ...whole.body];
  const issueDate = proposeDay(heading) ?? proposeDay(whole);
  const found: Readonly<Partial<Record<PaperField, FieldProposal | undefined>>> = {
    ownerId: proposeOwner(all),
    docName: proposeTitle(heading),
    docNumber: proposeNumber(heading) ?? proposeNumber(whole),
    issueDate,
    issuer: proposeIssuer(heading) ?? proposeIssuer(whole),
    abstract: proposeAbstract(heading),
    validUntil: proposeValidity(whole.body, issueDate?.value),
    scope: proposeScope(whole.body),
  };
  return Object.fromEntries(Object.entries(found).filter(([, proposal]) => proposal !== undefined));
}
