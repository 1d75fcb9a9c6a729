import type { Proposal } from '../../../../shared/contracts/proposal';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../text-context';
import styles from './proposal-notice.module.css';

export interface ProposalNoticeProps {
  readonly proposal: Proposal;
  /** Names of the components by their key. */
  readonly names: ReadonlyMap<string, string>;
  /** The officer has to agree before anything is attached. */
  readonly asks: boolean;
  readonly onAgree: () => void;
  /** Leads to pointing at what is what. */
  readonly onTeach?: () => void;
}

/** What was made of a page that nobody described: how sure, what was found, and the press that allows attaching. */
export function ProposalNotice({ proposal, names, asks, onAgree, onTeach }: ProposalNoticeProps) {
  const { text } = useText();
  const words = text.proposal;
  const { rows, why, applicant, confidence } = proposal;
  const controls = rows.filter(({ control }) => control > 0).length;
  return (
    <Alert tone="wait" what={words.title(percent(confidence))} next={asks ? words.unsure : words.sure}>
      <div class={styles['found']}>
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
              {words.teach}
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
