import * as v from 'valibot';
import { Count, Long } from './message-shapes';
import { PORTAL_STEPS, PortalDataSchema } from './portal-data';

/*
 * What the guide's page and its script on the portal say to each other. The script shares a process with a foreign
 * page, so what it says is looked at like any other foreign text, and it is told nothing but the portal's description
 * and the one value that the person wants in the field that they chose.
 */

/** Name of the line between the guide's page and its script on the portal's page. */
export const STEPS_LINE = 'cua-so/guide-steps';

/** What the guide's page says to the script. */
export const StepsAskSchema = v.variant('say', [
  v.strictObject({ say: v.literal('watch'), portal: PortalDataSchema }),
  /** Puts a value into the field that the person chose last on the page. */
  v.strictObject({
    say: v.literal('type'),
    id: Count,
    text: v.pipe(Long, v.minLength(1)),
  }),
]);
export type StepsAsk = v.InferOutput<typeof StepsAskSchema>;

/** What the script says. */
export const StepsSaySchema = v.variant('say', [
  v.strictObject({
    say: v.literal('seen'),
    seen: v.strictObject({
      step: v.exactOptional(v.picklist(PORTAL_STEPS)),
      dossier: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
    }),
  }),
  /** The person does something on the page; at most one a second, and nothing of what it was. */
  v.strictObject({ say: v.literal('life') }),
  v.strictObject({ say: v.literal('typed'), id: Count, took: v.boolean() }),
]);
export type StepsSay = v.InferOutput<typeof StepsSaySchema>;
