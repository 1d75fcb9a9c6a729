import { panelHandoverText, type PanelHandoverText } from '../../../../shared/text/panel-handover';
import type { Language } from '../../../../shared/text/sentence';
import { useText } from '../../text-context';

/** The sentences about kiosks' packages in the chosen language. */
export function useHandoverText(): { readonly words: PanelHandoverText; readonly language: Language } {
  const { language } = useText();
  return { words: panelHandoverText(language), language };
}
