/**
 * Under which key the state of a dossier is kept: its agency and ten days of its code (`H40.12-26112`), so that a day's
 * lines change a few states and a state holds some fifty dossiers.
 */
export function stateKeyOf(dossier: string): string {
  return dossier.slice(0, Math.max(0, dossier.lastIndexOf('-') - 1));
}
