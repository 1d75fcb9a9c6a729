import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { panelText, type PanelText } from '../../shared/text/panel';
import { qualityText, type QualityText } from '../../shared/text/quality';
import type { Language } from '../../shared/text/sentence';

/** The language that the panel is shown in. */
export const LanguageContext = createContext<Language>('vi');

/** The chosen language and its sentences; `quality`: those of the quality gate. */
export function useText(): {
  readonly text: PanelText;
  readonly quality: QualityText;
  readonly language: Language;
} {
  const language = useContext(LanguageContext);
  return { text: panelText(language), quality: qualityText(language), language };
}
