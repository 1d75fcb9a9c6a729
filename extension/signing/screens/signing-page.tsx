import { signingPageText, type SigningPageText } from '../../../shared/text/signing-page';
import type { Language } from '../../../shared/text/sentence';
import { SettingsPage } from '../../../shared/ui/settings-page';
import type { SigningDesk } from '../flow/signing-desk';
import { ChoicesSection } from './choices-section';
import { ProgramSection } from './program-section';
import { SampleSection } from './sample-section';
import { TrustSection } from './trust-section';

/** What each part of the page is given. */
export interface SectionProps {
  readonly desk: SigningDesk;
  readonly words: SigningPageText;
  readonly language: Language;
}

/** The page on which signing is set up and tried. */
export function SigningPage({ desk }: { readonly desk: SigningDesk }) {
  const language = desk.language.value;
  const words = signingPageText(language);
  const settings = desk.state.value.settings;
  const parts = { desk, words, language };
  return (
    <SettingsPage {...{ language, words }} onSwitchLanguage={() => void desk.switchLanguage()}>
      {settings && <ChoicesSection {...parts} settings={settings} />}
      {settings?.signer === 'vgca' && <ProgramSection {...parts} />}
      <TrustSection {...parts} />
      {settings && <SampleSection {...parts} settings={settings} />}
    </SettingsPage>
  );
}
