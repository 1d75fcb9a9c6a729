import { fail, type Result } from '../../../shared/domain/result';

/** The answer, or 'page/no-answer' after the limit. A promise that rejects is a fault of ours and stays one. */
export async function within<T>(answer: Promise<Result<T>>, limitMs: number): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(fail({ code: 'page/no-answer', limitMs })), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
