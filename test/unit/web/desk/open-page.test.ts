// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openPage } from '../../../../web/desk/sign-in-address.ts';

it.each([
  ['the place on it', '#lijst', '/bureau/groepen?stand=afgewezen#lijst'],
  ['nothing that may be a token', '#Zm9vYmFyMTIzNDU2Nzg5MA', '/bureau/groepen?stand=afgewezen'],
  ['nothing else', '', '/bureau/groepen?stand=afgewezen'],
])('The page to come back to after signing in has its query and %s', (_what, hash, page) => {
  window.history.replaceState(null, '', `/bureau/groepen?stand=afgewezen${hash}`);

  expect(openPage('/groepen')).toBe(page);
});
