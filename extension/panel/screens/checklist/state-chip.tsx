import type { PanelText } from '../../../../shared/text/panel';
import { refusedPages } from '../../flow/page-checks';
import { gradeOf, stateOf, unconfirmed, type ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import { Chip, type ChipProps } from '../chip';

/** What became of a component. */
export function StateChip({ component }: { readonly component: ComponentView }) {
  const { text } = useText();
  return <Chip {...chipOf(component, text)} />;
}

/** The chip of a component. */
export function chipOf(component: ComponentView, text: PanelText): ChipProps {
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
    case 'missing':
      return { tone: 'calm', icon: 'circle', label: text.state.missing };
    default:
      return { tone: 'settled', icon: 'waived', label: text.state[state] };
  }
}

function attachedLabel({ limbo, failure }: ComponentView, text: PanelText): string {
  if (!limbo) return text.chip.foreign;
  switch (failure?.code) {
    case 'attach/held':
      return text.waiting.save;
    case 'attach/by-hand':
      return text.waiting.hand;
    case 'attach/to-sign':
      return text.signing.toSign;
    default:
      return text.state.attached;
  }
}
