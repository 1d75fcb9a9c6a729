import { useRef } from 'preact/hooks';
import { Button } from '../../../shared/ui/button';

export interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets a file be chosen. */
export function FileButton({ label, accept, primary = false, disabled, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={primary ? 'primary' : 'plain'} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
