import { useRef, useState } from 'preact/hooks';
import { formatBytes } from '../../shared/text/numbers';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { Button } from '../../shared/ui/button';
import styles from './admin.module.css';
import { Choice, Section } from './parts';

export interface ResumeChoiceProps {
  readonly language: Language;
  readonly on: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** Whether citizens may have a visit kept until the day is over. */
export function ResumeChoice({ language, on, onChoose }: ResumeChoiceProps) {
  const { resume: text } = kioskAdminText(language);
  return (
    <Section title={text.title}>
      <p>{text.what}</p>
      <Choice
        label={text.allow}
        options={[
          { value: 'no', name: text.no },
          { value: 'yes', name: text.yes },
        ]}
        value={on ? 'yes' : 'no'}
        onValue={(chosen) => onChoose(chosen === 'yes')}
      />
    </Section>
  );
}

/** Visits that wait for their citizens. */
export interface KeptVisits {
  readonly visits: number;
  readonly bytes: number;
}

export interface KeptSectionProps {
  readonly language: Language;
  readonly kept: KeptVisits;
  readonly onRemove: () => void;
}

/** How many visits are kept. All of them can be removed, which is asked twice; nobody can open one here. */
export function KeptSection({ language, kept, onRemove }: KeptSectionProps) {
  const { resume: text } = kioskAdminText(language);
  const [asked, setAsked] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  /** The button that was pressed goes: the focus must not fall to nowhere. */
  const answer = (removed: boolean): void => {
    setAsked(false);
    said.current?.focus();
    if (removed) onRemove();
  };
  return (
    <Section title={text.keptTitle}>
      <p ref={said} tabIndex={-1} role="status">
        {kept.visits === 0 ? text.none : text.kept(kept.visits, formatBytes(kept.bytes, language))}
      </p>
      {kept.visits > 0 && (
        <div class={styles['row']}>
          <Button size="touch" kind="danger" onClick={() => (asked ? answer(true) : setAsked(true))}>
            {asked ? text.removeSure : text.remove}
          </Button>
          {asked && (
            <Button size="touch" onClick={() => answer(false)}>
              {text.stay}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
