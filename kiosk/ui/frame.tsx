import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import styles from './frame.module.css';

/** Where the citizen is on the way. */
export interface StepsProps {
  readonly label: string;
  readonly step: number;
  readonly of: number;
}

export interface FrameProps {
  readonly title: string;
  /** Where the title is not in the language of the screen: names of papers and procedures. */
  readonly titleLang?: string;
  /** One sentence under the title. */
  readonly intro?: ComponentChildren;
  /** Where the citizen is: "Bước 2/5: …", as words and as a bar. */
  readonly progress?: StepsProps | undefined;
  /** Absent where there is no way back: what was done stays done. */
  readonly back?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** The one next step. Absent where the screen's own content is the choice. */
  readonly primary?: {
    readonly label: string;
    readonly onPress: () => void;
    readonly disabled?: boolean;
    /** Not the next step yet: something in the content is. */
    readonly later?: boolean;
  };
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

/** The shape of every screen: where one is, what it is about, its content, and below it back and on. */
export function Frame({
  title,
  titleLang,
  intro,
  progress,
  back,
  primary,
  busy = false,
  children,
}: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new screen is read from its title on, and starts at its top.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main class={`${styles['frame'] ?? ''} not-print`} aria-busy={busy}>
      <div class={styles['content']}>
        {progress && <Steps {...progress} />}
        <div class={styles['head']}>
          <h1 ref={heading} tabIndex={-1} class={styles['title']} lang={titleLang}>
            {title}
          </h1>
          {intro && <div class={styles['intro']}>{intro}</div>}
        </div>
        {children}
      </div>
      <div class={styles['foot']}>
        <div class={styles['buttons']}>
          {back ? (
            <Button size="touch" onClick={back.onPress}>
              <Icon name="back" />
              {back.label}
            </Button>
          ) : (
            <span />
          )}
          {primary && (
            <Button
              kind={primary.later ? 'plain' : 'primary'}
              size="touch"
              disabled={primary.disabled ?? false}
              onClick={primary.onPress}
            >
              {primary.label}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}

function Steps({ label, step, of }: StepsProps) {
  return (
    <div class={styles['steps']}>
      <p>{label}</p>
      <ol aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <li key={index} class={index < step ? styles['passed'] : ''} />
        ))}
      </ol>
    </div>
  );
}
