import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { letters } from '../../functions/mail/send-mail/letters/index.ts';
import type { ReceivedMail } from '../../local/demo/inbox-client.ts';
import { partitions } from '../../shared/store/keys.ts';
import { routes } from '../campaigns/access/access-rules.ts';
import { engineClient, waitUntilSettled, storedItems } from '../support/stored-state.ts';
import { sendRobot, submitForms } from './mail-robot.ts';
import { sendEveryLetter } from './send-every-letter.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const engine = engineClient(inject('dynamodbUrl'));
const stored = async () =>
  new Map((await storedItems(engine)).map((item) => [`${item.PK} ${item.SK}`, item]));
let browser: Browser;
let urls: readonly string[];
/** For each page that takes a token, one token URL that can still be used. */
let usable: ReadonlyMap<string, string>;

beforeAll(async () => {
  browser = await launchBrowser();
  const { mails, waiting } = await sendEveryLetter({
    siteUrl,
    inboxUrl: inject('inboxUrl'),
    dynamodbUrl: inject('dynamodbUrl'),
  });
  await waitUntilSettled(engine);
  urls = [...new Set(mails.flatMap(urlsIn))].filter((url) => url.startsWith(siteUrl));
  const tokenUrl = (page: string, name: string) =>
    urls.find((url) => url.startsWith(`${siteUrl}/${page}/${name}#`)) ?? '';
  usable = new Map(Object.entries(waiting).map(([page, name]) => [page, tokenUrl(page, name)]));
});
afterAll(async () => {
  await browser.close();
  engine.destroy();
});

function urlsIn({ text, html }: ReceivedMail): string[] {
  return [
    ...text.matchAll(/https?:\/\/[^\s<>)"]+/g),
    ...html.matchAll(/(?<=href=")https?:[^"]+/g),
  ].map(([url]) => url.replaceAll('&amp;', '&'));
}

describe('A mail scanner changes nothing', () => {
  it('although it receives every letter and every kind of token URL', async () => {
    const sent = new Set(
      (await storedItems(engine))
        .filter(({ PK }) => PK.startsWith(partitions.mail))
        .map(({ SK }) => SK.split('#')[0]),
    );
    // Five letters are sent only after days without a reply, one after an operator relinks the region, and one when
    // groups in different regions are linked. Their token URLs are of the same kinds as those in other letters.
    const notSent = [
      'decision-reminder',
      'joining-paused',
      'linked-across-regions',
      'question-reminder',
      'registration-lapsed',
      'registration-waiting',
      'relinked',
    ];

    expect(
      Object.keys(letters)
        .filter((letter) => !sent.has(letter))
        .toSorted(),
    ).toEqual(notSent);
    expect([...usable].filter(([, url]) => url === '')).toEqual([]);
    expect(
      [
        ...new Set(
          urls.filter((url) => url.includes('#')).map((url) => new URL(url).pathname.split('/')[1]),
        ),
      ].filter((page) => !usable.has(page ?? '')),
    ).toEqual([]);
  });

  it('when it requests every URL in every email with GET and HEAD', async () => {
    const before = await stored();

    for (const url of urls) {
      for (const method of ['GET', 'HEAD'])
        expect((await fetch(url, { method })).status).toBeLessThan(400);
    }

    expect(urls.length).toBeGreaterThan(20);
    expect(await stored()).toEqual(before);
  });

  it('when it runs the scripts of every page, clicks every button and submits every form', async () => {
    const before = await stored();
    const askedForPerson: string[] = [];
    const statuses: number[] = [];

    for (const [page, url] of usable) {
      const scanner = await Visitor.open(browser, siteUrl);
      const finished = await sendRobot(scanner.page);
      await scanner.goTo(url);
      if (await finished()) askedForPerson.push(page);
      statuses.push(...(await submitForms(scanner.page)));
      await scanner.close();
    }
    await waitUntilSettled(engine);

    expect(await stored()).toEqual(before);
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
    // On every page, the robot got as far as the message that a person must press the button.
    expect(askedForPerson).toEqual([...usable.keys()]);
  });

  it('when it sends GET and HEAD to the routes that change something, even with the token', async () => {
    const before = await stored();
    const acting = routes.filter((route) => !route.startsWith('GET ') && route.includes('{'));

    const statuses = await Promise.all(
      [...usable.values()].flatMap((url) => {
        const { pathname, hash } = new URL(url);
        const name = pathname.split('/').at(-1) ?? '';
        const headers = { authorization: `Bearer ${hash.slice(1)}` };
        return acting.flatMap((route) =>
          ['GET', 'HEAD'].map(
            async (method) =>
              (
                await fetch(siteUrl + (route.split(' ')[1] ?? '').replace(/\{.*\}/, name), {
                  method,
                  headers,
                })
              ).status,
          ),
        );
      }),
    );

    expect(statuses.length).toBeGreaterThan(100);
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
    expect(await stored()).toEqual(before);
  });
});

it('a person can press the button with the keyboard', async () => {
  const visitor = await Visitor.open(browser, siteUrl);
  await visitor.goTo(usable.get('bevestigen') ?? '');

  await visitor.page.getByRole('button', { name: /bevestig/i }).focus();
  await visitor.page.keyboard.press('Enter');

  await visitor.page
    .getByText(/LS-[0-9A-Z]{5}/)
    .first()
    .waitFor();
  expect(await visitor.text()).not.toContain('Druk zelf op de knop');
  await visitor.close();
});
