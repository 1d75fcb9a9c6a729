import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../text-context';
import styles from './help-dialog.module.css';

/** Every key that does something. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  return (
    <Dialog
      title={text.help.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.common.close}</Button>}
    >
      <dl class={styles['keys']}>
        {text.help.keys.map(([keys, what]) => (
          <div key={keys} class={styles['row']}>
            <dt>
              <kbd class={styles['key']}>{keys}</kbd>
            </dt>
            <dd class={styles['what']}>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
