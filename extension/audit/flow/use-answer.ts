import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';

/** An answer on its way, with the one before it, so that a view does not empty while it asks again. */
export interface Answer<T> {
  readonly value?: T;
  readonly failure?: Failure;
  readonly loading: boolean;
}

/** Asks whenever one of the keys changes; an answer that comes late, after the keys changed again, is not shown. */
export function useAnswer<T>(ask: () => Promise<Result<T>>, keys: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ loading: true });
  useEffect(() => {
    let current = true;
    setAnswer((before) => ({ ...before, loading: true }));
    void ask().then((result) => {
      if (!current) return;
      setAnswer(
        result.ok ? { value: result.value, loading: false } : { failure: result.failure, loading: false },
      );
    });
    return () => {
      current = false;
    };
  }, keys);
  return answer;
}
