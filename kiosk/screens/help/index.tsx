import { kioskHelpText } from '../../../shared/text/kiosk-help';
import type { Contact } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import type { Help } from '../../flow/state';

export interface HelpDialogProps {
  readonly language: Language;
  readonly help: Help;
  readonly contact?: Contact;
  readonly hotline: string;
  readonly onAgain: () => void;
  readonly onOver: () => void;
}

/** Stands over the step at which an officer was called, until they have come or the citizen goes on alone. */
export function HelpDialog({ language, help, contact, hotline, onAgain, onOver }: HelpDialogProps) {
  const { call: text } = kioskHelpText(language);
  const unheard = help.is === 'unheard';
  return (
    <Dialog
      title={text[help.is]}
      onClose={onOver}
      actions={
        <>
          {unheard && (
            <Button size="touch" onClick={onAgain}>
              {text.again}
            </Button>
          )}
          <Button size="touch" kind={unheard ? 'primary' : 'plain'} onClick={onOver}>
            {unheard ? text.close : text.over}
          </Button>
        </>
      }
    >
      <p role="status" class={unheard ? undefined : 'visually-hidden'}>
        {unheard ? text.unheardNext(contact, hotline) : text[help.is]}
      </p>
      <p>{text.stays}</p>
      {!unheard && <p>{text.seen}</p>}
    </Dialog>
  );
}
