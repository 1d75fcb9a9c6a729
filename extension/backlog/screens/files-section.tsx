import { useState } from 'preact/hooks';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import styles from './backlog.module.css';
import { FileButton } from './file-button';
import type { SectionProps } from './section-props';

/** What goes out of a list and comes in from other machines. */
export function FilesSection({ desk, state, words }: SectionProps) {
  const [asking, setAsking] = useState<'named' | 'remove'>();
  const text = words.files;
  const close = (): void => setAsking(undefined);
  return (
    <section class={blocks['box']} aria-labelledby="files">
      <h2 id="files">{text.title}</h2>
      <div class={styles['acts']}>
        <Button disabled={state.busy} onClick={() => void desk.saveProgress()}>
          {text.progress}
        </Button>
        <FileButton
          label={text.join}
          accept=".json,application/json"
          disabled={state.busy}
          onFile={(file) => void desk.joinProgress(file)}
        />
      </div>
      <p class={styles['soft']}>{text.joinWhat}</p>
      <div class={styles['acts']}>
        <Button disabled={state.busy} onClick={() => void desk.saveState(false)}>
          {text.state}
        </Button>
        <Button kind="quiet" disabled={state.busy} onClick={() => setAsking('named')}>
          {text.stateNamed}
        </Button>
        <Button kind="quiet" disabled={state.busy} onClick={() => setAsking('remove')}>
          {text.remove}
        </Button>
      </div>
      {asking === 'named' && (
        <Dialog
          title={text.stateNamed}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{words.cancel}</Button>
              <Button
                kind="danger"
                onClick={() => {
                  close();
                  void desk.saveState(true);
                }}
              >
                {text.stateNamedYes}
              </Button>
            </>
          }
        >
          <p>{text.stateNamedWhat}</p>
        </Dialog>
      )}
      {asking === 'remove' && (
        <Dialog
          title={text.removeTitle}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{words.cancel}</Button>
              <Button
                kind="danger"
                onClick={() => {
                  close();
                  void desk.removeList();
                }}
              >
                {text.removeYes}
              </Button>
            </>
          }
        >
          <p>{text.removeWhat}</p>
        </Dialog>
      )}
    </section>
  );
}
