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

it.each([
  ['stores values', () => sessionOf()],
  ['refuses storage', () => refusing],
])('Values with a common prefix are removed together by a browser that %s', (_what, make) => {
  const made = make();
  const session = typeof made === 'function' ? made : () => made;
  const [storage, other] = [browserStorage(session, '/bel'), browserStorage(session)];
  for (const name of ['draft:1', 'draft:2', 'link:1']) storage.write(name, 'kept');
  other.write('draft:1', 'kept');

  storage.removeAll('draft:');

  expect(['draft:1', 'draft:2', 'link:1'].map((name) => storage.read(name))).toEqual([
    undefined,
    undefined,
    'kept',
  ]);
  expect(other.read('draft:1')).toBe('kept');
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
