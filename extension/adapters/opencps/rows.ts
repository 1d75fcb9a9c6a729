import type { HostComponent, HostFile } from '../../../shared/contracts/messages';
import { pageText, tidy } from '../page-text';
import { tooltipLimits } from './limits';
import { selectors, words } from './selectors';

/** A component as the page shows it. */
export interface PageRow {
  readonly element: Element;
  readonly input: Element;
  readonly component: HostComponent;
}

/** The rows of the checklist in their order; a row without a file field is only a heading. */
export function rowsOf(document: Document): readonly PageRow[] {
  return [...document.querySelectorAll(selectors.fileInput)].flatMap((input) => {
    const element = input.closest(selectors.row);
    return element ? [{ element, input, component: componentOf(element, input) }] : [];
  });
}

/** The buttons that take a listed file back: one a file, more when two files have the same name. */
export function deleteButtons(row: Element, fileName: string): readonly Element[] {
  return entriesOf(row)
    .filter((entry) => entry.name === fileName)
    .map((entry) => entry.button);
}

function componentOf(row: Element, input: Element): HostComponent {
  const title = titleOf(row);
  const name = title.replace(/^\d+\.\s*/u, '').replace(/\s*\(\*\)\s*$/u, '');
  return {
    key: input.id.slice('file'.length),
    name,
    required: title.endsWith('(*)'),
    multiple: input.hasAttribute('multiple'),
    part: words.otherPaper.test(name) ? 'other' : 'component',
    ...tooltipLimits(tidy(pageText(row))),
    files: entriesOf(row).map((entry): HostFile => ({ name: entry.name })),
  };
}

/** The innermost text "n. partName (*)" of the row, without its buttons and files. */
function titleOf(row: Element): string {
  const numbered = [...row.querySelectorAll('*')].filter((element) => /^\s*\d+\.\s/u.test(pageText(element)));
  return tidy(pageText(numbered.at(-1) ?? row));
}

interface Entry {
  readonly name: string;
  readonly button: Element;
}

/** Listed files: "`displayName - createDate` delete_outline". */
function entriesOf(row: Element): readonly Entry[] {
  return [...row.querySelectorAll(selectors.icon)]
    .filter((icon) => tidy(pageText(icon)) === words.deleteIcon)
    .map((icon) => {
      const button = icon.closest('button, a, .v-btn') ?? icon;
      const text = tidy(pageText(button.parentElement ?? button)).replace(words.deleteIcon, '');
      return { name: tidy(text.replace(/\s+-\s+\d{1,2}\/\d{1,2}\/\d{4}.*$/u, '')), button };
    });
}
