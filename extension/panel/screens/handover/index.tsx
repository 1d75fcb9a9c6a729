import type { HandoverDesk } from '../../flow/handover/handover-desk';
import type { PanelState } from '../../flow/state';
import { Frame } from '../frame';
import { OpenedPackage } from './opened-package';
import { PackageList } from './package-list';
import { useHandoverText } from './use-handover-text';

export interface HandoverScreenProps {
  readonly desk: HandoverDesk;
  readonly panel: PanelState;
  readonly onLanguage: () => void;
}

/** Kiosks' packages: those that wait, and the one that lies open. */
export function HandoverScreen({ desk, panel, onLanguage }: HandoverScreenProps) {
  const { words } = useHandoverText();
  const { opened } = desk.state.value;
  return (
    <Frame
      icon="page"
      title={opened ? words.opened.title(opened.pack.header.slip) : words.title}
      onLanguage={onLanguage}
    >
      {opened ? <OpenedPackage {...{ desk, opened, panel }} /> : <PackageList desk={desk} />}
    </Frame>
  );
}
