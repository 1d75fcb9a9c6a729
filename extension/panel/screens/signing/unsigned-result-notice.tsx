import { displayName } from '../../../../shared/domain/file-name';
import { Alert } from '../../../../shared/ui/alert';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';

/** Files of a result on the host that carry no signature though the office asks for one. */
export function UnsignedResultNotice({ component }: { readonly component: ComponentView }) {
  const { text } = useText();
  const files = component.unsignedOnHost;
  if (!files) return null;
  return (
    <Alert
      tone="wait"
      what={text.signing.resultUnsigned(files.map(displayName))}
      next={text.signing.resultNext}
    />
  );
}
