import type { DeviceSettings } from '../shared/storage/device-shelf';
import type { Surroundings } from './show-screen';

/** The provinces' common hotline for public administration, where an office has none of its own. */
const COMMON_HOTLINE = '1022';

/** What the office has said about whom to ask. */
export function whomToAsk({ contact, hotline }: DeviceSettings): Pick<Surroundings, 'contact' | 'hotline'> {
  return { ...(contact && { contact }), hotline: hotline || COMMON_HOTLINE };
}
