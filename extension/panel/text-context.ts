import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { panelText, type PanelText } from '../../shared/text/panel';
import type { Language } from '../../shared/text/sentence';

/** The language that the panel is shown in. */
export const LanguageContext = createContext<Language>('vi');

/** The chosen language and its sentences. */
export function useText(): { readonly text: PanelText; readonly language: Language } {
  const language = useContext(LanguageContext);
  return { text: panelText(language), language };
}
