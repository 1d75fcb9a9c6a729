import type { Rows } from './describe';

/* How the rows of each layout are told, named and read; what takes the file is added by each page. */

type Told = Omit<Rows, 'control'>;

export const inTable: Told = {
  row: { role: 'row' },
  name: [{ at: { tag: 'span', within: { role: 'cell' } } }],
  required: [{ column: 'Bắt buộc', is: 'x' }],
  limits: { size: 'Tối đa', types: 'Chấp nhận:' },
};

export const inTableWithPattern: Told = {
  row: { role: 'row' },
  skip: { css: '.mau' },
  key: [{ of: 'row', attribute: 'data-ma' }],
  name: [{ at: { tag: 'b' } }],
  required: [{ at: { tag: 'span', css: '.do' } }],
  limits: { size: 'Dung lượng không quá', types: 'định dạng' },
  list: { at: { css: '.ds' } },
};

export const inGroupedDefinitions: Told = {
  row: { tag: 'div', holds: { role: 'term' } },
  name: [{ at: { tag: 'span', within: { role: 'term' } } }],
  required: [{ at: { tag: 'abbr' } }],
  limits: { size: 'tối đa', types: 'Chỉ nhận' },
  list: { at: { role: 'list' } },
};

/** The same without a box around each pair: the term stands before its definition. */
export const inDefinitions: Told = {
  ...inGroupedDefinitions,
  row: { tag: 'dd' },
  head: { role: 'term' },
};

export const inSections: Told = {
  row: { tag: 'section' },
  name: [{ at: { tag: 'span', within: { role: 'heading' } } }],
  required: [{ at: { tag: 'small', text: '(bắt buộc)' } }],
  limits: { size: 'Kích thước tối đa:', types: 'Định dạng:' },
};

export const inCards: Told = {
  row: { css: '.card' },
  name: [{ at: { tag: 'strong' } }],
  required: [{ at: { css: '.badge', text: 'Bắt buộc' } }],
  limits: { size: 'Mỗi file tối đa' },
  list: { at: { role: 'list' } },
};

export const inList: Told = {
  row: { role: 'listitem' },
  name: [{ at: { tag: 'b' } }],
  required: [{ at: { tag: 'font' } }],
  limits: { size: '≤', types: 'MB,' },
};

/** Class names here come from a build; what is there to read is all that tells. */
export const inNamelessBoxes: Told = {
  row: { tag: 'div', holds: { tag: 'div', text: 'Tối đa*' } },
  name: [{ at: { tag: 'div', lacks: { tag: 'div' } } }],
  required: [{ at: { tag: 'div', text: '*', css: '.css-0red55' } }],
  limits: { size: 'Tối đa', types: '·' },
};

export const inGroups: Told = {
  row: { role: 'group' },
  name: [{ at: { tag: 'span', id: 'ten-*' } }],
  required: [{ at: { attributes: { 'aria-hidden': 'true' }, text: '✱' } }],
  limits: { size: 'dung lượng tối đa', types: 'Tệp' },
  list: { at: { role: 'list' } },
};

export const inFieldsets: Told = {
  row: { tag: 'fieldset' },
  name: [{ at: { tag: 'legend' } }],
  limits: { size: 'tối đa', types: 'Tệp đính kèm' },
};
