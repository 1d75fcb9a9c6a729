import * as v from 'valibot';
import { AdapterDataSchema } from '../../../shared/contracts/adapter-data';
import { AttachPlanSchema, Count, WayKindSchema, WebAddress } from '../../../shared/contracts/message-shapes';
import type { ContentMessageName, ContentMessages } from '../../../shared/contracts/messages';
import { PROPOSAL_REASONS } from '../../../shared/contracts/proposal';
import type { FailureCode } from '../../../shared/domain/failure';
import { visibleText } from '../../../shared/domain/file-name';
import { fail, type Result } from '../../../shared/domain/result';
import { hostReplies } from './host-reply';
import { CheckReply, TeachReply } from './teach-reply';

/*
 * The content script shares a process with the foreign page. Whoever takes that process over can answer in its place,
 * so an answer is looked at like any other foreign text before the panel believes its shape.
 */
const Text = v.pipe(v.string(), v.maxLength(20_000));
/** Shown and never compared: without what turns the writing direction or cannot be seen. */
const Shown = v.pipe(Text, v.transform(visibleText));
/** One end of what a rounded size can mean: beyond exact numbers it still compares. */
const Rough = v.pipe(v.number(), v.minValue(0));
const Status = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(5_000));

const File = v.object({
  name: Text,
  bytes: v.exactOptional(Count),
  bytesBetween: v.exactOptional(v.object({ least: Rough, most: Rough })),
  reference: v.exactOptional(Text),
});

const Component = v.object({
  key: Text,
  name: Shown,
  required: v.boolean(),
  multiple: v.boolean(),
  part: v.picklist(['component', 'result', 'other']),
  maxBytes: Count,
  extensions: list(Text),
  files: list(File),
  typeCode: v.exactOptional(v.pipe(Text, v.maxLength(60))),
});

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const ProposalReply = v.object({
  data: AdapterDataSchema,
  confidence: Share,
  rows: list(v.object({ key: Text, name: Share, control: Share, list: Share, confidence: Share })),
  why: v.pipe(v.array(v.picklist(PROPOSAL_REASONS)), v.maxLength(PROPOSAL_REASONS.length)),
  applicant: v.exactOptional(v.pipe(Shown, v.maxLength(80))),
});

const Page = v.object({
  adapter: Text,
  url: WebAddress,
  dossier: Text,
  procedure: v.exactOptional(Text),
  components: list(Component),
  bestGrade: v.picklist(['read-back', 'listed', 'accepted']),
  proposal: v.exactOptional(ProposalReply),
});

const Outcome = v.object({
  way: v.exactOptional(WayKindSchema),
  held: v.exactOptional(v.boolean()),
  savedBy: v.exactOptional(Shown),
  already: v.exactOptional(Text),
  appeared: v.exactOptional(Text),
  listChanged: v.exactOptional(v.boolean()),
  response: v.exactOptional(
    v.object({ status: Status, verdict: v.picklist(['accepted', 'refused', 'unclear']) }),
  ),
  pageRefusal: v.exactOptional(v.picklist(['too-large', 'type', 'other'])),
});

const Subject = v.object({
  dossier: v.exactOptional(Text),
  procedure: v.exactOptional(Text),
  origins: v.pipe(v.array(WebAddress), v.maxLength(20)),
});

const VALUES = {
  'page/facts': v.null(),
  'page/subject': Subject,
  'page/recognise': Page,
  'page/agree': v.null(),
  'page/files': list(File),
  'page/plan': AttachPlanSchema,
  'page/attach': Outcome,
  'page/read-back': v.blob(),
  'page/adapters': v.null(),
  'page/check': CheckReply,
  'page/point': TeachReply,
  'page/teach-end': v.null(),
  ...hostReplies(Component.entries),
} satisfies Readonly<Record<ContentMessageName, v.GenericSchema>>;

const bare = <Code extends FailureCode>(code: Code) => v.object({ code: v.literal(code) });

/** The failures that come from a page; any other code from there is none. */
const Failed = v.variant('code', [
  ...(['file/empty', 'cancelled', 'page/not-recognised', 'page/closed', 'page/changed'] as const).map(bare),
  ...(['page/not-agreed', 'attach/network', 'attach/unproven'] as const).map(bare),
  v.object({ code: v.literal('page/target-missing'), target: Shown }),
  v.object({ code: v.literal('page/target-ambiguous'), target: Shown, found: Count }),
  v.object({ code: v.literal('page/no-answer'), limitMs: Count }),
  v.object({ code: v.literal('attach/session-ended'), status: Status }),
  ...(['host/not-listable', 'host/other-shape'] as const).map(bare),
  v.object({ code: v.literal('host/slow-down'), retryMs: v.exactOptional(Count) }),
  v.object({ code: v.literal('host/refused'), status: Status }),
  v.object({ code: v.literal('attach/no-way'), tried: v.pipe(v.array(WayKindSchema), v.maxLength(6)) }),
  v.object({ code: v.literal('defect'), where: Shown, message: Shown }),
]);

/**
 * The content script's answer to a question of this name, with nothing in it that the contract does not name.
 * A 'defect' in place of anything else.
 */
export function parseReply<Name extends ContentMessageName>(
  name: Name,
  answer: unknown,
): ContentMessages[Name]['out'] {
  const schema = v.variant('ok', [
    v.object({ ok: v.literal(true), value: VALUES[name] }),
    v.object({ ok: v.literal(false), failure: Failed }),
  ]);
  const parsed = v.safeParse(schema, answer);
  const broken: Result<never> = fail({ code: 'defect', where: `panel/${name}`, message: 'broken answer' });
  // The schema is the contract written a second time; TypeScript cannot follow a name through both.
  return (parsed.success ? parsed.output : broken) as ContentMessages[Name]['out'];
}
