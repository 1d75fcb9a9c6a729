import { useRef, useState } from 'preact/hooks';
import { formatBytes } from '../../../../shared/text/numbers';
import { handoverSentence } from '../../../../shared/text/panel-handover';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Field } from '../../../../shared/ui/field';
import { Icon } from '../../../../shared/ui/icon';
import { packagesOf } from '../../flow/handover/find-slip';
import type { HandoverDesk } from '../../flow/handover/handover-desk';
import type { WaitingPackage } from '../../flow/handover/handover-state';
import { MOST_LISTED } from '../../flow/handover/read-inbox';
import { DiscardDialog } from './discard-dialog';
import styles from './handover.module.css';
import { InboxNotice } from './inbox-notice';
import { momentOf } from './moment';
import { useHandoverText } from './use-handover-text';

/** What waits in the inbox, the search by a slip, and the way for a stick. */
export function PackageList({ desk }: { readonly desk: HandoverDesk }) {
  const { words, language } = useHandoverText();
  const [typed, setTyped] = useState('');
  const [discarding, setDiscarding] = useState<WaitingPackage>();
  const { inbox, opening, refused } = desk.state.value;
  const found = inbox.at === 'read' ? packagesOf(inbox.packages, typed) : [];
  const shown = found.length > 0 || inbox.at !== 'read' ? found : inbox.packages;
  const sentence = refused && handoverSentence(refused.failure, language);
  const { source } = refused ?? {};
  return (
    <div class={styles['screen']} aria-busy={opening !== undefined || inbox.at === 'reading'}>
      <p>{words.list.what}</p>
      <form
        class={styles['search']}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void desk.openSlip(typed);
        }}
      >
        <Field
          label={words.list.search}
          hint={words.list.searchHint}
          value={typed}
          autoFocus
          onValue={setTyped}
        />
        <Button kind="primary" wide submit disabled={opening !== undefined}>
          <Icon name="search" />
          {words.list.open}
        </Button>
      </form>
      {opening !== undefined && <p role="status">{words.list.opening(opening)}</p>}
      {sentence && (
        <Alert tone={source ? 'wait' : 'bad'} what={sentence.what} next={sentence.next}>
          {source && (
            <Button size="small" onClick={() => void desk.openSource(source, true)}>
              {words.openAgain}
            </Button>
          )}
          {refused.failure.code === 'package/no-key' && (
            <Button size="small" onClick={() => desk.manage()}>
              {words.manage}
            </Button>
          )}
        </Alert>
      )}
      {typed !== '' && found.length > 1 && <p role="status">{words.list.several(found.length)}</p>}
      <InboxNotice desk={desk} inbox={inbox} />
      {shown.length > 0 && (
        <ul class={styles['list']}>
          {shown.slice(0, MOST_LISTED).map((one) => (
            <li key={one.name} class={styles['row']} data-package={one.name}>
              <h2 class={styles['slip']}>{words.list.slip(one.slip)}</h2>
              <p class={styles['soft']}>
                {words.list.facts(
                  one.kiosk,
                  momentOf(one.madeAt ?? one.at, language),
                  formatBytes(one.bytes, language),
                )}
              </p>
              <div class={styles['acts']}>
                <Button
                  size="small"
                  label={words.list.openOf(one.slip)}
                  disabled={opening !== undefined}
                  onClick={() => void desk.openSource({ from: 'inbox', name: one.name, slip: one.slip })}
                >
                  {words.list.open}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  label={words.list.discardOf(one.slip)}
                  onClick={() => setDiscarding(one)}
                >
                  {words.list.discard}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {shown.length > MOST_LISTED && <p>{words.list.more(shown.length - MOST_LISTED)}</p>}
      <Foot desk={desk} />
      {discarding && (
        <DiscardDialog
          slip={discarding.slip}
          onAnswer={(yes) => {
            setDiscarding(undefined);
            if (yes) void desk.discard(discarding.name);
          }}
        />
      )}
    </div>
  );
}

function Foot({ desk }: { readonly desk: HandoverDesk }) {
  const { words } = useHandoverText();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button wide onClick={() => picker.current?.click()}>
        <Icon name="add" />
        {words.list.file}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".cuaso"
        hidden
        aria-label={words.list.file}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void desk.openFile(file);
          currentTarget.value = '';
        }}
      />
      <div class={styles['acts']}>
        <Button shortcut="Escape" onClick={() => desk.back()}>
          <Icon name="back" />
          {words.back}
        </Button>
        <Button kind="quiet" onClick={() => desk.manage()}>
          {words.manage}
        </Button>
      </div>
    </>
  );
}
