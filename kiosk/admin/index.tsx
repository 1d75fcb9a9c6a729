import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import { kioskHelpText } from '../../shared/text/kiosk-help';
import { Alert } from '../../shared/ui/alert';
import { Frame } from '../ui/frame';
import { watchFields } from '../ui/keyboard/watch-fields';
import { AdminPage } from './admin-page';
import type { AdminSet } from './admin-set';
import { pinDesk } from './pin';
import { AskPin, NewPin } from './pin-form';

/** Shows the administration in place of the kiosk. `close` is to start the page anew. */
export function showAdmin(root: Element, set: AdminSet, close: () => void): void {
  document.documentElement.lang = set.means.device.read().language;
  render(<Admin set={set} onClose={close} />, root);
}

interface AdminProps {
  readonly set: AdminSet;
  readonly onClose: () => void;
}

/** The door first: the PIN that is set here, or is asked for; then the page. */
function Admin({ set, onClose }: AdminProps) {
  const { language } = set.means.device.read();
  const text = kioskAdminText(language);
  const [desk] = useState(() => pinDesk(set.rows));
  const [door, setDoor] = useState<'looking' | 'new' | 'ask' | 'open'>('looking');
  useEffect(() => {
    void desk.isSet().then((isSet) => setDoor(isSet ? 'ask' : 'new'));
  }, [desk]);
  useEffect(() => {
    const watching = watchFields(document, kioskHelpText(language).keyboard);
    return () => watching.stop();
  }, [language]);
  const open = (): void => setDoor('open');
  const back = { label: text.close, onPress: onClose };
  return (
    <div data-admin>
      {door === 'open' && <AdminPage language={language} set={set} desk={desk} onClose={onClose} />}
      {door === 'new' && (
        <Frame title={text.pin.setTitle} back={back}>
          <Alert tone="wait" what={text.pin.setWhat} live={false} />
          <NewPin language={language} desk={desk} onSet={open} />
        </Frame>
      )}
      {door === 'ask' && (
        <Frame title={text.pin.enterTitle} back={back}>
          <AskPin language={language} desk={desk} onRight={open} now={Date.now} />
        </Frame>
      )}
    </div>
  );
}
