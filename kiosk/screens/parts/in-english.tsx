import { NOTES_EN, PAPERS_EN } from '../../../shared/text/en/papers';
import type { Language } from '../../../shared/text/sentence';

export interface NoteProps {
  readonly language: Language;
  /** As the catalogue has it. */
  readonly note: string;
}

/** A note of the catalogue, in the language of the screen as far as it is translated. */
export function Note({ language, note }: NoteProps) {
  const english = language === 'en' ? NOTES_EN[note] : undefined;
  return english === undefined ? <span lang="vi">{note}</span> : <span>{english}</span>;
}

export interface PaperNamesProps {
  readonly language: Language;
  readonly names: readonly string[];
  readonly class?: string | undefined;
}

/** Papers by their official names; beside them what they are, for who does not read those. */
export function PaperNames({ language, names, class: style }: PaperNamesProps) {
  return (
    <ul class={style}>
      {names.map((name) => (
        <li key={name}>
          <span lang="vi">{name}</span>
          {language === 'en' && PAPERS_EN[name] !== undefined && ` (${PAPERS_EN[name]})`}
        </li>
      ))}
    </ul>
  );
}
