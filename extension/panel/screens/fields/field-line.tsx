import type { TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FieldFault } from '../../../../shared/domain/paper-fields/check-field';
import type { PanelText } from '../../../../shared/text/panel';
import { Icon, type IconName } from '../../../../shared/ui/icon';
import type { FieldRow } from '../../flow/fields/fields-view';
import { useText } from '../../text-context';
import styles from './fields.module.css';

export interface FieldLineProps {
  readonly row: FieldRow;
  readonly fault: FieldFault | undefined;
  /** It is the field that is looked at: it has the focus. */
  readonly current: boolean;
  readonly onLook: () => void;
  readonly onTyped: (typed: string) => void;
  readonly onConfirm: () => void;
}

/** One of the nine fields: its name, what it says and where that comes from, and what cannot be right about it. */
export function FieldLine({ row, fault, current, onLook, onTyped, onConfirm }: FieldLineProps) {
  const { text } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const words = text.fields;
  const hint = words.hints[row.field];
  const mark = markOf(row, text);
  useEffect(() => {
    if (current && document.activeElement !== input.current) input.current?.focus();
  }, [current]);
  const described = [mark && `${id}-mark`, hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean);
  return (
    <div class={styles['line']} data-field={row.field} data-source={row.source} data-current={current}>
      <label for={id} class={styles['name']}>
        {words.names[row.field]}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        class={styles['input']}
        value={row.typed}
        autoComplete="off"
        spellcheck={false}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={described.join(' ') || undefined}
        onFocus={onLook}
        onInput={(event: TargetedInputEvent<HTMLInputElement>) => onTyped(event.currentTarget.value)}
        onKeyDown={(event: TargetedKeyboardEvent<HTMLInputElement>) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
          event.preventDefault();
          onConfirm();
        }}
      />
      {mark && (
        <p id={`${id}-mark`} class={styles['mark']} data-tone={mark.tone}>
          <Icon name={mark.icon} />
          {mark.says}
        </p>
      )}
      {hint && current && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class={styles['fault']}>
          {words.faults[fault]}
        </p>
      )}
    </div>
  );
}

interface SourceMark {
  readonly says: string;
  readonly icon: IconName;
  readonly tone: 'good' | 'wait' | 'calm';
}

function markOf({ source, proposal, typed }: FieldRow, { fields }: PanelText): SourceMark | undefined {
  if (source === 'confirmed') return { says: fields.confirmed, icon: 'check', tone: 'good' };
  if (typed.trim() === '') return undefined;
  if (source === 'known') return { says: fields.known, icon: 'wait', tone: 'wait' };
  if (source === 'person') return { says: fields.typed, icon: 'circle', tone: 'calm' };
  const says = proposal?.sure === 'doubtful' ? fields.doubtful : fields.machine;
  return { says, icon: 'wait', tone: 'wait' };
}
