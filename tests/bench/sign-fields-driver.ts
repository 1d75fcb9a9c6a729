import type { PageText } from '../../shared/domain/page-text';
import type * as Door from '../../workers/index';
import type * as OcrDoor from '../../workers/ocr';

/** Runs in the page, served as `/driver.js`: the shipped files, not the sources. */
const DOOR = '/workers.js';
const OCR_DOOR = '/ocr.js';

/** What the shipped reader reads on an input, prepared as it is at the counter; undefined where it cannot. */
export async function readInput({ input }: { readonly input: number }): Promise<PageText | undefined> {
  const door = (await import(DOOR)) as typeof Door;
  const { recognisePage } = (await import(OCR_DOOR)) as typeof OcrDoor;
  const source = await (await fetch(`/inputs/${input}`)).blob();
  let text: PageText | undefined;
  const pages: Promise<void>[] = [];
  await door.takeFile(source, {
    maxDpi: 300,
    onIntake: (intake) => {
      if (intake.kind === 'document') return;
      const { jpeg, layers, width, height, dpi, turn } = { turn: 0 as const, ...intake.page };
      pages.push(
        door.drawPage({ page: layers ?? { jpeg, width, height }, turn }).then(async (picture) => {
          if (!picture.ok) return;
          const read = await recognisePage({ picture: picture.value, dpi: layers?.dpi ?? dpi, turn });
          if (read.ok) text = read.value;
        }),
      );
    },
  });
  await Promise.all(pages);
  return text;
}
