import { VERDICTS, type Verdict } from '../../../../shared/domain/observation';

/** What a key stands for: 1–9 a verdict, 0 to pass over, Backspace to judge the last one anew. */
export function verdictKey(
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): Verdict | 'pass-over' | 'undo' | undefined {
  // A key that is held down would judge papers that nobody saw.
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Backspace') return 'undo';
  if (event.key === '0') return 'pass-over';
  return /^[1-9]$/.test(event.key) ? VERDICTS[Number(event.key) - 1] : undefined;
}
