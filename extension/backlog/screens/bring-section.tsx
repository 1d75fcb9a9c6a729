import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { DropZone } from '../../../shared/ui/drop-zone';
import { Progress } from '../../../shared/ui/progress';
import { BringPreview } from './bring-preview';
import styles from './backlog.module.css';
import { FileButton } from './file-button';
import type { SectionProps } from './section-props';

/** Takes a list in: the file, what would come of it, the press that does it. */
export function BringSection(props: SectionProps) {
  const { desk, state, words } = props;
  const text = words.bring;
  const { bringing, reading } = state;
  return (
    <section class={blocks['box']} aria-labelledby="bring" aria-busy={reading === true}>
      <h2 id="bring">
        {bringing ? text.preview(bringing.name) : state.list === undefined ? text.title : text.another}
      </h2>
      <div class={styles['status']} role="status">
        {reading && <Progress label={text.reading} done={0} />}
      </div>
      {bringing ? (
        <BringPreview {...props} bringing={bringing} />
      ) : (
        <DropZone
          disabled={state.busy}
          invitation={text.drop}
          onFiles={([file]) => file && void desk.bring(file)}
        >
          <div class={styles['drop']}>
            <p>{text.what}</p>
            <FileButton
              label={text.choose}
              accept=".csv,.tsv,.txt,.xlsx"
              primary={state.list === undefined}
              disabled={state.busy}
              onFile={(file) => void desk.bring(file)}
            />
          </div>
        </DropZone>
      )}
      {bringing && (
        <div class={styles['acts']}>
          <Button
            kind="primary"
            disabled={state.busy || bringing.read.entries.length === 0}
            onClick={() => void desk.takeIn()}
          >
            {bringing.of > 1
              ? text.takePart(bringing.part, bringing.of)
              : text.take(bringing.read.entries.length)}
          </Button>
          <Button disabled={state.busy} onClick={() => desk.cancelBringing()}>
            {words.cancel}
          </Button>
        </div>
      )}
    </section>
  );
}
