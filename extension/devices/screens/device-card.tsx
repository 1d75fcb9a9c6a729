import { useId, useRef } from 'preact/hooks';
import type { PaperSource } from '../../../shared/contracts/scanner';
import type { DevicesText } from '../../../shared/text/devices';
import { failureSentence } from '../../../shared/text/failures';
import { formatMoment } from '../../../shared/text/numbers';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import edged from '../../../shared/ui/edged.module.css';
import { Chip } from '../../panel/screens/chip';
import type { DeviceView } from '../flow/state';
import { DeviceFacts } from './device-facts';
import styles from './device-card.module.css';
import { deviceState } from './device-state';
import { TestArea } from './test-area';

export interface DeviceCardProps {
  readonly view: DeviceView;
  readonly words: DevicesText;
  readonly language: Language;
  readonly onAllow: () => void;
  readonly onLook: () => void;
  readonly onTest: (source: PaperSource) => void;
  readonly onStopTest: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

/** One device: how it stands, what went wrong last, a test scan, and what can be done with it. */
export function DeviceCard(props: DeviceCardProps) {
  const { view, words, language } = props;
  const { scanner, failure, trouble } = view;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const allow = (): void => {
    // The button goes when its question is answered.
    heading.current?.focus();
    props.onAllow();
  };
  const state = deviceState(view, words.device);
  const of = (act: string): string => words.device.of(act, scanner.name);
  const missing = failure?.code === 'scan/permission-missing';
  const now = failure && failureSentence(failure, language);
  const before = trouble && failureSentence(trouble.failure, language);
  return (
    <li>
      <article
        class={`${edged['card'] ?? ''} ${edged[state.tone] ?? ''} ${styles['card'] ?? ''}`}
        aria-labelledby={id}
        aria-busy={view.looking}
        data-device={scanner.id}
      >
        <header class={styles['header']}>
          <h3 id={id} class={styles['name']} tabIndex={-1} ref={heading}>
            {scanner.name}
          </h3>
          <Chip {...state} />
          {scanner.from === 'office' && <Chip tone="ready" icon="shield" label={words.device.ofOffice} />}
        </header>
        <DeviceFacts view={view} words={words.device} />
        {now && (
          <Alert
            tone={state.tone === 'wait' ? 'wait' : 'bad'}
            what={now.what}
            next={missing ? words.device.allowNext : now.next}
            live={false}
          >
            {missing && (
              <Button kind="primary" label={of(words.device.allow)} onClick={allow}>
                {words.device.allow}
              </Button>
            )}
          </Alert>
        )}
        {trouble && before && view.test?.at !== 'failed' && (
          <p class={styles['trouble']}>
            {words.device.lastTrouble(formatMoment(trouble.at, language))} {before.what}
          </p>
        )}
        <TestArea {...{ view, words, language }} onTest={props.onTest} onStop={props.onStopTest} />
        <div class={styles['actions']}>
          <Button kind="quiet" label={of(words.device.look)} onClick={props.onLook}>
            {words.device.look}
          </Button>
          {scanner.from === 'person' && (
            <>
              <Button kind="quiet" label={of(words.device.rename)} onClick={props.onRename}>
                {words.device.rename}
              </Button>
              <Button kind="quiet" label={of(words.device.remove)} onClick={props.onRemove}>
                {words.device.remove}
              </Button>
            </>
          )}
        </div>
      </article>
    </li>
  );
}
