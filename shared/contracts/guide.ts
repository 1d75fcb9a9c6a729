import * as v from 'valibot';
import { Count, Long, Short } from './message-shapes';

/*
 * What kiosk and guide say to each other. The kiosk's page greets with a number that is used once; the extension's
 * script on that page answers with a channel, and on it go the messages below, checked at both ends. Files travel in
 * pieces, each answered before the next, so that no end holds more than one of them twice.
 */

/** The kiosk's page asks whether there is a guide. */
export const GUIDE_HELLO = 'cua-so/guide-hello';
/** The extension's script answers, with a port. */
export const GUIDE_HERE = 'cua-so/guide-here';
/** Name of the line between the script on the kiosk's page and the guide's own page. */
export const GUIDE_LINE = 'cua-so/guide';
/** Most bytes of one piece of a file. */
export const MAX_PIECE_BYTES = 4 * 1024 * 1024;
/** Most bytes of a dossier's files together. */
export const MAX_GUIDE_BYTES = 400 * 1024 * 1024;
/** How often the guide asks for a sign of life, and how long it does without one, in milliseconds. */
export const GUIDE_BEAT = { everyMs: 1_500, lostMs: 5_000 } as const;

/** 128 random bits, as hexadecimal digits. */
const Nonce = v.pipe(v.string(), v.regex(/^[\da-f]{32}$/u));
/** Of what goes over the window: everything else there is somebody else's. */
export const GuideHelloSchema = v.strictObject({ cuaSo: v.literal(GUIDE_HELLO), nonce: Nonce });
/** Of the answer; the port comes beside it. */
export const GuideHereSchema = v.strictObject({ cuaSo: v.literal(GUIDE_HERE), nonce: Nonce });

/** What a citizen has to type on a portal, in the order in which portals ask for it. */
export const VALUE_KINDS = [
  ...(['name', 'number', 'birth-date', 'address', 'phone'] as const),
  ...(['other-name', 'other-number', 'organisation', 'tax-code'] as const),
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

const FileId = v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/u));
const FileSchema = v.strictObject({
  id: FileId,
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^/\\]+$/u)),
  bytes: v.pipe(Count, v.minValue(1)),
  /** Lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u)),
});

/** What the guide is told of a dossier: no more than it needs. Personal data among it: memory only. */
export const GuideBriefSchema = v.pipe(
  v.strictObject({
    portal: Long,
    language: v.picklist(['vi', 'en']),
    /** The slip's code, by which the guide knows the dossier before the portal has a code for it. */
    slip: Short,
    /** Names stand in decisions, and some are a paragraph long. */
    procedure: v.strictObject({ name: Long, code: v.exactOptional(Short) }),
    papers: v.pipe(
      v.array(
        v.strictObject({
          code: Short,
          name: Long,
          files: v.pipe(v.array(FileSchema), v.minLength(1), v.maxLength(100)),
        }),
      ),
      v.maxLength(100),
    ),
    values: v.pipe(
      v.array(v.strictObject({ kind: v.picklist(VALUE_KINDS), text: v.pipe(Long, v.minLength(1)) })),
      v.maxLength(VALUE_KINDS.length),
    ),
  }),
  v.check(({ papers }) => {
    const files = papers.flatMap((paper) => paper.files);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return bytes <= MAX_GUIDE_BYTES && new Set(files.map(({ id }) => id)).size === files.length;
  }, 'too much, or a file twice'),
);
export type GuideBrief = v.InferOutput<typeof GuideBriefSchema>;
export type GuideFile = GuideBrief['papers'][number]['files'][number];

/** What the kiosk says on the channel. */
export const KioskSaysSchema = v.variant('say', [
  /** To the script on its own page: the guide is to be opened. */
  v.strictObject({ say: v.literal('open') }),
  v.strictObject({ say: v.literal('begin'), brief: GuideBriefSchema }),
  v.strictObject({
    say: v.literal('piece'),
    file: FileId,
    at: Count,
    bytes: v.pipe(
      v.instance(ArrayBuffer),
      v.check(({ byteLength }) => byteLength > 0 && byteLength <= MAX_PIECE_BYTES, 'a piece of a size'),
    ),
  }),
  v.strictObject({ say: v.literal('alive') }),
  /** The session is over: everything goes, at once. */
  v.strictObject({ say: v.literal('end') }),
]);
export type KioskSays = v.InferOutput<typeof KioskSaysSchema>;

const Dossier = v.pipe(v.string(), v.maxLength(60), v.regex(/^[\w.-]+$/u));
const GuideFailureSchema = v.strictObject({
  code: v.picklist(['guide/absent', 'guide/closed', 'guide/lost']),
});

/** How far it is, as the kiosk shows it. */
export const GuideProgressSchema = v.variant('is', [
  v.strictObject({ is: v.literal('opening') }),
  v.strictObject({ is: v.literal('leading'), attached: Count, of: Count }),
  v.strictObject({ is: v.literal('confirmed'), dossier: Dossier }),
  v.strictObject({ is: v.literal('failed'), failure: GuideFailureSchema }),
]);
export type GuideProgress = v.InferOutput<typeof GuideProgressSchema>;

/** What the guide says on the channel. */
export const GuideSaysSchema = v.variant('say', [
  v.strictObject({ say: v.literal('ready') }),
  v.strictObject({ say: v.literal('took'), file: FileId, at: Count }),
  v.strictObject({ say: v.literal('ping') }),
  v.strictObject({ say: v.literal('state'), guide: GuideProgressSchema }),
  /** The guide's page is not there any more, or could not be opened. */
  v.strictObject({ say: v.literal('gone') }),
]);
export type GuideSays = v.InferOutput<typeof GuideSaysSchema>;
