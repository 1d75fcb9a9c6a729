import type { AdapterData, AnswerSign } from '../../../shared/contracts/adapter-data';
import type { PageRefusal, Verdict } from '../adapter';
import { judgeMessage } from '../judge-message';
import { judgeResponse } from '../judge-response';
import { valuesAt } from './json-path';
import { fits } from './pattern';

/** What makes words of success no success. */
const DENIED = /không thành công|thất bại|unsuccessful/iu;

/**
 * What the answer to an upload means. What is understood as a refusal anyway stays one: data can make an answer mean
 * less, and make an unclear answer of 2xx mean yes, but never turn a no into a yes.
 */
export function judgeAnswer({ answers }: AdapterData, status: number, body: string): Verdict {
  const usual = judgeResponse(status, body);
  if (usual === 'refused' || status < 200 || status >= 300) return usual;
  const json = parsed(body);
  const shows = (signs: readonly AnswerSign[]): boolean => signs.some((sign) => isShown(sign, json, body));
  if (answers?.refused && shows(answers.refused)) return 'refused';
  if (!answers?.accepted) return usual;
  return shows(answers.accepted) && !DENIED.test(body) ? 'accepted' : 'unclear';
}

/** What a message of the page means for a file that was not sent; undefined when it refuses nothing. */
export function judgeWords({ messages }: AdapterData, text: string): PageRefusal | undefined {
  if (messages?.success !== undefined && fits(messages.success, text) && !DENIED.test(text)) return undefined;
  const own = messages?.refusals?.find(({ words }) => fits(words, text));
  return own?.means ?? judgeMessage(text);
}

function isShown({ path, is, words }: AnswerSign, json: unknown, body: string): boolean {
  if (words !== undefined) return fits(words, body.slice(0, 2_000));
  if (path === undefined) return false;
  return valuesAt(json, path).some((value) =>
    is === undefined ? value !== null && value !== '' && value !== false : value === is,
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // HTML, plain text, or JSON that was cut off: it has no places.
    return undefined;
  }
}
