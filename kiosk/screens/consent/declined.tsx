import { kioskHelpText } from '../../../shared/text/kiosk-help';
import { kioskVisitText, type Contact } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame } from '../../ui/frame';

export interface DeclinedScreenProps {
  readonly language: Language;
  readonly contact?: Contact;
  readonly hotline: string;
  readonly onLeave: () => void;
  readonly onBack: () => void;
}

/** Whoever does not agree is served at the counter, and hears so kindly. */
export function DeclinedScreen({ language, contact, hotline, onLeave, onBack }: DeclinedScreenProps) {
  const { declined: text } = kioskVisitText(language);
  const { contact: ask } = kioskHelpText(language);
  return (
    <Frame
      title={text.title}
      back={{ label: text.again, onPress: onBack }}
      primary={{ label: text.leave, onPress: onLeave }}
    >
      <Alert tone="good" what={text.what} next={text.next} />
      {contact && <p>{ask.officer(contact)}</p>}
      <p>{ask.hotline(hotline)}</p>
    </Frame>
  );
}
