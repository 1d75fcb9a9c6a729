import type { AdapterFlawCode } from '../../../shared/domain/adapter-flaw';
import { brittleId, brittleWord } from './brittle';

/** What else CSS can be asked: nothing that looks through the whole page for each element. */
const ALLOWED_PSEUDO = /^:(?:not|is|where|scope|checked|disabled|enabled|empty|root)$/u;
const BY_POSITION = /^:(?:nth-|first-|last-|only-)/u;
/** More steps than a place that is told by what it is ever needs. */
const MAX_STEPS = 3;

/** What is wrong with a CSS selector; undefined when nothing is. */
export function cssFlaw(css: string): AdapterFlawCode | undefined {
  if (!isBalanced(css) || /[{};@<\\]|\/\*|\|\|/u.test(css)) return 'css';
  const bare = css.replace(/\[[^\]]*\]/gu, '[a]');
  for (const [pseudo] of bare.matchAll(/::?[\w-]+/gu)) {
    if (BY_POSITION.test(pseudo)) return 'position';
    if (!ALLOWED_PSEUDO.test(pseudo)) return 'css';
  }
  for (const part of bare.split(',')) {
    const steps = part
      .trim()
      .split(/\s*[>+~]\s*|\s+/u)
      .filter(Boolean);
    const chained = (part.match(/>/gu) ?? []).length;
    if (/^(?:html|body)\b/iu.test(part.trim()) || chained >= MAX_STEPS || steps.length > MAX_STEPS + 1) {
      return 'position';
    }
    if (part.trim() === '' || part.trim() === '*') return 'means-anything';
  }
  const made = brittleWord(css);
  if (made) return made;
  const ids = [...bare.matchAll(/#([\w-]+)/gu), ...css.matchAll(/\[id[\^$*]?=["']?([^"'\]]+)/gu)];
  return ids.map(([, id = '']) => brittleId(id)).find((flaw) => flaw !== undefined);
}

/** Whether the CSS says only what role, id or tag would say, and more lastingly. */
export function isNeedless(css: string): boolean {
  return /^(?:button|a|tr|td|li|table|form|h[1-6]|select|textarea|fieldset|dialog|#[\w-]+|\[role=["']?\w+["']?\]|input\[type=["']?file["']?\])$/iu.test(
    css.trim(),
  );
}

function isBalanced(css: string): boolean {
  let depth = 0;
  let quote = '';
  for (const sign of css) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (depth < 0 || depth > 4) return false;
  }
  return depth === 0 && quote === '';
}
