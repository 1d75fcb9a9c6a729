import type { Failure } from '../../../shared/domain/failure';
import { without } from '../../../shared/domain/without';
import type { Means } from '../means';
import { nextTry, NO_TRIES } from '../tries';

/**
 * Counts a try on the disk before it is judged: neither a reload nor a pulled plug gives one for free. Answers why it
 * may not be made.
 */
export async function countTry(means: Pick<Means, 'device' | 'now'>): Promise<Failure | undefined> {
  const { device } = means;
  const at = means.now().getTime();
  const answer = nextTry(device.read().resumeTries ?? NO_TRIES, at);
  if (answer.is === 'shut') return { code: 'resume/shut', minutes: Math.ceil((answer.until - at) / 60_000) };
  await device.write({ ...device.read(), resumeTries: answer.counted });
  return undefined;
}

/** The code was right. */
export async function forgetTries({ device }: Pick<Means, 'device'>): Promise<void> {
  await device.write(without(device.read(), 'resumeTries'));
}
