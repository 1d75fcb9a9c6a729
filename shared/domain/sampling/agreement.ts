import { VERDICTS, type Verdict } from '../observation';

/** What two inspectors said of the same component, without knowing each other's word. */
export type VerdictPair = readonly [first: Verdict, second: Verdict];

/** How far two inspectors agree. */
export interface Agreement {
  readonly pairs: number;
  readonly agreed: number;
  /** 0–1; absent without pairs. */
  readonly raw?: number;
  /**
   * Cohen's kappa, −1 to 1: agreement beyond what chance gives. Absent without pairs, and where both gave one and the
   * same verdict throughout: then chance alone would agree always.
   */
  readonly kappa?: number;
}

/** Cohen, J. (1960), for two inspectors and the closed list of verdicts; in whole numbers up to the last division. */
export function agreementOf(said: readonly VerdictPair[]): Agreement {
  const pairs = said.length;
  const agreed = said.filter(([first, second]) => first === second).length;
  if (pairs === 0) return { pairs, agreed };
  const byChance = VERDICTS.reduce((sum, verdict) => {
    const first = said.filter(([one]) => one === verdict).length;
    const second = said.filter(([, other]) => other === verdict).length;
    return sum + first * second;
  }, 0);
  const raw = agreed / pairs;
  const most = pairs * pairs - byChance;
  return most === 0
    ? { pairs, agreed, raw }
    : { pairs, agreed, raw, kappa: (pairs * agreed - byChance) / most };
}

/**
 * Pairs below which a kappa says little: one paper more or less moves it by tenths. Thirty is the usual least number of
 * what is reckoned with the normal distribution; no law names any.
 */
export const FEW_PAIRS = 30;

/** The words of Landis and Koch (1977) for a kappa; a habit of the trade and no law. */
export type KappaLevel = 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost-perfect';

/** The word for a kappa. */
export function kappaLevel(kappa: number): KappaLevel {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost-perfect';
}
