import type { CodeModules } from '../../../shared/contracts/slip-worker';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import styles from './slip.module.css';

/** Modules that stay white around a code. */
const QUIET = 4;

export interface PhoneCodeProps {
  readonly language: Language;
  readonly code: CodeModules;
  readonly onClose: () => void;
}

/** The slip as a code that a phone reads off the screen. Nothing is sent anywhere. */
export function PhoneCode({ language, code, onClose }: PhoneCodeProps) {
  const text = kioskSlipText(language);
  return (
    <Dialog
      title={text.phoneTitle}
      onClose={onClose}
      actions={
        <Button size="touch" kind="primary" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <p>{text.phoneWhat}</p>
      <Code code={code} name={text.phoneCode} />
    </Dialog>
  );
}

/** Black on white whatever the contrast: that is what phones look for. */
function Code({ code: { side, dark }, name }: { readonly code: CodeModules; readonly name: string }) {
  const whole = side + 2 * QUIET;
  const path = dark
    .flatMap((on, index) =>
      on ? [`M${String((index % side) + QUIET)} ${String(Math.floor(index / side) + QUIET)}h1v1h-1z`] : [],
    )
    .join('');
  return (
    <svg
      class={styles['code']}
      viewBox={`0 0 ${String(whole)} ${String(whole)}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={name}
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
