import { visibleText } from '../../../shared/domain/file-name';
import type { DevicesText } from '../../../shared/text/devices';
import { failureSentence } from '../../../shared/text/failures';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import type { FoundScanner } from '../flow/ports';
import type { Added, FindWay, Search } from '../flow/state';
import styles from './add-scanner.module.css';

export interface SearchAnswerProps {
  readonly search: Search;
  /** The way of adding under which it stands: it shows that one's answers only. */
  readonly way: FindWay;
  readonly words: DevicesText['find'];
  readonly language: Language;
  readonly onAdd: (found: FoundScanner) => void;
}

/** What came of one way of adding a device. */
export function SearchAnswer({ search, way, words, language, onAdd }: SearchAnswerProps) {
  if (search.at === 'rest' || search.way !== way) return null;
  switch (search.at) {
    case 'busy':
      return (
        <div role="status">
          <Progress label={words.busy} done={0} />
        </div>
      );
    case 'refused':
      return <Alert tone="wait" what={words.refused.what} next={words.refused.next} />;
    case 'failed': {
      const { what, next } = failureSentence(search.failure, language);
      return <Alert tone="bad" what={what} next={next} />;
    }
    case 'added':
      return <AddedNotice added={search.added} words={words} />;
    case 'found': {
      const { what, next } = way === 'chromeos' ? words.nothingChromeOs : words.nothing;
      if (search.scanners.length === 0) return <Alert tone="wait" what={what} next={next} />;
      return (
        <>
          {search.added && <AddedNotice added={search.added} words={words} />}
          <FoundList scanners={search.scanners} words={words} onAdd={onAdd} />
        </>
      );
    }
  }
}

function AddedNotice({ added, words }: { readonly added: Added; readonly words: DevicesText['find'] }) {
  return <Alert tone="good" what={added.anew ? words.added(added.name) : words.thereAlready(added.name)} />;
}

interface FoundListProps extends Pick<SearchAnswerProps, 'words' | 'onAdd'> {
  readonly scanners: readonly FoundScanner[];
}

function FoundList({ scanners, words, onAdd }: FoundListProps) {
  return (
    <div class={styles['found']}>
      <p role="status">{words.found(scanners.length)}</p>
      <ul>
        {scanners.map((found) => (
          <li key={found.way.by === 'http' ? found.way.address : found.name}>
            <span>
              {visibleText(found.name)}
              {found.way.by === 'http' && <small>{found.way.address}</small>}
            </span>
            <Button label={`${words.add}: ${visibleText(found.name)}`} onClick={() => onAdd(found)}>
              {words.add}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
