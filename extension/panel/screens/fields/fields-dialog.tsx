import { PAPER_FIELDS, type PaperField } from '../../../../shared/domain/paper-fields/fields';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { faultOf, isHard, type FieldsView } from '../../flow/fields/fields-view';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import { FieldLine } from './field-line';
import styles from './fields.module.css';
import { ReadingPicture } from './reading-picture';

export interface FieldsScreenActs {
  readonly closeFields: () => void;
  readonly goToField: (field: PaperField) => void;
  readonly typeField: (field: PaperField, typed: string) => void;
  readonly confirmField: (field: PaperField) => void;
  readonly confirmFields: () => void;
}

export interface FieldsDialogProps {
  readonly view: FieldsView;
  readonly component: ComponentView;
  readonly acts: FieldsScreenActs;
}

/** The nine metadata of a paper: proposed by the machine, held against the page, confirmed by a person. */
export function FieldsDialog({ view, component, acts }: FieldsDialogProps) {
  const { text, language } = useText();
  const words = text.fields;
  const current = view.rows.find(({ field }) => field === view.at);
  const reading = current?.proposal?.reading;
  // A whole PDF is shown by whatever opens PDFs.
  const hasPages = component.items.some(({ facts }) => facts.kind === 'page');
  const failed = view.failure && failureSentence(view.failure, language);
  const faults = new Map(view.rows.map((row) => [row.field, faultOf(row, view.rows, view.today)]));
  const confirm = (field: PaperField): void => {
    if (isHard(faults.get(field))) return;
    acts.confirmField(field);
    const next = PAPER_FIELDS[PAPER_FIELDS.indexOf(field) + 1];
    if (next) acts.goToField(next);
  };
  return (
    <Dialog
      wide
      title={words.title(component.host.name)}
      onClose={acts.closeFields}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        acts.confirmFields();
      }}
      actions={
        <>
          <Button onClick={acts.closeFields}>{text.common.close}</Button>
          <Button kind="primary" shortcut="Control+Enter" onClick={acts.confirmFields}>
            {words.confirmAll}
          </Button>
        </>
      }
    >
      <p class={styles['what']}>{words.what}</p>
      {failed && <Alert tone="bad" what={failed.what} next={failed.next} />}
      <div class={styles['body']}>
        {hasPages && (
          <div class={styles['page']} aria-busy={!view.picture}>
            {view.picture ? (
              <ReadingPicture picture={view.picture} reading={reading} />
            ) : (
              <p class={styles['hint']}>{words.noPicture}</p>
            )}
            <p class={styles['hint']} role="status">
              {reading ? words.readHere(reading.line) : view.unread === 0 && words.notRead}
            </p>
          </div>
        )}
        <div class={styles['lines']}>
          {view.unread > 0 && <Alert tone="calm" what={words.unread(view.unread)} />}
          {view.rows.map((row) => (
            <FieldLine
              key={row.field}
              row={row}
              fault={faults.get(row.field)}
              current={row.field === view.at}
              onLook={() => row.field !== view.at && acts.goToField(row.field)}
              onTyped={(typed) => acts.typeField(row.field, typed)}
              onConfirm={() => confirm(row.field)}
            />
          ))}
          <p class={styles['hint']}>{words.keys}</p>
        </div>
      </div>
    </Dialog>
  );
}
