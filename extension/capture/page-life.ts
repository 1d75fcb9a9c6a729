/** Which page of the extension this is, and which others are still open. */
export interface PageLife {
  readonly id: string;
  isOpen(page: string): Promise<boolean>;
}

/** A lock that nobody gives back: it goes with the page, however that ends. */
export function thisPage(locks: LockManager = navigator.locks): PageLife {
  const id = `page:${crypto.randomUUID()}`;
  void locks.request(id, () => new Promise<never>(() => undefined));
  return {
    id,
    async isOpen(page) {
      const { held = [], pending = [] } = await locks.query();
      return page === id || [...held, ...pending].some(({ name }) => name === page);
    },
  };
}
