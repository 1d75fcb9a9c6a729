import { expect, test } from 'vitest';
import { planesOfPhoto } from '../../../../fixtures/photos/photo-planes';
import { shoot, type Photo, type Shot } from '../../../../fixtures/photos/shoot';
import { findOutline, type FoundOutline } from '../../../../../workers/image/outline/find-outline';

const SHOT: Shot = {
  ...{ desk: 'wood', sheet: 'A4', seed: 14, width: 960, height: 720, share: 0.85, tilt: 12 },
  ...{ turn: 4, shadow: 0, blur: 0.6, noise: 2 },
};

function found(shot: Partial<Shot>): { readonly outline: FoundOutline | undefined; readonly photo: Photo } {
  const photo = shoot({ ...SHOT, ...shot });
  return { photo, outline: findOutline(planesOfPhoto(photo.picture)) };
}

/** Furthest corner, in pixels. */
function errorOf({ outline, photo }: ReturnType<typeof found>): number {
  return Math.max(
    ...photo.corners!.map(({ x, y }, n) =>
      Math.hypot(x - outline!.corners[n]!.x, y - outline!.corners[n]!.y),
    ),
  );
}

test.each(['wood', 'dark', 'checked-cloth', 'clutter', 'grey-desk'] as const)(
  'a page seen aslant on %s is found to two pixels, and is surely the page',
  (desk) => {
    const seen = found({ desk });

    expect(errorOf(seen)).toBeLessThan(2);
    expect(seen.outline!.isSure).toBe(true);
    expect(seen.outline!.paper).toBe('A4');
  },
);

test('a page along the joints of tiles is found to two pixels and asked about: a joint may be taken for its edge', () => {
  const seen = found({ desk: 'tiles' });

  expect(errorOf(seen)).toBeLessThan(2);
  expect(seen.outline!.isSure).toBe(false);
});

test('a card is told by its shape', () => {
  expect(found({ sheet: 'card', share: 0.6, desk: 'dark' }).outline!.paper).toBe('card');
});

test('a page that a hand holds is found all the same', () => {
  expect(errorOf(found({ hand: true, desk: 'cardboard' }))).toBeLessThan(3);
});

test('a page that is partly out of sight is never sure', () => {
  expect(found({ aside: 0.35 }).outline?.isSure ?? false).toBe(false);
});

test.each(['tiles', 'checked-cloth', 'papers'] as const)('on %s without a page nothing is sure', (desk) => {
  const { picture } = shoot({
    desk,
    seed: 5,
    width: 960,
    height: 720,
    share: 1,
    tilt: 0,
    turn: 0,
    shadow: 0,
    blur: 0.6,
    noise: 2,
  });

  expect(findOutline(planesOfPhoto(picture))?.isSure ?? false).toBe(false);
});
