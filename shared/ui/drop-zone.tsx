import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { droppedFiles } from './dropped-files';
import styles from './drop-zone.module.css';

export interface DropZoneProps {
  readonly disabled?: boolean;
  /** Shown over the zone while files hang above it. */
  readonly invitation: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** Whatever it holds takes files and folders that are dropped on it. The same must be possible without a mouse elsewhere. */
export function DropZone({ disabled = false, invitation, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  // Children fire enter and leave of their own: the zone is left when as many have left as have entered.
  const depth = useRef(0);
  const enter = (change: 1 | -1): void => {
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  const take = (files: readonly File[]): void => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      class={`${styles['zone'] ?? ''} ${over ? (styles['over'] ?? '') : ''}`}
      data-invitation={invitation}
      onDragEnter={(event) => {
        if (!disabled && holdsFiles(event.dataTransfer)) enter(1);
      }}
      onDragLeave={() => enter(-1)}
      onDragOver={(event) => {
        if (holdsFiles(event.dataTransfer)) event.preventDefault();
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (!holdsFiles(event.dataTransfer)) return;
        event.preventDefault();
        if (disabled) return;
        const { files, inFolders } = droppedFiles(event.dataTransfer);
        if (inFolders) void inFolders.then((more) => take([...files, ...more]));
        else take(files);
      }}
    >
      {children}
    </div>
  );
}

function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
