import type { Verdict } from './adapter';

/** Short plain answers by which upload handlers say yes. */
const YES = /^(?:ok|okay|success(?:ful(?:ly)?)?|done|true|1|uploaded|thành công)[.!]?$/iu;
/** Words of refusal in Vietnamese and English, whole or cut short. */
const NO =
  /không thành công|thất bại|không hợp lệ|vượt quá|từ chối|lỗi|error|fail(?:ed|ure)?\b|denied|forbidden|exception|invalid|too large/iu;
/** A refusal inside JSON that was cut off and cannot be parsed any more. */
const NO_IN_JSON = /"(?:success|ok|succeeded|isSuccess)"\s*:\s*(?:false|0|"false")/i;

/** Names under which hosts say yes or no. */
const SUCCESS_KEYS = new Set(['success', 'ok', 'succeeded', 'issuccess']);
const ERROR_KEYS = new Set(['error', 'errors', 'errormessage', 'errorcode', 'exception', 'exceptions']);
const STATUS_KEYS = new Set(['status', 'statuscode', 'httpstatus', 'code']);

/**
 * What the answer to an upload means when nothing special is known about the host. 'accepted' only for a 2xx answer
 * whose body does not say no; 'unclear' for what proves nothing: redirects, HTML (often a login page), unreadable text.
 * The body may be cut off.
 */
export function judgeResponse(status: number, body: string): Verdict {
  if (status >= 400 || status === 0) return 'refused';
  if (status < 200 || status >= 300) return 'unclear';
  const text = body.trim();
  if (text === '') return status === 201 || status === 204 ? 'accepted' : 'unclear';
  if (text.startsWith('{') || text.startsWith('[')) return judgeJson(text);
  if (text.startsWith('<')) return 'unclear';
  if (NO.test(text)) return 'refused';
  return YES.test(text.replace(/^"|"$/g, '')) ? 'accepted' : 'unclear';
}

function judgeJson(text: string): Verdict {
  if (NO_IN_JSON.test(text)) return 'refused';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Cut off after 4 KB, or no JSON at all: what cannot be read proves nothing.
    return 'unclear';
  }
  if (Array.isArray(value)) return value.length > 0 ? worst(value.map(judgeValue)) : 'unclear';
  return judgeValue(value);
}

/** An upload of several files is as good as its worst answer. */
function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('refused')) return 'refused';
  return verdicts.includes('unclear') ? 'unclear' : 'accepted';
}

function judgeValue(value: unknown): Verdict {
  if (typeof value !== 'object' || value === null) return 'unclear';
  const entries = Object.entries(value);
  if (entries.length === 0) return 'unclear';
  return entries.some(([key, content]) => saysNo(key.toLowerCase(), content)) ? 'refused' : 'accepted';
}

function saysNo(key: string, content: unknown): boolean {
  if (SUCCESS_KEYS.has(key)) return content === false || content === 0 || content === 'false';
  if (ERROR_KEYS.has(key)) return isSomething(content);
  if (STATUS_KEYS.has(key)) return isErrorStatus(content);
  return false;
}

/** `error: 0`, `errors: []`, `error: ""` and `error: null` say that there was none. */
function isSomething(content: unknown): boolean {
  if (Array.isArray(content)) return content.length > 0;
  if (typeof content === 'object') return content !== null && Object.keys(content).length > 0;
  return Boolean(content) && content !== '0' && content !== 'false';
}

function isErrorStatus(content: unknown): boolean {
  if (typeof content === 'number') return content >= 400 && content <= 599;
  return typeof content === 'string' && /^(?:[45]\d\d|error|fail(?:ed|ure)?)$/i.test(content);
}
