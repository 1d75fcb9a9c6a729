import { adapterText, type AdapterText } from '../../../../shared/text/adapters';
import { teachText, type TeachText } from '../../../../shared/text/teach';
import type { Language } from '../../../../shared/text/sentence';
import { useText } from '../../text-context';

/** The sentences of these screens in the chosen language. */
export function useTeachText(): {
  readonly words: TeachText;
  readonly sites: AdapterText;
  readonly language: Language;
} {
  const { language } = useText();
  return { words: teachText(language), sites: adapterText(language), language };
}
