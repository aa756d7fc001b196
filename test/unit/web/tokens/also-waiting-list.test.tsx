// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { tabStorage } from '../../../../web/storage/browser-storage.ts';
import { tokenPageTexts } from '../../../../web/texts/token-pages.ts';
import { AlsoWaiting } from '../../../../web/tokens/also-waiting.tsx';
import { takeToken } from '../../../../web/tokens/mailed-token.ts';
import { Opened } from '../../../support/site/opened.tsx';

const idEndingIn = (end: string) => responseExamples.ownRegistration.id.slice(0, -1) + end;
const since = '2026-11-02T19:04:11.000Z';
const waiting: Parameters<typeof AlsoWaiting>[0]['waiting'] = [
  { kind: 'registration', id: idEndingIn('1'), since },
  { kind: 'join', id: idEndingIn('2'), since },
  { kind: 'starter', id: idEndingIn('3'), since },
];
const pages = [
  `/bevestigen/${idEndingIn('1')}`,
  `/deelnemen/${idEndingIn('2')}`,
  `/startpakket/${idEndingIn('3')}`,
];

let opened: Opened;

beforeEach(() => {
  opened = new Opened();
  for (const page of pages) tabStorage.remove(`buurtkring:link:${page}`);
});
afterEach(() => opened.close());

/** The token that a page in this tab gets when it is opened without a token in its URL. */
const tokenAt = (pathname: string) =>
  takeToken(
    { location: { pathname, search: '', hash: '' }, history: { replaceState: () => {} } },
    tabStorage,
  );

it('What else waits for the owner of a mailbox is listed, and each page opens with the same token', async () => {
  await opened.show(<AlsoWaiting waiting={waiting} token="token" />);

  const links = [...document.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(pages);
  expect(links.map(({ textContent }) => textContent)).toEqual(
    Object.values(tokenPageTexts.alsoWaiting.kinds).map(
      (kind) => `${kind} van 2 november 2026 om 20:04 uur`,
    ),
  );
  expect(document.body.textContent).toContain('Er staan nog 3 dingen voor u klaar');
  expect(pages.map(tokenAt)).toEqual(['token', 'token', 'token']);
});

it.each([
  ['if nothing else waits', [], 'token'],
  ['to somebody without a token', waiting, undefined],
])('Nothing is shown or opened %s', async (_when, list, token) => {
  await opened.show(<AlsoWaiting waiting={list} token={token} />);

  expect(document.body.textContent).toBe('');
  expect(pages.map(tokenAt)).toEqual([undefined, undefined, undefined]);
});
