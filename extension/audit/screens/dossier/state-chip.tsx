import type { ComponentState } from '../../../../shared/domain/dossier';
import type { ComponentRecord } from '../../../../shared/domain/indicators/record';
import type { IconName } from '../../../../shared/ui/icon';
import { Chip, type ChipTone } from '../../../panel/screens/chip';
import { useText } from '../../flow/text-context';

const SIGNS: Readonly<Record<ComponentState, readonly [ChipTone, IconName]>> = {
  missing: ['bad', 'circle'],
  prepared: ['wait', 'page'],
  attached: ['wait', 'search'],
  verified: ['good', 'check'],
  reused: ['good', 'refresh'],
  exempt: ['calm', 'shield'],
  presented: ['calm', 'shield'],
};

/** How a component stands. What nobody requires may be missing without a word of alarm. */
export function StateChip({ component }: { readonly component: ComponentRecord }) {
  const { text } = useText();
  const [tone, icon] = SIGNS[component.state];
  const calm = component.state === 'missing' && component.required !== true;
  return <Chip tone={calm ? 'calm' : tone} icon={icon} label={text.dossier.state[component.state]} />;
}
