import type { Proposal } from '../../../../shared/contracts/proposal';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { DroppedAdapter } from '../../flow/page-soundness';
import { whyDropped } from './why-dropped';
import { useText } from '../../text-context';
import styles from './proposal-notice.module.css';

export interface ProposalNoticeProps {
  readonly proposal: Proposal;
  /** Names of the components by their key. */
  readonly names: ReadonlyMap<string, string>;
  /** Why it is not read by the adapter that was made for it. */
  readonly dropped?: DroppedAdapter;
  /** The officer has to agree before anything is attached. */
  readonly asks: boolean;
  readonly onAgree: () => void;
  /** Leads to pointing at what is what. */
  readonly onTeach?: () => void;
}

/** What was made of a page that nobody described: how sure, what was found, and the press that allows attaching. */
export function ProposalNotice({ proposal, names, dropped, asks, onAgree, onTeach }: ProposalNoticeProps) {
  const { text, language } = useText();
  const words = text.proposal;
  const { rows, why, applicant, confidence } = proposal;
  const controls = rows.filter(({ control }) => control > 0).length;
  const what = dropped ? whyDropped(dropped, text, language) : words.title(percent(confidence));
  return (
    <Alert tone="wait" what={what} next={asks ? words.unsure : words.sure}>
      <div class={styles['found']}>
        {dropped && <p>{words.surely(percent(confidence))}</p>}
        <p>{words.found(rows.length, controls)}</p>
        {applicant !== undefined && <p>{words.applicant(applicant)}</p>}
        <details>
          <summary>{words.details}</summary>
          <ul class={styles['list']}>
            {why.map((reason) => (
              <li key={reason}>{words.why[reason]}</li>
            ))}
            {rows.map((row) => (
              <li key={row.key}>{words.row(names.get(row.key) ?? row.key, percent(row.confidence))}</li>
            ))}
          </ul>
        </details>
        <div class={styles['buttons']}>
          {asks && (
            <Button size="small" onClick={onAgree}>
              {words.agree}
            </Button>
          )}
          {onTeach && (
            <Button size="small" onClick={onTeach}>
              {dropped ? words.teachAgain : words.teach}
            </Button>
          )}
        </div>
      </div>
    </Alert>
  );
}

function percent(share: number): number {
  return Math.round(share * 100);
}
