import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DevicesText } from '../../../shared/text/devices';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import type { FoundScanner } from '../flow/ports';
import type { FindWay, Search } from '../flow/state';
import styles from './add-scanner.module.css';
import { SearchAnswer } from './search-answer';

export interface AddScannerProps {
  readonly words: DevicesText['find'];
  readonly language: Language;
  readonly search: Search;
  /** Those that this browser has. */
  readonly ways: readonly FindWay[];
  readonly onAddress: (typed: string) => void;
  /** The ways that need nothing typed. */
  readonly onFind: (way: Exclude<FindWay, 'address'>) => void;
  readonly onAdd: (found: FoundScanner) => void;
}

/** The ways of adding a scanner, each with what it is good for and what came of it. */
export function AddScanner({ words, language, search, ways, onAddress, onFind, onAdd }: AddScannerProps) {
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const shared = { words, language, search, onAdd };
  const submit = (): void => {
    setMissing(typed.trim() === '');
    if (typed.trim() !== '') onAddress(typed);
  };
  return (
    <section class={styles['ways']} aria-labelledby="add-scanner">
      <h2 id="add-scanner">{words.title}</h2>
      <p class={styles['what']}>{words.question}</p>
      <Way way="address" {...shared}>
        <form
          class={styles['form']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Field
            label={words.address.label}
            hint={words.address.hint}
            value={typed}
            onValue={setTyped}
            {...(missing ? { error: words.address.missing } : {})}
          />
          <Button kind="primary" submit>
            {words.address.submit}
          </Button>
        </form>
      </Way>
      {(['loopback', 'usb', 'chromeos'] as const)
        .filter((way) => ways.includes(way))
        .map((way) => (
          <Way key={way} way={way} {...shared}>
            <p class={styles['what']}>{words[way].what}</p>
            <div>
              <Button onClick={() => onFind(way)}>{words[way].submit}</Button>
            </div>
          </Way>
        ))}
    </section>
  );
}

interface WayProps extends Pick<AddScannerProps, 'words' | 'language' | 'search' | 'onAdd'> {
  readonly way: FindWay;
  readonly children: ComponentChildren;
}

function Way({ way, words, language, search, onAdd, children }: WayProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const add = (found: FoundScanner): void => {
    // The button goes with what was found.
    heading.current?.focus();
    onAdd(found);
  };
  return (
    <div class={styles['way']}>
      <h3 tabIndex={-1} ref={heading}>
        {words[way].title}
      </h3>
      {children}
      <SearchAnswer {...{ search, way, words, language }} onAdd={add} />
    </div>
  );
}
