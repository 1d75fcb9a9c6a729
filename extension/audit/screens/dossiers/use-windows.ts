import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditDossierRow, AuditDossiers } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import type { Result } from '../../../../shared/domain/result';

/** Rows that are asked for at a time. */
export const WINDOW = 100;
/** Windows that are remembered: what is far out of sight is asked for again. */
const MOST_WINDOWS = 40;

/** A long list of which only what is looked at was fetched. */
export interface Windows {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
  rowAt(index: number): AuditDossierRow | undefined;
  /** Fetches what of these rows is not there yet; `to` is the row after the last. */
  want(from: number, to: number): void;
}

/** Fetches windows of a list; when one of the keys changes, all that was known is forgotten. */
export function useWindows(
  ask: (from: number, count: number) => Promise<Result<AuditDossiers>>,
  keys: readonly unknown[],
): Windows {
  const [total, setTotal] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [, redraw] = useState(0);
  const list = useRef(newList());
  useEffect(() => {
    list.current = newList();
    setFailure(undefined);
    fetchWindow(0);
  }, keys);

  function fetchWindow(number: number): void {
    const of = list.current;
    if (of.asked.has(number)) return;
    of.asked.add(number);
    void ask(number * WINDOW, WINDOW).then((answer) => {
      if (of !== list.current) return;
      if (!answer.ok) {
        setFailure(answer.failure);
        return;
      }
      of.windows.set(number, answer.value.rows);
      forgetOldest(of);
      setTotal(answer.value.total);
      redraw((times) => times + 1);
    });
  }

  return {
    ...{ total, failure },
    rowAt: (index) => list.current.windows.get(Math.floor(index / WINDOW))?.[index % WINDOW],
    want(from, to) {
      for (let number = Math.floor(from / WINDOW); number * WINDOW < to; number++) fetchWindow(number);
    },
  };
}

interface List {
  readonly windows: Map<number, readonly AuditDossierRow[]>;
  readonly asked: Set<number>;
}

function newList(): List {
  return { windows: new Map(), asked: new Set() };
}

function forgetOldest({ windows, asked }: List): void {
  for (const number of windows.keys()) {
    if (windows.size <= MOST_WINDOWS) return;
    windows.delete(number);
    asked.delete(number);
  }
}
