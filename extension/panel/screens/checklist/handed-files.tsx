import { displayName } from '../../../../shared/domain/file-name';
import { Icon } from '../../../../shared/ui/icon';
import { useObjectUrl } from '../../../../shared/ui/use-object-url';
import { useText } from '../../text-context';
import styles from './handed-files.module.css';

/** Files that the officer puts on the page: to be dragged into a folder or onto the desktop, or saved once more. */
export function HandedFiles({ files }: { readonly files: readonly File[] }) {
  const { text } = useText();
  return (
    <div class={styles['handed']}>
      <p>{text.byHand.drag}</p>
      <ul class={styles['files']}>
        {files.map((file) => (
          <li key={file.name}>
            <HandedFile file={file} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function HandedFile({ file }: { readonly file: File }) {
  const { text } = useText();
  const url = useObjectUrl(file);
  if (url === undefined) return null;
  return (
    <a
      class={styles['file']}
      href={url}
      download={file.name}
      draggable
      aria-label={text.byHand.file(displayName(file.name))}
      onDragStart={(event) => {
        // Chromium's own way to let a page hand a file to the desktop: type, name and address, apart by colons.
        event.dataTransfer?.setData('DownloadURL', `${file.type}:${file.name.replace(/:/g, '-')}:${url}`);
      }}
    >
      <Icon name="page" />
      {displayName(file.name)}
    </a>
  );
}
