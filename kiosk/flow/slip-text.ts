import { slashedDay } from '../../shared/domain/dates';
import { shownResumeCode } from '../../shared/domain/resume-code';
import { slipSheetText as text } from '../../shared/text/slip-sheet';
import type { Draft } from './draft';
import { HOTLINE, lackingPapers, slipState, type SlipPlace } from './slip-content';

/** Most bytes of a slip in a QR code: more makes modules that a phone cannot read off a screen. */
export const MAX_PHONE_BYTES = 1_000;

/**
 * The slip as plain text for a phone, at most `MAX_PHONE_BYTES` of UTF-8: its code, how it stands, what is missing,
 * whom to ask. Papers that do not fit are counted; nothing about a person.
 */
export function slipText(draft: Draft, place: SlipPlace): string {
  const lacking = lackingPapers(draft);
  for (let named = lacking.length; named > 0; named -= 1) {
    const whole = written(draft, place, lacking, named);
    if (bytesOf(whole) <= MAX_PHONE_BYTES) return whole;
  }
  return shortened(written(draft, place, lacking, 0));
}

function written(draft: Draft, place: SlipPlace, lacking: readonly string[], named: number): string {
  const { device, number, outcome, portal, resume } = place;
  const rest = lacking.length - named;
  return [
    `${text.title} ${number}`,
    device.office,
    draft.procedure.name,
    text.state(slipState(draft, outcome)),
    text.notReceipt,
    resume ? text.resume.onPhone(shownResumeCode(resume.code), slashedDay(resume.day)) : '',
    portal ? text.portal[portal] : '',
    ...(lacking.length > 0 ? [`${text.missing}:`] : []),
    ...lacking.slice(0, named).map((paper) => `- ${paper}`),
    ...(rest > 0 ? [`- ${text.more(rest)}`] : []),
    ...(device.contact ? [text.contact(device.contact.name, device.contact.phone)] : []),
    text.hotline(device.hotline ?? HOTLINE),
  ]
    .filter((line) => line !== '')
    .join('\n')
    .normalize('NFC');
}

/** Only an office's or a procedure's name of hundreds of letters gets here. */
function shortened(whole: string): string {
  let short = whole;
  while (bytesOf(short) > MAX_PHONE_BYTES) short = short.slice(0, -1);
  return short;
}

function bytesOf(words: string): number {
  return new TextEncoder().encode(words).length;
}
