import { displayName } from '../../../../shared/domain/file-name';
import { formatBytes } from '../../../../shared/text/numbers';
import { Icon } from '../../../../shared/ui/icon';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import styles from './host-files.module.css';

/** What the host lists in a component. Nothing where it lists nothing. */
export function HostFiles({ component: { host } }: { readonly component: ComponentView }) {
  const { text, language } = useText();
  if (host.files.length === 0) return null;
  return (
    <ul class={styles['files']} aria-label={text.component.onHost}>
      {host.files.map((file, index) => (
        <li key={`${String(index)} ${file.name}`} class={styles['file']}>
          <Icon name="page" />
          <span class={styles['name']}>{displayName(file.name)}</span>
          {file.bytes !== undefined && (
            <span class={styles['size']}>{formatBytes(file.bytes, language)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
