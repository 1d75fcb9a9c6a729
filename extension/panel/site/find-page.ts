import type { FrameSubject, PageHint, RecognisedPage } from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Frame } from './frames';
import { originPatterns } from './origin-patterns';

/** The frame that the rows are in, and what tells the dossier there. */
export interface FoundPage {
  readonly page: RecognisedPage;
  readonly frame: Frame;
  /** The outer frame whose codes were used, and the codes. */
  readonly hint?: { readonly from: Frame; readonly codes: PageHint };
}

/** Once one frame is recognised, the others have this long to show more. */
const GRACE_MS = 500;

/**
 * Asks every frame what it is and takes the one with the most rows; of several, the outermost. Rows in an inner frame
 * that names no dossier belong to the dossier of the outer one, when exactly one is named.
 * 'page/permission-missing' with a frame's site, where a dossier is named, no rows are, and that frame cannot be seen.
 * @param subject what the page is about where no frame of it names a dossier
 */
export async function findPage(
  frames: readonly Frame[],
  limitMs: number,
  subject?: PageHint,
): Promise<Result<FoundPage>> {
  const subjects = await Promise.all(
    frames.map(async (frame) => {
      const said = await frame.connection.ask('page/subject', {}, limitMs);
      return { frame, subject: said.ok ? said.value : { origins: [] } };
    }),
  );
  const hint = hintOf(subjects);
  const answers = frames.map(async (frame): Promise<Result<FoundPage>> => {
    const own = hint && hint.from !== frame ? { hint: hint.codes } : {};
    const given = !hint && subject ? { hint: subject } : own;
    const answer = await frame.connection.ask('page/recognise', given, limitMs);
    if (!answer.ok) return answer;
    const shows = subjects.find((one) => one.frame === frame)?.subject.dossier !== undefined;
    return ok({ page: answer.value, frame, ...(hint && 'hint' in own && !shows ? { hint } : {}) });
  });
  const found = await firstThenGrace(answers);
  const [best] = found.toSorted((one, other) => other.page.components.length - one.page.components.length);
  if (best) return ok(best);
  // Asked for only where a dossier is in sight: any page may carry frames of other sites.
  const origin = hint && (await unseenOrigin(subjects.map(({ subject }) => subject)));
  if (origin !== undefined) return fail({ code: 'page/permission-missing', origin });
  // What the page itself answers says most: its session may have ended, its host may be away.
  return (await answers[0]) ?? fail({ code: 'page/not-recognised' });
}

/** The codes of the outermost frame that shows a dossier; none where two frames show different ones. */
function hintOf(
  subjects: readonly { readonly frame: Frame; readonly subject: FrameSubject }[],
): FoundPage['hint'] {
  const naming = subjects.filter(({ subject }) => subject.dossier !== undefined);
  const [outer] = naming;
  const dossier = outer?.subject.dossier;
  if (!outer || dossier === undefined || naming.some(({ subject }) => subject.dossier !== dossier)) {
    return undefined;
  }
  const { procedure } = outer.subject;
  return { from: outer.frame, codes: { dossier, ...(procedure === undefined ? {} : { procedure }) } };
}

/** All that were recognised by a while after the first one, in the order of the frames. */
async function firstThenGrace(answers: readonly Promise<Result<FoundPage>>[]): Promise<FoundPage[]> {
  const found: (FoundPage | undefined)[] = [];
  const noted = answers.map(async (answer, index) => {
    const result = await answer;
    if (!result.ok) throw new Error(result.failure.code);
    found[index] = result.value;
  });
  const first = await Promise.any(noted).then(
    () => true,
    // All were refused: what prevents them is read from their own answers.
    () => false,
  );
  if (first) {
    const grace = new Promise((resolve) => setTimeout(resolve, GRACE_MS));
    await Promise.race([Promise.allSettled(noted), grace]);
  }
  return found.filter((one) => one !== undefined);
}

/** A frame of a site that was not granted. */
async function unseenOrigin(subjects: readonly FrameSubject[]): Promise<string | undefined> {
  const origins = new Set(subjects.flatMap((subject) => subject.origins.map((one) => new URL(one).origin)));
  for (const origin of origins) {
    const patterns = originPatterns(origin);
    if (patterns.length > 0 && !(await chrome.permissions.contains({ origins: patterns }))) return origin;
  }
  return undefined;
}
