import { adapterText } from '../../../../shared/text/adapters';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { TargetTabView } from '../../flow/ports';
import { asksAgreement, type Checklist } from '../../flow/state';
import { useText } from '../../text-context';
import { ProposalNotice } from './proposal-notice';
import { whyDropped } from './why-dropped';

/** What is known of the page's adapter, and what can be done about it. */
export interface SiteKnowledge {
  /** It was never found sound on this site. */
  readonly unproven: boolean;
  readonly onCheck: () => void;
  readonly onTeach: () => void;
}

export interface PageNoticesProps {
  readonly list: Checklist;
  readonly tab?: TargetTabView;
  readonly site?: SiteKnowledge;
  readonly onAgree: () => void;
  readonly onShowTab: () => void;
}

/** What the officer has to know of the page before anything goes there. */
export function PageNotices({ list, tab, site, onAgree, onShowTab }: PageNoticesProps) {
  const { text, language } = useText();
  const { proposal, components, dropped } = list.page;
  return (
    <>
      {tab && !tab.inFront && (
        <Alert tone="wait" what={text.target.behind(tab.title)} next={text.target.behindNext}>
          <Button size="small" onClick={onShowTab}>
            {text.target.show}
          </Button>
        </Alert>
      )}
      {proposal && (
        <ProposalNotice
          proposal={proposal}
          names={new Map(components.map(({ key, name }) => [key, name]))}
          {...(dropped ? { dropped } : {})}
          asks={asksAgreement(list)}
          {...(site ? { onTeach: site.onTeach } : {})}
          onAgree={onAgree}
        />
      )}
      {!proposal && dropped && (
        <Alert tone="wait" what={whyDropped(dropped, text, language)}>
          {site && (
            <Button size="small" onClick={site.onTeach}>
              {text.proposal.teachAgain}
            </Button>
          )}
        </Alert>
      )}
      {!proposal && site?.unproven && (
        <Alert tone="wait" what={adapterText(language).unproven}>
          <Button size="small" onClick={site.onCheck}>
            {text.proposal.check}
          </Button>
        </Alert>
      )}
    </>
  );
}
