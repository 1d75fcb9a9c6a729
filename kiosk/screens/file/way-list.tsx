import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Icon } from '../../../shared/ui/icon';
import { Glyph, type GlyphName } from '../../ui/glyph';
import styles from './file.module.css';
import type { Ways } from './index';

export interface WayListProps {
  readonly language: Language;
  readonly ways: Ways;
  readonly disabled: boolean;
  readonly onPortal: () => void;
  readonly onCounter: () => void;
  readonly onStick: () => void;
  readonly onHome: () => void;
}

type Way = keyof Ways | 'home';

/* Best first: filed at once, filed by an officer without scanning, carried there, carried away. */
const ORDER: readonly Way[] = ['portal', 'counter', 'stick', 'home'];
const GLYPHS: Record<Way, GlyphName> = { portal: 'window', counter: 'hand', stick: 'save', home: 'folder' };

/** One big button a way, with what happens next; the best that there is stands first and out. */
export function WayList(props: WayListProps) {
  const { language, ways, disabled } = props;
  const { file: text } = kioskFilingText(language);
  const press: Record<Way, () => void> = {
    portal: props.onPortal,
    counter: props.onCounter,
    stick: props.onStick,
    home: props.onHome,
  };
  return (
    <ul class={styles['ways']}>
      {ORDER.filter((way) => way === 'home' || ways[way]).map((way, index) => (
        <li key={way}>
          <button
            type="button"
            class={`${styles['way'] ?? ''} ${index === 0 ? (styles['best'] ?? '') : ''}`}
            disabled={disabled}
            onClick={press[way]}
          >
            <Glyph name={GLYPHS[way]} />
            <span class={styles['words']}>
              <strong>{text.ways[way].name}</strong>
              <span>{text.ways[way].what}</span>
            </span>
            <Icon name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}
