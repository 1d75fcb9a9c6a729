import type { PanelText } from '../../../../shared/text/panel';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { Progress } from '../../../../shared/ui/progress';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../text-context';
import styles from './attach-bar.module.css';

export interface AttachBarProps {
  /** Components that have something to attach. */
  readonly ready: number;
  /** Components that a page keeps from being attached. */
  readonly refused: number;
  /** The officer has to agree to what was made of the page first. */
  readonly asksAgreement: boolean;
  /** Something waits for the officer, on the page. */
  readonly waiting: boolean;
  /** Every component that is asked for is verified or needs no file. */
  readonly allSettled: boolean;
  /** How many need none. */
  readonly noScan: number;
  readonly run?: { readonly done: number; readonly of: number };
  /** Pages whose text is being read in the background. */
  readonly reading?: { readonly done: number; readonly of: number };
  /** Something is being taken or attached. */
  readonly busy: boolean;
  readonly onAttachAll: () => void;
  readonly onCancel: () => void;
  readonly onPreview: () => void;
}

/** The one button of the panel, always in sight. */
export function AttachBar(props: AttachBarProps) {
  const { text } = useText();
  const words = text.bar;
  return (
    <footer class={blocks['foot']}>
      {props.run ? (
        <div class={styles['running']}>
          <Progress
            label={words.running(props.run.done + 1, props.run.of)}
            done={props.run.done}
            of={props.run.of}
          />
          <Button onClick={props.onCancel}>{words.stop}</Button>
        </div>
      ) : props.allSettled && props.ready === 0 ? (
        <p class={props.noScan > 0 ? styles['settled'] : styles['proven']}>
          <Icon name={props.noScan > 0 ? 'waived' : 'check'} />
          <span>
            <strong>{props.noScan > 0 ? text.noScan.allSettled : words.allVerified}</strong>{' '}
            {words.notSubmitted}
          </span>
        </p>
      ) : (
        <div class={styles['rest']}>
          <Button
            kind="primary"
            wide
            disabled={props.ready === 0 || props.busy || props.asksAgreement}
            shortcut="Control+Enter"
            onClick={props.onAttachAll}
          >
            <Icon name="clip" />
            {props.asksAgreement ? text.proposal.agreeFirst : labelOf(props, text)}
          </Button>
          {props.ready > 0 && (
            <Button kind="quiet" label={words.preview} disabled={props.busy} onClick={props.onPreview}>
              <Icon name="search" />
            </Button>
          )}
        </div>
      )}
      {props.reading && (
        <p class={styles['reading']}>{words.reading(props.reading.done + 1, props.reading.of)}</p>
      )}
    </footer>
  );
}

function labelOf({ ready, refused, busy, waiting }: AttachBarProps, text: PanelText): string {
  const words = text.bar;
  if (ready > 0) return words.attachAll(ready);
  if (busy) return words.waiting;
  if (waiting) return text.waiting.bar;
  return refused > 0 ? words.refused(refused) : words.nothing;
}
