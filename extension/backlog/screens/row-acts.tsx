import { useState } from 'preact/hooks';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import styles from './backlog.module.css';
import { mainAct, searchedFor } from './main-act';
import type { RowProps } from './row-card';
import { SkipDialog } from './skip-dialog';

/** What can be done about a paper: one main button, and the reasons why it is not done now. */
export function RowActs(props: RowProps) {
  const { desk, state, words, current } = props;
  const [skipping, setSkipping] = useState(false);
  const text = words.work;
  const main = mainLabel(props);
  const isOpen = current.state === 'free' || current.state === 'mine';
  return (
    <>
      <div class={styles['acts']}>
        {main !== undefined && (
          <Button kind="primary" shortcut="Enter" disabled={state.busy} onClick={() => mainAct(desk)}>
            {main}
          </Button>
        )}
        {state.sizes[state.shown] > 1 && (
          <>
            <Button shortcut="K" disabled={state.busy} onClick={() => void desk.step(-1)}>
              <Icon name="back" />
              {text.previous}
            </Button>
            <Button shortcut="J" disabled={state.busy} onClick={() => void desk.step(1)}>
              {text.next}
              <Icon name="forward" />
            </Button>
          </>
        )}
      </div>
      {isOpen && (
        <div class={styles['acts']}>
          <Button disabled={state.busy} onClick={() => void desk.setAside('not-found')}>
            {text.reasons['not-found']}
          </Button>
          <Button disabled={state.busy} onClick={() => void desk.setAside('not-in-force')}>
            {text.reasons['not-in-force']}
          </Button>
          <Button disabled={state.busy} onClick={() => setSkipping(true)}>
            {text.skip}
          </Button>
          {current.state === 'mine' && (
            <Button kind="quiet" disabled={state.busy} onClick={() => void desk.release()}>
              {text.release}
            </Button>
          )}
        </div>
      )}
      {skipping && (
        <SkipDialog
          words={words}
          onClose={() => setSkipping(false)}
          onSkip={(why, note) => {
            setSkipping(false);
            void desk.setAside(why, note);
          }}
        />
      )}
    </>
  );
}

function mainLabel({ words, current }: RowProps): string | undefined {
  const { work } = words;
  switch (current.state) {
    case 'free':
      return work.claim;
    case 'aside':
      return work.takeBack;
    case 'mine': {
      const text = searchedFor(current);
      if (text === undefined) return undefined;
      return text === current.entry?.number ? work.copyNumber : work.copyCode;
    }
    default:
      return undefined;
  }
}
