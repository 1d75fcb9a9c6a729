import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { HandoverDesk } from '../../flow/handover/handover-desk';
import type { Panel } from '../../flow/panel';
import { HandoverScreen } from '.';
import styles from './handover.module.css';
import { HelpCalls } from './help-calls';
import { HandoverNotices } from './notices';
import { useHandoverHands } from './use-handover-hands';
import { useHandoverText } from './use-handover-text';

export interface WithHandoverProps {
  readonly panel: Panel;
  readonly desk: HandoverDesk;
  readonly onLanguage: () => void;
  readonly children: ComponentChildren;
}

/** Kiosks' packages in place of what is shown, for as long as the officer wants; calls for help above all of it. */
export function WithHandover({ panel, desk, onLanguage, children }: WithHandoverProps) {
  const { words } = useHandoverText();
  const shown = panel.state.value;
  const { shown: isShown, waiting } = desk.state.value;
  const isOpen = shown.at !== 'starting' && shown.at !== 'broken' && shown.at !== 'unlock';
  const scanning = shown.at === 'checklist' && shown.pile?.shown === true;
  // In the pile T scans a page again.
  const mayShow = !isShown && !scanning && !panel.table.state.value.shown;
  useHandoverHands(isOpen, {
    shown: isShown,
    mayShow,
    onShow: () => void desk.show(),
    onBack: () => desk.back(),
    onFile: (file) => void desk.openFile(file),
  });
  useWayBack(isShown);
  if (!isOpen) return <>{children}</>;
  if (isShown)
    return (
      <>
        <HelpCalls desk={desk} />
        <HandoverScreen {...{ desk, panel: shown, onLanguage }} />
      </>
    );
  return (
    <>
      <HelpCalls desk={desk} />
      <HandoverNotices {...{ desk, panel: shown }} />
      {children}
      {mayShow && (
        <div class={styles['entry']} data-handover-entry>
          <Button wide shortcut="T" onClick={() => void desk.show()}>
            <Icon name="page" />
            {words.entry(waiting)}
          </Button>
        </div>
      )}
    </>
  );
}

/** What takes the place of the other is seen from its top; back on the dossier the focus is on what became of it. */
function useWayBack(shown: boolean): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    window.scrollTo(0, 0);
    if (shown) return;
    const note = document.querySelector<HTMLElement>('[data-handover-notes] button');
    const entry = document.querySelector<HTMLElement>('[data-handover-entry] button');
    (note ?? entry)?.focus({ preventScroll: true });
  }, [shown]);
}
