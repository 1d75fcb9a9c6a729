import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../shared/ui/button';

/** What a paper may come as: the picker offers these first. */
export const ACCEPTED_FILES = 'image/*,.heic,.heif,.tif,.tiff,application/pdf,.pdf';

export interface FileButtonProps {
  /** What the picker offers first: MIME types and endings. It filters nothing: files are judged by their bytes. */
  readonly accept: string;
  /** Opens the camera instead of the picker, where the device can. */
  readonly camera?: boolean;
  readonly kind?: 'primary' | 'plain';
  readonly name: string;
  /** What it is for, where the words on it leave that open. */
  readonly label?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A button that opens the picker or the camera. */
export function FileButton({
  accept,
  camera = false,
  kind = 'plain',
  name,
  label,
  multiple = !camera,
  onFiles,
  children,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        data-input={name}
        accept={accept}
        multiple={multiple}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was deleted.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        kind={kind}
        size="touch"
        {...(label === undefined ? {} : { label })}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}
