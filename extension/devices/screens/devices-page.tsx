import { useRef, useState } from 'preact/hooks';
import type { KnownScanner } from '../../../shared/contracts/scanner';
import { devicesText } from '../../../shared/text/devices';
import { Button } from '../../../shared/ui/button';
import { SettingsPage } from '../../../shared/ui/settings-page';
import type { DevicesDesk } from '../flow/devices-desk';
import { AddScanner } from './add-scanner';
import { DeviceCard } from './device-card';
import { RemoveDialog, RenameDialog } from './device-dialogs';
import styles from './devices-page.module.css';

/** The page of scanners: those that are known, and the ways of adding one. */
export function DevicesPage({ desk }: { readonly desk: DevicesDesk }) {
  const language = desk.language.value;
  const words = devicesText(language);
  const devices = desk.devices.value;
  const [renaming, setRenaming] = useState<KnownScanner>();
  const [removing, setRemoving] = useState<KnownScanner>();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <SettingsPage {...{ language, words }} onSwitchLanguage={() => void desk.switchLanguage()}>
        <section class={styles['list']} aria-labelledby="known-scanners" aria-busy={devices === undefined}>
          <div class={styles['top']}>
            <h2 id="known-scanners" tabIndex={-1} ref={heading}>
              {words.list.title}
            </h2>
            {devices && devices.length > 1 && (
              <Button kind="quiet" onClick={() => void desk.look()}>
                {words.list.lookAll}
              </Button>
            )}
          </div>
          {devices === undefined && <p>{words.list.reading}</p>}
          {devices?.length === 0 && <p class={styles['none']}>{words.list.none}</p>}
          <ul class={styles['cards']}>
            {devices?.map((view) => {
              const { id } = view.scanner;
              return (
                <DeviceCard
                  key={id}
                  {...{ view, words, language }}
                  onAllow={() => void desk.allow(id)}
                  onLook={() => void desk.look(id)}
                  onTest={(source) => void desk.test(id, source)}
                  onStopTest={() => desk.stopTest(id)}
                  onRename={() => setRenaming(view.scanner)}
                  onRemove={() => setRemoving(view.scanner)}
                />
              );
            })}
          </ul>
        </section>
        <AddScanner
          words={words.find}
          language={language}
          search={desk.search.value}
          ways={desk.ways}
          onAddress={(typed) => void desk.findAddress(typed)}
          onFind={(way) => void desk.find(way)}
          onAdd={(found) => void desk.add(found)}
        />
      </SettingsPage>
      {renaming && (
        <RenameDialog
          scanner={renaming}
          words={words.renameDialog}
          onAnswer={(name) => {
            setRenaming(undefined);
            if (name !== undefined) void desk.rename(renaming.id, name);
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          scanner={removing}
          words={words.removeDialog}
          onAnswer={(yes) => {
            setRemoving(undefined);
            if (!yes) return;
            // What had the focus goes with the card; before the dialog is gone nothing else can take it.
            void desk.remove(removing.id).then(() => heading.current?.focus());
          }}
        />
      )}
    </>
  );
}
