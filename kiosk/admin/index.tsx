import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import { kioskHelpText } from '../../shared/text/kiosk-help';
import { Alert } from '../../shared/ui/alert';
import { Frame } from '../ui/frame';
import { watchFields } from '../ui/keyboard/watch-fields';
import { AdminPage } from './admin-page';
import type { AdminSet } from './admin-set';
import type { AskedBy } from './door';
import { pinDesk } from './pin';
import { AskPin, NewPin } from './pin-form';

/** Shows the administration in place of the kiosk. */
export function showAdmin(root: Element, props: AdminProps): void {
  document.documentElement.lang = props.set.means.device.read().language;
  render(<Admin {...props} />, root);
}

export interface AdminProps {
  readonly set: AdminSet;
  /** How it was asked for. */
  readonly by: AskedBy;
  /** Is to start the page anew. */
  readonly onClose: () => void;
}

/**
 * The door first: the PIN that is set here, or is asked for; then the page. Whoever is first sets the PIN: that takes the
 * address, which those have who start the browser, and nobody who stands before the screen.
 */
function Admin({ set, by, onClose }: AdminProps) {
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
      {door === 'new' && by === 'presses' && (
        <Frame title={text.pin.enterTitle} back={back}>
          <Alert tone="wait" what={text.pin.unset} next={text.pin.unsetNext} live={false} />
        </Frame>
      )}
      {door === 'new' && by === 'address' && (
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
