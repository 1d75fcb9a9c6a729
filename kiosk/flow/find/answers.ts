import type { Draft } from '../draft';

/** The answers after one more; a yes turns those that cannot hold together with it into a no. */
export function withAnswer(draft: Draft, component: string, yes: boolean): Draft['answers'] {
  const others = yes ? excludedBy(draft, component).map((code) => [code, false] as const) : [];
  return { ...draft.answers, ...Object.fromEntries(others), [component]: yes };
}

/**
 * The paper whose yes turned this one's question into a no: where nothing is to be asked any more, the screen says
 * why. Undefined for questions that are open to an answer.
 */
export function settledBy(
  { procedure, answers }: Pick<Draft, 'procedure' | 'answers'>,
  component: string,
): string | undefined {
  if (answers[component] !== false) return undefined;
  const yes = procedure.components.filter(({ code }) => answers[code] === true);
  return yes.find((other) => excludedBy({ procedure }, other.code).includes(component))?.code;
}

/** Both ways: who says that A excludes B has said that B excludes A. */
function excludedBy({ procedure }: Pick<Draft, 'procedure'>, component: string): readonly string[] {
  const named = (code: string): readonly string[] => {
    const found = procedure.components.find((other) => other.code === code)?.requirement;
    return found?.when === 'if' ? (found.excludes ?? []) : [];
  };
  const by = procedure.components.filter(({ code }) => named(code).includes(component));
  return [...new Set([...named(component), ...by.map(({ code }) => code)])];
}
