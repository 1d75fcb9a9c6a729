/** A method of the page's own world, whatever it takes and answers. */
export type AnyMethod = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts our method in place of an object's own or inherited one. Answers how to undo it: exactly as it was, and not at
 * all where the page has put something of its own around ours meanwhile; ours then only passes calls on.
 */
export function replaceMethod(
  owner: object,
  name: string,
  wrap: (original: AnyMethod) => AnyMethod,
): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const original = Reflect.get(owner, name) as AnyMethod;
  const replacing = wrap(original);
  let active = true;
  const ours: AnyMethod = function (...args) {
    return (active ? replacing : original).apply(this, args);
  };
  Object.defineProperty(owner, name, { configurable: true, enumerable: true, writable: true, value: ours });
  return () => {
    active = false;
    if (Reflect.get(owner, name) !== ours) return;
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}
