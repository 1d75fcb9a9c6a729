import { failureSentence } from '../../../../shared/text/failures';
import { formatNumber } from '../../../../shared/text/numbers';
import type { PageFacts } from '../../../../shared/storage/records';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { MarkedPicture } from '../../../../shared/ui/marked-picture';
import { checkOf } from '../../flow/page-checks';
import type { PageShow } from '../../flow/page-view';
import type { ComponentView, PageView } from '../../flow/state';
import { useText } from '../../text-context';
import { marksOf, placesFit } from './marks-of';
import { OverrideDialog } from './override-dialog';
import styles from './page-dialog.module.css';
import { PageTools } from './page-tools';
import { pageKey, type PageActs } from './page-acts';
import { PageVerdict } from './page-verdict';

export type { PageActs } from './page-acts';

export interface PageDialogProps {
  readonly component: ComponentView;
  readonly view: PageView;
  /** Something is being attached or taken: nothing may be changed. */
  readonly locked: boolean;
  readonly acts: PageActs;
}

/** A smaller share would be written as nought. */
const LEAST_SHARE = 0.0005;

/** One page, large: as it goes, as it was scanned, what clean-up took away, and what is wrong with it. */
export function PageDialog({ component, view, locked, acts }: PageDialogProps) {
  const { text } = useText();
  const place = component.items.findIndex(({ id }) => id === view.item);
  const item = component.items[place];
  if (item?.facts.kind !== 'page') return null;
  const { facts } = item;
  const { key } = component.host;
  const words = text.page;
  const check = checkOf(component, item);
  const refused = check?.verdict === 'fail' && !check.override;
  if (view.asking) {
    return (
      <OverrideDialog
        onClose={() => acts.askOverride(false)}
        onGiven={(reason, said) => {
          acts.askOverride(false);
          acts.override(key, item.id, { reason, said });
        }}
      />
    );
  }
  const step = (by: 1 | -1): void => {
    const next = component.items[place + by];
    if (next?.facts.kind === 'page') acts.openPage(key, next.id);
  };
  return (
    <Dialog
      wide
      title={words.title(place + 1, component.items.length, component.host.name)}
      onClose={acts.closePage}
      onKeyDown={(event) =>
        pageKey(event, { component: key, item: item.id, facts, view, locked, acts, step })
      }
      actions={
        refused && !locked ? (
          <>
            <Button onClick={acts.closePage}>{text.common.close}</Button>
            <Button onClick={() => acts.askOverride(true)}>{words.useAnyway}</Button>
            <Button kind="primary" onClick={() => acts.remove(key, item.id)}>
              {words.removeToRescan}
            </Button>
          </>
        ) : (
          <Button kind="primary" onClick={acts.closePage}>
            {text.common.close}
          </Button>
        )
      }
    >
      <Looks view={view} facts={facts} onShow={acts.showPage} />
      <div class={styles['body']}>
        <Picture view={view} facts={facts} findings={check?.findings ?? []} />
        <div class={styles['side']}>
          <PageTools
            {...{ component, place, facts, locked, acts, step }}
            item={item.id}
            last={component.items.length - 1}
          />
          <PageVerdict
            {...(check ? { check } : {})}
            {...(facts.fellBack ? { fellBack: facts.fellBack } : {})}
            {...(view.note === undefined ? {} : { note: view.note })}
            onTakeBack={() => acts.override(key, item.id, undefined)}
          />
        </div>
      </div>
    </Dialog>
  );
}

interface LooksProps {
  readonly view: PageView;
  readonly facts: PageFacts;
  readonly onShow: (show: PageShow) => void;
}

/** Before, after, and the difference: where nothing was cleaned there is only the one picture. */
function Looks({ view, facts, onShow }: LooksProps) {
  const { text } = useText();
  const words = text.page;
  if (facts.look !== 'layers') return null;
  return (
    <div class={styles['looks']} role="group" aria-label={words.looks}>
      {(['sent', 'before', 'removed'] as const).map((show) => (
        <Button
          key={show}
          size="small"
          pressed={view.show === show}
          {...(show === 'removed' ? { shortcut: 'D' } : {})}
          onClick={() => onShow(show)}
        >
          {words[show]}
        </Button>
      ))}
    </div>
  );
}

interface PictureProps {
  readonly view: PageView;
  readonly facts: PageFacts;
  readonly findings: Parameters<typeof marksOf>[0];
}

function Picture({ view, facts, findings }: PictureProps) {
  const { text, language } = useText();
  const words = text.page;
  const { show, comparison } = view;
  const picture =
    show === 'sent' ? view.picture : show === 'before' ? comparison?.before : comparison?.removed;
  const failed = view.failure && failureSentence(view.failure, language);
  // What clean-up removed is looked at without other marks over it.
  const marks = show !== 'removed' && placesFit(facts) ? marksOf(findings, findings.length > 1) : [];
  return (
    <div class={styles['picture']} aria-busy={!picture && !failed} data-show={show}>
      {failed && <Alert tone="bad" what={failed.what} next={failed.next} />}
      {picture && !failed && <MarkedPicture picture={picture} alt={words[show]} marks={marks} />}
      {!picture && !failed && <p>{words.drawing}</p>}
      {show === 'removed' && comparison && (
        <p class={styles['share']}>
          {comparison.removedShare < LEAST_SHARE
            ? words.removedNothing
            : words.removedShare(`${formatNumber(comparison.removedShare * 100, language, 1)} %`)}
        </p>
      )}
    </div>
  );
}
