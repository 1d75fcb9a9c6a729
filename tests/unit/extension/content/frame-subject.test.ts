// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { frameSubject } from '../../../../extension/content/frame-subject';

const url = new URL('https://motcua.example/ho-so/5');

/** happy-dom lays nothing out: frames say their size themselves. */
function show(html: string, width = 800, height = 600): void {
  document.body.innerHTML = html;
  for (const frame of document.querySelectorAll('iframe')) {
    frame.getBoundingClientRect = () => ({ width, height }) as DOMRect;
  }
}

test('tells the dossier and the procedure that the frame shows', () => {
  show('<h1>Hồ sơ H40.12-261121-0007</h1><p>Thủ tục 1.001193.000.00.00.H40</p>');

  expect(frameSubject(document, url)).toEqual({
    dossier: 'H40.12-261121-0007',
    procedure: '1.001193',
    origins: [],
  });
});

test('a frame that shows several dossiers is about none', () => {
  show('<p>H40.12-261121-0007</p><p>H40.12-261121-0008</p>');

  expect(frameSubject(document, url).dossier).toBeUndefined();
});

test('names the other sites of frames that somebody could work in, each once', () => {
  show(`<iframe src="https://kho.example/a"></iframe><iframe src="https://kho.example/b"></iframe>
    <iframe src="/khung"></iframe><iframe src="javascript:0"></iframe><iframe></iframe>`);

  expect(frameSubject(document, url).origins).toEqual(['https://kho.example']);
});

test('a small frame is a counter or a button', () => {
  show('<iframe src="https://dem.example/"></iframe>', 100, 30);

  expect(frameSubject(document, url).origins).toEqual([]);
});
