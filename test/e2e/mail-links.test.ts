import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReceivedMail } from '../../local/demo/inbox-client.ts';
import { partitions } from '../../shared/store/keys.ts';
import { routes } from '../campaigns/access/access-rules.ts';
import { openEngine, settled, storedItems } from '../support/stored-state.ts';
import { sendRobot, submitForms } from './mail-robot.ts';
import { mailsOfTheWholeStory } from './mail-story.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const engine = openEngine(inject('dynamodbUrl'));
const stored = async () =>
  new Map((await storedItems(engine)).map((item) => [`${item.PK} ${item.SK}`, item]));
let browser: Browser;
let links: readonly string[];
/** Of every page that is opened with a token one link that can still do something. */
let personal: ReadonlyMap<string, string>;

beforeAll(async () => {
  browser = await launchBrowser();
  const { mails, waiting } = await mailsOfTheWholeStory({
    siteUrl,
    inboxUrl: inject('inboxUrl'),
    dataDir: inject('dataDir'),
  });
  await settled(engine);
  links = [...new Set(mails.flatMap(urlsIn))].filter((url) => url.startsWith(siteUrl));
  const linkTo = (page: string, name: string) =>
    links.find((url) => url.startsWith(`${siteUrl}/${page}/${name}#`)) ?? '';
  personal = new Map(Object.entries(waiting).map(([page, name]) => [page, linkTo(page, name)]));
}, 240_000);
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

describe('a mail scanner changes nothing', () => {
  it('meets every letter, and every kind of link that has a token', async () => {
    const sent = new Set(
      (await storedItems(engine))
        .filter(({ PK }) => PK.startsWith(partitions.mail))
        .map(({ SK }) => SK.split('#')[0]),
    );
    const letters = readdirSync('shared/mail/templates')
      .filter((file) => file.endsWith('.mjml'))
      .map((file) => file.replace('.mjml', ''));
    // Both have no link with a token: one follows weeks of silence, the other an operator's relinking.
    const withoutToken = ['joining-paused', 'relinked'];

    expect(letters.filter((letter) => !sent.has(letter))).toEqual(withoutToken);
    expect([...personal].filter(([, url]) => url === '')).toEqual([]);
    expect(
      [
        ...new Set(
          links
            .filter((url) => url.includes('#'))
            .map((url) => new URL(url).pathname.split('/')[1]),
        ),
      ].filter((page) => !personal.has(page ?? '')),
    ).toEqual([]);
  });

  it('that asks for every link of every mail with GET and HEAD', async () => {
    const before = await stored();

    for (const url of links) {
      for (const method of ['GET', 'HEAD'])
        expect((await fetch(url, { method })).status).toBeLessThan(400);
    }

    expect(links.length).toBeGreaterThan(20);
    expect(await stored()).toEqual(before);
  });

  it('that runs the scripts of every page, presses every button and submits every form without a person', async () => {
    const before = await stored();
    const told: string[] = [];
    const statuses: number[] = [];

    for (const [page, url] of personal) {
      const scanner = await Visitor.open(browser, siteUrl);
      const ready = await sendRobot(scanner.page);
      await scanner.goTo(url);
      if (await ready()) told.push(page);
      statuses.push(...(await submitForms(scanner.page)));
      await scanner.close();
    }
    await settled(engine);

    expect(await stored()).toEqual(before);
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
    // The robot came as far as a person does: it was the page that asked for one.
    expect(told).toEqual([...personal.keys()]);
  });

  it('that asks for the addresses that act with GET and HEAD, also with the token', async () => {
    const before = await stored();
    const acting = routes.filter((route) => !route.startsWith('GET ') && route.includes('{'));

    const statuses = await Promise.all(
      [...personal.values()].flatMap((url) => {
        const { pathname, hash } = new URL(url);
        const [, , name = ''] = pathname.split('/');
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

it('a person who presses the button by keyboard is heard', async () => {
  const visitor = await Visitor.open(browser, siteUrl);
  await visitor.goTo(personal.get('bevestigen') ?? '');

  await visitor.page.getByRole('button', { name: /bevestig/i }).focus();
  await visitor.page.keyboard.press('Enter');

  await visitor.page
    .getByText(/LS-[0-9A-Z]{5}/)
    .first()
    .waitFor();
  expect(await visitor.text()).not.toContain('Druk zelf op de knop');
  await visitor.close();
});
