import { Icon, type IconName } from '../../../../shared/ui/icon';
import tones from '../../../../shared/ui/tones.module.css';
import type { PanelText } from '../../../../shared/text/panel';
import { refusedPages } from '../../flow/page-checks';
import { gradeOf, stateOf, unconfirmed, type ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import styles from './state-chip.module.css';

export type ChipTone = 'good' | 'wait' | 'bad' | 'ready' | 'calm';

export interface Chip {
  readonly tone: ChipTone;
  readonly icon: IconName;
  readonly label: string;
  /** What the label means, for who wants to know more. */
  readonly meaning?: string;
}

/** What became of a component, in a sign and words; the colour only repeats it. */
export function StateChip({ component }: { readonly component: ComponentView }) {
  const { text } = useText();
  const chip = chipOf(component, text);
  return (
    <span
      class={`${styles['chip'] ?? ''} ${(chip.tone === 'ready' ? styles : tones)[chip.tone] ?? ''}`}
      title={chip.meaning}
      data-tone={chip.tone}
    >
      <Icon name={chip.icon} />
      {chip.label}
    </span>
  );
}

/** The chip of a component. */
export function chipOf(component: ComponentView, text: PanelText): Chip {
  const state = stateOf(component);
  if (component.failure && state === 'prepared')
    return { tone: 'bad', icon: 'alert', label: text.chip.failed };
  if (refusedPages(component).length > 0) return { tone: 'bad', icon: 'poor', label: text.chip.refusedPages };
  if (unconfirmed(component).length > 0) return { tone: 'wait', icon: 'alert', label: text.chip.confirm };
  switch (state) {
    case 'verified': {
      const grade = gradeOf(component);
      if (!grade) return { tone: 'good', icon: 'check', label: text.state.verified };
      const label = `${text.state.verified} · ${text.grade[grade]}`;
      return { tone: 'good', icon: 'check', label, meaning: text.gradeMeaning[grade] };
    }
    case 'attached':
      return { tone: 'wait', icon: 'wait', label: attachedLabel(component, text) };
    case 'prepared':
      return { tone: 'ready', icon: 'page', label: text.state.prepared };
    default:
      return { tone: 'calm', icon: 'circle', label: text.state[state] };
  }
}

function attachedLabel({ limbo, failure }: ComponentView, text: PanelText): string {
  if (!limbo) return text.chip.foreign;
  switch (failure?.code) {
    case 'attach/held':
      return text.waiting.save;
    case 'attach/by-hand':
      return text.waiting.hand;
    default:
      return text.state.attached;
  }
}
