import { useMemo } from 'preact/hooks';
import { vietnamTime } from '../../../shared/domain/vietnam-day';
import type { SigningPageText } from '../../../shared/text/signing-page';
import { appearanceOf } from '../appearance';
import type { SigningDraft } from '../flow/state';
import styles from './signing.module.css';

export interface MarkPreviewProps {
  readonly draft: Pick<SigningDraft, 'mark' | 'words'>;
  readonly words: SigningPageText;
  readonly agency?: string;
}

/** The upper part of page 1 with what a signature will show there. */
export function MarkPreview({ draft, words, agency = words.choices.agency }: MarkPreviewProps) {
  const text = words.choices;
  const at = useMemo(() => vietnamTime(Date.now()), []);
  const own = draft.words.trim();
  const mark = { mark: draft.mark, ...(own !== '' && { words: own }) };
  const shown = appearanceOf(mark, { agency, at })?.({ name: text.someone });
  return (
    <figure class={styles['preview']}>
      <figcaption>{text.preview}</figcaption>
      <div class={styles['paper']}>
        {shown && (
          <p class={styles[shown.place === 'top-left' ? 'left' : 'right']}>
            {shown.lines.map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </p>
        )}
      </div>
    </figure>
  );
}
