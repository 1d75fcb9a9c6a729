import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { proposeAdapter } from '../../extension/adapters/recogniser';
import { SURE_PROPOSAL } from '../../shared/contracts/proposal';

const url = new URL('https://motcua.hoaigiang.example/ho-so/5');
const heading = '<h1>Hồ sơ H40.12-261121-0007</h1>';
const papers = ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Văn bản ủy quyền'];

function pageOf(body: string): Document {
  const { document } = new Window();
  document.body.innerHTML = body;
  return document as unknown as Document;
}

describe('papers that are known', () => {
  const names = ['Lý do xin nghỉ', 'Sổ ghi chép riêng'];
  const page = pageOf(
    heading +
      names.map((name) => `<section><b>${name}</b><p>Tối đa 5 MB</p><input type="file"></section>`).join(''),
  );

  test('make a proposal surer, and are named as a reason', () => {
    const alone = proposeAdapter(page, url);
    const known = proposeAdapter(page, url, { papers: names });

    expect(alone?.why).not.toContain('names-in-catalogue');
    expect(known?.why).toContain('names-in-catalogue');
    expect(known?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
  });

  test('do not make others known', () => {
    const proposal = proposeAdapter(page, url, { papers: ['Tờ khai đăng ký khai sinh'] });

    expect(proposal?.why).not.toContain('names-in-catalogue');
  });
});

test('a heading with the code of the dossier is no name of a paper', () => {
  const page = pageOf(`<main>${heading}<p>Tối đa 5 MB</p><label>Tải tệp<input type="file"></label></main>`);
  const names = proposeAdapter(page, url)?.rows.map(({ key }) => key) ?? [];

  expect(names.filter((name) => name.includes('h40'))).toEqual([]);
});

test('rows that are chosen before the one field below are proposed, for an officer to agree to', () => {
  const rows = papers.map(
    (name) => `<tr><td>${name}</td><td>Tối đa 5 MB</td><td><input type="radio"></td></tr>`,
  );
  const page = pageOf(`${heading}<table>${rows.join('')}</table><label>Tải lên<input type="file"></label>`);
  const proposal = proposeAdapter(page, url);

  expect(proposal?.rows).toHaveLength(papers.length);
  expect(proposal?.confidence).toBeLessThan(SURE_PROPOSAL);
  expect(proposal?.data.pages[0]?.rows[0]?.control).toEqual({
    open: { role: 'radio' },
    ways: [{ by: 'input', in: 'page', at: { role: 'file-field' } }],
  });
});
