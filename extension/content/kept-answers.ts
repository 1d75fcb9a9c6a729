/** Answers of the host that are the same for many dossiers, as long as there is room for them. */
export interface KeptAnswers {
  has(path: string): boolean;
  get(path: string): unknown;
  /** Those that were kept longest go first. An answer that alone is too large is not kept. */
  keep(path: string, answer: unknown): void;
}

/**
 * @param most how many are kept
 * @param mostSigns how long they may be together, written as JSON: the page's own memory is the officer's
 */
export function keptAnswers(most: number, mostSigns: number): KeptAnswers {
  const kept = new Map<string, { readonly answer: unknown; readonly signs: number }>();
  let sum = 0;

  function forget(path: string): void {
    sum -= kept.get(path)?.signs ?? 0;
    kept.delete(path);
  }

  return {
    has: (path) => kept.has(path),
    get: (path) => kept.get(path)?.answer,
    keep(path, answer) {
      forget(path);
      const signs = JSON.stringify(answer).length;
      if (signs > mostSigns) return;
      kept.set(path, { answer, signs });
      sum += signs;
      for (const oldest of kept.keys()) {
        if (kept.size <= most && sum <= mostSigns) return;
        forget(oldest);
      }
    },
  };
}
