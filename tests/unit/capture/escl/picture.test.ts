import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../../shared/capture/escl/picture';
import { solidJpeg } from '../../../fixtures/solid-jpeg';

const jpeg = new Uint8Array(solidJpeg({ width: 64, height: 64 }));

describe('what a page is', () => {
  test.each([
    ['image/jpeg', jpeg],
    ['image/png', '\x89PNG\r\n\x1a\n…IEND\xae\x42\x60\x82'],
    ['application/pdf', '%PDF-1.7\n…\nstartxref\n9\n%%EOF\n'],
    ['image/tiff', 'II*\0…'],
    ['image/tiff', 'MM\0*…'],
  ])('%s is told by its bytes', async (mime, content) => {
    const bytes = typeof content === 'string' ? Uint8Array.from(content, (c) => c.charCodeAt(0)) : content;
    const picture = await readPicture(new Blob([bytes], { type: 'text/html' }));

    expect(picture).toBeInstanceOf(Blob);
    expect((picture as Blob).type).toBe(mime);
    expect((picture as Blob).size).toBe(bytes.length);
  });

  test('a picture that is filled up to a block is whole', async () => {
    expect(await readPicture(new Blob([jpeg, new Uint8Array(4_096)]))).toBeInstanceOf(Blob);
  });

  test.each([
    ['JPEG', jpeg.slice(0, -2)],
    ['PNG', '\x89PNG\r\n\x1a\n…'],
    ['PDF', '%PDF-1.7\n…'],
  ])('a %s without its end is cut', async (_, content) => {
    const bytes = typeof content === 'string' ? Uint8Array.from(content, (c) => c.charCodeAt(0)) : content;

    expect(await readPicture(new Blob([bytes]))).toBe('cut');
  });

  test.each([[''], ['<html>'], ['GIF89a']])('%j is no picture', async (content) => {
    expect(await readPicture(new Blob([content]))).toBe('none');
  });
});
