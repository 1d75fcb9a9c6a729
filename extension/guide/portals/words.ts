import type { Locators } from '../../../shared/contracts/adapter-locator';

/* What portals call their steps, whoever made them. */

/** The button that files; it is pressed by the citizen. */
export const submitButton: Locators = {
  role: 'button',
  name: ['Nộp hồ sơ*', 'Gửi hồ sơ*', 'Nộp trực tuyến hồ sơ*', 'Xác nhận nộp*', 'Hoàn tất nộp*'],
};

/** A row, or a field, for a paper. */
export const paperField: Locators = { role: 'file-field' };

/** A heading or a notice that says that the dossier was filed. */
export const confirmation: Locators = [
  { role: 'heading', text: ['*nộp hồ sơ thành công*', '*gửi hồ sơ thành công*', '*đã nộp thành công*'] },
  { role: 'status', text: ['*nộp hồ sơ thành công*', '*gửi hồ sơ thành công*'] },
  { role: 'alert', text: ['*nộp hồ sơ thành công*', '*gửi hồ sơ thành công*'] },
];

/** A heading over the citizen's own details. */
export const detailsHeading: Locators = {
  role: 'heading',
  text: ['*thông tin người nộp*', '*thông tin chung*', '*thông tin hồ sơ*', '*thông tin chủ hồ sơ*'],
};

/** What leads from a procedure's page into filing. */
export const fileOnline: Locators = [
  { role: 'link', name: ['Nộp trực tuyến*', 'Nộp hồ sơ trực tuyến*'] },
  { role: 'button', name: ['Nộp trực tuyến*', 'Nộp hồ sơ trực tuyến*'] },
];
