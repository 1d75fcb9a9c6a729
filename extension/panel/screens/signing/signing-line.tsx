import type { ComponentChildren } from 'preact';
import type { SignerCertificate } from '../../../../shared/contracts/sign-worker';
import type { PanelText } from '../../../../shared/text/panel';
import { formatDay } from '../../../../shared/text/numbers';
import { vietnamDay } from '../../../../shared/domain/vietnam-day';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon, type IconName } from '../../../../shared/ui/icon';
import { daysToWarnOf, type SigningView } from '../../flow/signing/signing-view';
import { useText } from '../../text-context';
import type { SigningScreenActs } from './signing-acts';
import styles from './signing-line.module.css';

export interface SigningLineProps {
  readonly view: SigningView;
  readonly acts: SigningScreenActs;
  /** Something is being attached: the key stays open. */
  readonly busy: boolean;
}

/** Who signs, and whether that can be done now. Nothing where the office asks for no signature. */
export function SigningLine({ view, acts, busy }: SigningLineProps) {
  const { text } = useText();
  const words = text.signing;
  const { settings, signer, pin } = view;
  if (settings.demand === 'nothing') return null;
  if (pin)
    return (
      <Alert tone="wait" what={words.pin} next={words.pinNext}>
        <Button size="small" onClick={acts.stopPin}>
          {words.pinStop}
        </Button>
      </Alert>
    );
  if (settings.signer === 'host') return <Line icon="shield">{words.onHost}</Line>;
  switch (signer?.state) {
    case undefined:
      return null;
    case 'ready':
      return (
        <>
          <Line
            icon="shield"
            {...(settings.signer === 'p12' && { action: words.lock, onAction: acts.lock, busy })}
          >
            {whoOf(signer.certificate, text)}
          </Line>
          <EndsSoon until={signer.certificate.until} />
        </>
      );
    case 'closed':
      return (
        <Line icon="lock" action={words.unlock} onAction={acts.askKey} busy={busy}>
          {words.closed}
        </Line>
      );
    case 'asks':
      return <Line icon="shield">{words.asks}</Line>;
    case 'missing':
      return <Line icon="alert">{words.missing}</Line>;
  }
}

function whoOf({ name, until }: SignerCertificate, { signing: words }: PanelText): string {
  return words.ready(name, formatDay(vietnamDay(until)));
}

function EndsSoon({ until }: { readonly until: string }) {
  const { text } = useText();
  const days = daysToWarnOf(until, Date.now());
  if (days === undefined) return null;
  return (
    <p class={styles['ends']}>
      <Icon name="wait" /> {text.signing.endsIn(days)}
    </p>
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly children: ComponentChildren;
  readonly action?: string;
  readonly busy?: boolean;
  readonly onAction?: () => void;
}

function Line({ icon, children, action, busy = false, onAction }: LineProps) {
  const { text } = useText();
  return (
    <div class={styles['line']} role="group" aria-label={text.signing.heading}>
      <Icon name={icon} />
      <p class={styles['who']}>{children}</p>
      {action && onAction && (
        <Button kind="quiet" size="small" disabled={busy} onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
