import type { SignSettings } from '../contracts/signer';

/**
 * First words of what a signature shows on page 1, in the language of the papers. 'agency': the form of copy (NĐ
 * 30/2020/NĐ-CP, Phụ lục I).
 */
export const signingMark: Readonly<Record<Exclude<SignSettings['mark'], 'none'>, string>> = {
  personal: 'Số hoá từ bản giấy',
  agency: 'SAO Y',
};
