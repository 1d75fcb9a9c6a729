import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { auditText, type AuditText } from '../../../shared/text/audit';
import type { Language } from '../../../shared/text/sentence';

/** The language that the page is shown in. */
export const LanguageContext = createContext<Language>('vi');

/** The chosen language and its sentences. */
export function useText(): { readonly text: AuditText; readonly language: Language } {
  const language = useContext(LanguageContext);
  return { text: auditText(language), language };
}
