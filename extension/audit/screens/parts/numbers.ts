import type { Figure } from '../../../../shared/domain/indicators/figure';
import type { AuditText } from '../../../../shared/text/audit';
import { formatNumber } from '../../../../shared/text/numbers';
import type { Language } from '../../../../shared/text/sentence';

/** `86,25%`, or a dash where there is nothing to share. */
export function percentText(percent: number | undefined, text: AuditText, language: Language): string {
  return percent === undefined ? text.common.none : text.common.percent(formatNumber(percent, language, 2));
}

/** `12.345/13.000` */
export function countsText(figure: Figure, text: AuditText, language: Language): string {
  return text.common.ratio(
    formatNumber(figure.numerator, language),
    formatNumber(figure.denominator, language),
  );
}

/** `tháng 11/2026` of `2026-11`. */
export function monthText(month: string, text: AuditText): string {
  return text.common.month(month.slice(5), month.slice(0, 4));
}
