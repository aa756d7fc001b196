import { expect, it } from 'vitest';
import { browserStorage } from '../../../../web/storage/browser-storage.ts';
import { sessionOf } from '../session.ts';

const refusing = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

it('Values survive a reload of the page, until they are removed', () => {
  const session = sessionOf();
  browserStorage(() => session).write('draft', { name: 'Vaart' });
  expect(browserStorage(() => session).read('draft')).toEqual({ name: 'Vaart' });

  browserStorage(() => session).remove('draft');

  expect(browserStorage(() => session).read('draft')).toBeUndefined();
});

it.each([
  ['refuses storage altogether', refusing],
  ['is full', () => ({ ...sessionOf(), setItem: refusing })],
])('Values are kept until the page is reloaded by a browser that %s', (_what, session) => {
  const storage = browserStorage(session);

  storage.write('draft', { name: 'Vaart' });
  expect(storage.read('draft')).toEqual({ name: 'Vaart' });
  expect(storage.read('other')).toBeUndefined();
  storage.remove('draft');

  expect(storage.read('draft')).toBeUndefined();
});

it('An entry that something else wrote counts as empty', () => {
  const session = sessionOf();
  session.setItem('draft', 'not JSON');

  expect(browserStorage(() => session).read('draft')).toBeUndefined();
});

it('Regions that share an origin do not see each other’s values', () => {
  const session = sessionOf();
  const [first, second] = [browserStorage(() => session, '/bel'), browserStorage(() => session)];

  first.write('draft', 'of the first');
  second.write('draft', 'of the second');
  first.remove('other');

  expect([first.read('draft'), second.read('draft')]).toEqual(['of the first', 'of the second']);
});
