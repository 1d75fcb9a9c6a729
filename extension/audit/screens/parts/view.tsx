import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Icon } from '../../../../shared/ui/icon';
import { useText } from '../../flow/text-context';
import styles from './view.module.css';

export interface ViewProps {
  readonly title: string;
  /** Facts beside the title. */
  readonly aside?: ComponentChildren;
  /** Where one came from. */
  readonly back?: { readonly label: string; readonly address: string };
  readonly busy?: boolean;
  /** One comes from something that is gone, and the focus went with it. */
  readonly takesFocus?: boolean;
  readonly failure?: Failure | undefined;
  readonly children?: ComponentChildren;
}

/** A view under its heading, which takes the focus when one comes here; what went wrong stands in the view's place. */
export function View(props: ViewProps) {
  const { title, aside, back, busy = false, takesFocus = false, failure, children } = props;
  const { text, language } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${text.title}`;
  }, [title, text]);
  useEffect(() => {
    // The first view of a page has the browser's own beginning.
    const isFirst = !document.activeElement || document.activeElement === document.body;
    if (takesFocus || !isFirst) heading.current?.focus();
  }, []);
  return (
    <section class={styles['view']} aria-busy={busy}>
      {back && (
        <p>
          <a class={styles['back']} href={back.address}>
            <Icon name="back" />
            {back.label}
          </a>
        </p>
      )}
      <div class={styles['head']}>
        <h1 class={styles['title']} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {aside && <div class={styles['aside']}>{aside}</div>}
      </div>
      {failure ? <Alert tone="bad" {...failureSentence(failure, language)} /> : children}
    </section>
  );
}
