import { useEffect, useRef } from 'preact/hooks';
import type { Box } from '../../../../shared/domain/quality';
import type { FieldReading } from '../../../../shared/domain/paper-fields/fields';
import { MarkedPicture } from '../../../../shared/ui/marked-picture';
import { useText } from '../../text-context';
import styles from './fields.module.css';

export interface ReadingPictureProps {
  readonly picture: Blob;
  /** Where the field that is looked at was read. */
  readonly reading: FieldReading | undefined;
}

/** The page in double size, moved to where something was read, with a frame around it. */
export function ReadingPicture({ picture, reading }: ReadingPictureProps) {
  const { text } = useText();
  const window = useRef<HTMLDivElement>(null);
  const box = reading?.box;
  const show = (): void => {
    const frame = window.current;
    if (!frame || !box) return;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    frame.scrollTo({
      left: middle.x * frame.scrollWidth - frame.clientWidth / 2,
      top: middle.y * frame.scrollHeight - frame.clientHeight / 2,
    });
  };
  // The browser lays the picture out once it has drawn it: only then there is something to move.
  useEffect(() => {
    const drawn = new ResizeObserver(show);
    for (const child of window.current?.children ?? []) drawn.observe(child);
    show();
    return () => drawn.disconnect();
  }, [picture, box]);
  return (
    <div ref={window} class={styles['window']} role="region" aria-label={text.fields.picture} tabIndex={0}>
      <MarkedPicture
        picture={picture}
        alt={text.fields.picture}
        marks={box ? [{ ...widened(box), tone: 'bad' }] : []}
      />
    </div>
  );
}

/** A frame must not touch the letters that it is about. */
function widened({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN.x, y: y - MARGIN.y, width: width + 2 * MARGIN.x, height: height + 2 * MARGIN.y };
}

/** In shares of the page: 1.5 mm of A4. */
const MARGIN = { x: 0.007, y: 0.005 };
