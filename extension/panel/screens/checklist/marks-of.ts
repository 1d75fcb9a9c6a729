import type { Finding } from '../../../../shared/domain/quality';
import type { PageFacts } from '../../../../shared/storage/records';
import type { Mark } from '../../../../shared/ui/marked-picture';

/** Where findings lie on the page as it stands. `numbered`: as the sentences are. */
export function marksOf(findings: readonly Finding[], numbered = false): readonly Mark[] {
  return findings.flatMap(({ box, severity }, index) =>
    box
      ? [
          {
            ...box,
            tone: severity === 'fail' ? ('bad' as const) : ('wait' as const),
            ...(numbered && { number: index + 1 }),
          },
        ]
      : [],
  );
}

/** Whether places on the delivered page are places on what is shown: the original may be cut and lie differently. */
export function placesFit({ look, layers }: PageFacts): boolean {
  return look === 'layers' || layers === undefined;
}
