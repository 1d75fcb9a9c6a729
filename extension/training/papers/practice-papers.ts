import type { PaperKind } from '../lesson/steps';
import { drawPaper } from './draw-paper';

/** The files of one press on a practice paper, made on this device. `number` makes each press another paper. */
export function practicePapers(kind: PaperKind, title: string, number: number): Promise<readonly File[]> {
  const of = kind === 'two-sheets' ? 2 : 1;
  return Promise.all(
    Array.from({ length: of }, (_, index) =>
      drawPaper({
        name: `giay-tap-${number}-${index + 1}`,
        ...{ title, number, sheet: index + 1, of, blurred: kind === 'blurred' },
      }),
    ),
  );
}
