import { useRef, useState } from 'preact/hooks';
import { failureSentence } from '../../../../shared/text/failures';
import type { StoredAdapter } from '../../../../shared/storage/adapter-rows';
import type { TeachText } from '../../../../shared/text/teach';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import type { AdapterNotice, AdaptersState } from '../../flow/teach-state';
import { Frame } from '../frame';
import styles from './teach.module.css';
import { useTeachText } from './use-teach-text';

export interface AdaptersScreenProps {
  readonly state: AdaptersState;
  readonly onImport: (file: Blob) => void;
  readonly onFetch: (address: string) => void;
  readonly onExport: (row: StoredAdapter) => void;
  readonly onRollBack: (row: StoredAdapter, version: number) => void;
  readonly onAskRemove: (row: StoredAdapter | undefined) => void;
  readonly onRemove: () => void;
  readonly onKey: (key: string) => void;
  readonly onDone: () => void;
  readonly onLanguage: () => void;
}

/** What the office taught or was given: taken in, handed out, taken back to an earlier version. */
export function AdaptersScreen({ state, ...on }: AdaptersScreenProps) {
  const { words, language } = useTeachText();
  const text = words.adapters;
  const picker = useRef<HTMLInputElement>(null);
  const failed = state.failure && failureSentence(state.failure, language);
  return (
    <Frame icon="page" title={text.title} onLanguage={on.onLanguage}>
      <p>{state.list.length > 0 ? text.what : text.none}</p>
      {failed && <Alert tone="bad" {...failed} />}
      {state.notice && (
        <Alert tone={state.notice.say === 'older' ? 'wait' : 'good'} what={noticeOf(text, state.notice)} />
      )}
      {state.list.length > 0 && (
        <ul class={styles['list']}>
          {state.list.map((row) => (
            <AdapterCard key={row.id} row={row} busy={state.busy} {...on} />
          ))}
        </ul>
      )}
      <Button kind="primary" wide disabled={state.busy} onClick={() => picker.current?.click()}>
        {text.import}
      </Button>
      <p class={styles['small']}>{text.importHint}</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.import}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) on.onImport(file);
        }}
      />
      <MoreWays state={state} {...on} />
      <Button kind="quiet" onClick={on.onDone}>
        {words.check.done}
      </Button>
      {state.removing && (
        <Dialog
          title={text.removeTitle}
          onClose={() => on.onAskRemove(undefined)}
          actions={
            <>
              <Button onClick={() => on.onAskRemove(undefined)}>{text.keep}</Button>
              <Button kind="danger" onClick={on.onRemove}>
                {text.removeYes}
              </Button>
            </>
          }
        >
          <p>{text.removeWhat(state.removing.current.name)}</p>
        </Dialog>
      )}
    </Frame>
  );
}

function AdapterCard({
  row,
  busy,
  ...on
}: Omit<AdaptersScreenProps, 'state'> & { readonly row: StoredAdapter; readonly busy: boolean }) {
  const { words } = useTeachText();
  const text = words.adapters;
  const { name, version, hosts } = row.current;
  const [before] = row.earlier;
  return (
    <li class={styles['card']}>
      <h2 class={styles['name']}>{name}</h2>
      <p class={styles['small']}>
        {hosts.join(', ')} · {text.version(version, row.origin)}
      </p>
      <div class={styles['buttons']}>
        <Button size="small" disabled={busy} label={text.exportOf(name)} onClick={() => on.onExport(row)}>
          {text.export}
        </Button>
        {before && (
          <Button
            size="small"
            disabled={busy}
            label={text.rollBackOf(name, before.version)}
            onClick={() => on.onRollBack(row, before.version)}
          >
            {text.rollBack(before.version)}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          disabled={busy}
          label={text.removeOf(name)}
          onClick={() => on.onAskRemove(row)}
        >
          {text.remove}
        </Button>
      </div>
    </li>
  );
}

function MoreWays({ state, onFetch, onKey }: Pick<AdaptersScreenProps, 'state' | 'onFetch' | 'onKey'>) {
  const text = useTeachText().words.adapters;
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const [key, setKey] = useState(state.publicKey);
  return (
    <details class={styles['more']}>
      <summary>{text.more}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const right = URL.canParse(address) && /^https?:/u.test(address);
          setWrong(!right);
          if (right) onFetch(address);
        }}
      >
        <Field
          label={text.address}
          hint={text.addressHint}
          value={address}
          onValue={setAddress}
          {...(wrong ? { error: text.addressWrong } : {})}
        />
        <Button submit disabled={state.busy}>
          {text.fetch}
        </Button>
      </form>
      {state.managed ? (
        <p>{text.keyManaged}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onKey(key);
          }}
        >
          <Field label={text.key} hint={text.keyHint} value={key} onValue={setKey} />
          <Button submit disabled={state.busy}>
            {text.keySave}
          </Button>
        </form>
      )}
    </details>
  );
}

function noticeOf(text: TeachText['adapters'], notice: AdapterNotice): string {
  switch (notice.say) {
    case 'saved':
      return text.saved(notice.name, notice.version);
    case 'older':
      return text.older(notice.name, notice.version);
    case 'unchanged':
      return text.unchanged(notice.name);
    case 'removed':
      return text.removed(notice.name);
    case 'key-saved':
      return text.keySaved;
  }
}
