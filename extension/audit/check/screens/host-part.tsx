import { useState } from 'preact/hooks';
import { auditCheckText } from '../../../../shared/text/audit-check';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import { Choice } from '../../../../shared/ui/choice';
import type { KnownHost } from '../check-desk';
import styles from './check.module.css';

export interface HostPartProps {
  /** Undefined while they are looked for. */
  readonly hosts: readonly KnownHost[] | undefined;
  /** The site that is chosen. */
  readonly origin: string | undefined;
  readonly onOrigin: (origin: string) => void;
  readonly onLook: () => void;
  /** Whether it was allowed and opened. */
  readonly onOpen: (address: string) => Promise<boolean>;
}

/** Which system is checked; where none is open, how one is opened. */
export function HostPart({ hosts, origin, onOrigin, onLook, onOpen }: HostPartProps) {
  const { language } = useText();
  const words = auditCheckText(language).host;
  const nameOf = (host: KnownHost): string => words.named(host.name, new URL(host.origin).host);
  const [only] = hosts ?? [];
  return (
    <section class={blocks['box']}>
      <h2>{words.title}</h2>
      {!hosts && <p role="status">{words.looking}</p>}
      {hosts && !only && <NoHost {...{ onLook, onOpen }} />}
      {hosts && only && (
        <div class={hosts.length === 1 ? styles['side'] : blocks['row']}>
          {hosts.length === 1 ? (
            <p>{nameOf(only)}</p>
          ) : (
            <Choice
              label={words.label}
              value={origin ?? only.origin}
              options={hosts.map((host) => [host.origin, nameOf(host)] as const)}
              onValue={onOrigin}
            />
          )}
          <Button kind="quiet" onClick={onLook}>
            {words.again}
          </Button>
        </div>
      )}
    </section>
  );
}

function NoHost({ onLook, onOpen }: Pick<HostPartProps, 'onLook' | 'onOpen'>) {
  const { language } = useText();
  const words = auditCheckText(language).host;
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const open = async (): Promise<void> => setRefused(!(await onOpen(address)));
  return (
    <>
      <Alert tone="calm" {...words.none} />
      <form
        class={blocks['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Field
          label={words.address}
          hint={words.addressHint}
          value={address}
          onValue={setAddress}
          {...(refused ? { error: words.notOpened } : {})}
        />
        <Button kind="primary" submit>
          {words.open}
        </Button>
        <Button onClick={onLook}>{words.again}</Button>
      </form>
    </>
  );
}
