import type { ScannerCondition } from '../../../shared/contracts/scanner';
import type { DevicesText } from '../../../shared/text/devices';
import type { ChipProps, ChipTone } from '../../panel/screens/chip';
import type { DeviceView } from '../flow/state';

const SIGNS: Readonly<Record<ScannerCondition, readonly [ChipTone, ChipProps['icon']]>> = {
  idle: ['good', 'check'],
  busy: ['wait', 'wait'],
  warming: ['wait', 'wait'],
  stopped: ['bad', 'alert'],
  down: ['bad', 'alert'],
  unknown: ['calm', 'help'],
};

/** How a device stands, in one sign and words. */
export function deviceState(view: DeviceView, words: DevicesText['device']): ChipProps {
  if (view.looking) return { tone: 'calm', icon: 'wait', label: words.looking };
  if (view.failure) {
    return view.failure.code === 'scan/permission-missing'
      ? { tone: 'wait', icon: 'lock', label: words.notAllowed }
      : { tone: 'bad', icon: 'alert', label: words.unusable };
  }
  const condition = view.status?.condition ?? 'unknown';
  const [tone, icon] = SIGNS[condition];
  return { tone, icon, label: words.condition[condition] };
}
