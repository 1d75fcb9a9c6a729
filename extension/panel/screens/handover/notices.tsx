import { handoverSentence } from '../../../../shared/text/panel-handover';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { HandoverDesk } from '../../flow/handover/handover-desk';
import { planOf } from '../../flow/pile/plan-of';
import type { PanelState } from '../../flow/state';
import styles from './handover.module.css';
import { useHandoverText } from './use-handover-text';

/** What became of a package, what is asked about it, and a slip that lies on the pile. */
export function HandoverNotices({
  desk,
  panel,
}: {
  readonly desk: HandoverDesk;
  readonly panel: PanelState;
}) {
  const { words, language } = useHandoverText();
  const { put: last, finished, removed } = desk.state.value;
  const put = panel.at === 'checklist' && panel.page.dossier === last?.dossier ? last : undefined;
  const slip = slipOnPile(panel);
  if (!put && !finished && removed === undefined && slip === undefined) return null;
  const unrecorded = put?.unrecorded && handoverSentence(put.unrecorded, language);
  const next = put && [
    ...(put.files > 0 ? [words.putNext] : []),
    ...(put.redrawn > 0 ? [words.putRedrawn(put.redrawn)] : []),
    ...(put.refused > 0 ? [words.putRefused(put.refused)] : []),
    ...(unrecorded ? [unrecorded.what, unrecorded.next] : []),
  ];
  const understood = (
    <Button size="small" onClick={() => desk.dismissNotes()}>
      {words.understood}
    </Button>
  );
  return (
    <div class={styles['notices']} data-handover-notes>
      {slip !== undefined && (
        <Alert tone="calm" {...words.onPile(slip)}>
          <Button size="small" onClick={() => void desk.openSlip(slip)}>
            {words.openSlip}
          </Button>
        </Alert>
      )}
      {put && next && (
        <Alert
          tone={unrecorded || put.refused + put.redrawn > 0 ? 'wait' : 'good'}
          what={words.put(put.slip, put.files, put.components)}
          next={next.join(' ')}
        >
          {understood}
        </Alert>
      )}
      {finished && (
        <Alert tone="calm" {...words.finished(finished.slip)}>
          <Button size="small" onClick={() => void desk.settle(true)}>
            {words.remove}
          </Button>
          <Button size="small" kind="quiet" onClick={() => void desk.settle(false)}>
            {words.leave}
          </Button>
        </Alert>
      )}
      {removed !== undefined && (
        <Alert tone="good" what={words.removed(removed)}>
          {understood}
        </Alert>
      )}
    </div>
  );
}

/** The slip of a kiosk on top of the pile that is shown. */
function slipOnPile(panel: PanelState): string | undefined {
  if (panel.at !== 'checklist' || !panel.pile?.shown) return undefined;
  return planOf(panel, panel.pile).slip;
}
