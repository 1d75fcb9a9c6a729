import type { Language } from '../../../shared/text/sentence';
import { Picture } from '../../ui/picture';
import type { ShownSlip } from '.';
import { PhoneCode } from './phone-code';
import styles from './printed-slip.module.css';

export interface BesideSlipProps {
  readonly language: Language;
  /** Undefined until it is made. */
  readonly slip: Extract<ShownSlip, { readonly is: 'ready' }>['value'] | undefined;
  /** Whether its code for a phone is shown. */
  readonly onPhone: boolean;
  readonly onClosePhone: () => void;
}

/** What a slip is beside the screen: a code for a phone where it is wanted, and its pages on paper only. */
export function BesideSlip({ language, slip, onPhone, onClosePhone }: BesideSlipProps) {
  if (!slip) return null;
  return (
    <>
      {onPhone && slip.phone && <PhoneCode language={language} code={slip.phone} onClose={onClosePhone} />}
      <div class={`${styles['slip'] ?? ''} only-print`} aria-hidden="true">
        {slip.pictures.map((picture, index) => (
          <Picture key={index} blob={picture} alt="" />
        ))}
      </div>
    </>
  );
}
