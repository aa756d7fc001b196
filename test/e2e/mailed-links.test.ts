import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { tokenKey } from '../../shared/store/keys.ts';
import { digestOf } from '../../shared/auth/mailed-tokens.ts';
import { systemTable, systemTokenIssuer } from '../support/system-token-issuer.ts';
import { coordinatorOf, joinFixture, type Group } from './join-fixture.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const database = { dynamodbUrl: inject('dynamodbUrl') };
const fixture = joinFixture(running);
let browser: Browser;
let visitor: Visitor;
let [one, other]: Group[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  one = await fixture.group([4.915, 51.675], 'Buurtgroep Sessie');
  other = await fixture.group([4.995, 51.675], 'Buurtgroep Ander');
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, running.siteUrl);
});
afterEach(() => visitor.close());

const groups = (): { one: Group; other: Group } => {
  if (!one || !other) throw new Error('the groups have not been made');
  return { one, other };
};
/** Asks for a new link for managing a group, as the page does, and returns its URL. */
async function newManageUrl(group: Group): Promise<string> {
  const since = new Date();
  const email = coordinatorOf(group);
  await fixture.people.requestNewLink(
    { purpose: 'manage', subject: group.reference, email },
    { sender: '203.0.113.9' },
  );
  return mailedSince(group, since);
}
async function mailedSince(group: Group, since: Date): Promise<string> {
  const { text } = await fixture.people.inbox.waitForMail(
    coordinatorOf(group),
    ({ subject, receivedAt }) =>
      subject.startsWith('Uw nieuwe link') && new Date(receivedAt) >= since,
  );
  return /https?:\/\/\S+#[a-z2-7]{26}/.exec(text)?.[0] ?? '';
}
const tokenIn = (url: string): string => url.split('#')[1] ?? '';
const toggle = /De groep is vol|Zet de groep open/;
const toggled = /^De groep staat (open voor nieuwe deelnemers|als vol op de website)\.$/;
async function pressToggle(page: Page = visitor.page): Promise<void> {
  await page.getByRole('button', { name: toggle }).click();
  await page.getByText(toggled).waitFor();
}

describe('A press with a token', () => {
  it('is one press, leaves no token in the address or the history, and is shown the next time', async () => {
    const url = await newManageUrl(groups().one);
    await visitor.goTo(url);
    await visitor.expectHeading(/Beheer van/);
    expect(await visitor.text()).not.toContain('eerder op een knop gedrukt');

    await pressToggle();
    expect(visitor.page.url()).not.toContain('#');
    expect(await visitor.page.evaluate(() => document.cookie)).toBe('');
    const cookies = await visitor.page.context().cookies();
    const own = cookies.find(({ name }) => name === '__Host-session');
    expect(own).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });

    await visitor.goTo(url);
    await visitor.page.getByText('Met deze link is eerder op een knop gedrukt').waitFor();
    await visitor.inspect();
  });

  it('works in two pages of one browser, one after the other, and never mentions sessions', async () => {
    await visitor.goTo(await newManageUrl(groups().one));
    await pressToggle();
    const second = await visitor.page.context().newPage();
    await second.goto(await newManageUrl(groups().other));
    await pressToggle(second);

    // The second page's session has replaced the first page's, so pressing the button on the first page again starts a
    // new session.
    await pressToggle();

    expect(await visitor.text()).not.toContain('Druk nog een keer');
    await second.close();
  });
});

describe('‘Ik was dit niet’', () => {
  it('ends all links of this person for the group, and a new one can be requested at once', async () => {
    const [first, url] = [
      await newManageUrl(groups().other),
      await fixture.manageUrl(groups().other),
    ];
    await visitor.goTo(url);
    await pressToggle();
    await visitor.goTo(url);
    await visitor.press('Ik was dit niet');
    await visitor.expectHeading('Uw links zijn gestopt');
    await visitor.inspect();

    for (const ended of [first, url]) {
      await visitor.goTo(ended);
      await visitor.expectHeading('Deze link werkt niet meer');
    }
    await visitor.inspect();
    const since = new Date();
    await visitor.page.getByLabel('Uw e-mailadres').fill(coordinatorOf(groups().other));
    await visitor.press('Stuur mij een nieuwe link');
    await visitor.page.getByText('Wij hebben uw vraag ontvangen').waitFor();
    await visitor.inspect();

    await visitor.goTo(await mailedSince(groups().other, since));
    await visitor.expectHeading(/Beheer van/);
    expect(await visitor.text()).not.toContain('eerder op een knop gedrukt');
  });
});

describe('A link that no longer works', () => {
  it('a day after its first press offers a new one, and the page says the same for an unknown address', async () => {
    const url = await fixture.manageUrl(groups().one);
    const tokens = systemTokenIssuer(database);
    await tokens.press(tokenIn(url), new Date(Date.now() - 25 * 3_600_000));

    await visitor.goTo(url);
    await visitor.expectHeading('Deze link is verlopen');
    await visitor.press('Stuur mij een nieuwe link');
    await visitor.page
      .getByRole('link', { name: /e-mailadres/i })
      .first()
      .waitFor();
    await visitor.inspect();
    await visitor.page.getByLabel('Uw e-mailadres').fill('onbekend@post.example');
    await visitor.press('Stuur mij een nieuwe link');
    await visitor.page.getByText('Wij hebben uw vraag ontvangen').waitFor();
    expect(await visitor.text()).toContain('Klopt het e-mailadres?');
  });

  it('because the tokens were lost in a restore offers a new one that works', async () => {
    const url = await fixture.manageUrl(groups().one);
    await systemTable(database, (table) =>
      table.transact([
        {
          Delete: { TableName: table.name, Key: tokenKey('langstraat', digestOf(tokenIn(url))) },
        },
      ]),
    );
    await visitor.goTo(url);
    await visitor.expectHeading('Deze link is niet volledig of beschadigd');
    const since = new Date();
    await visitor.page.getByLabel('Uw e-mailadres').fill(coordinatorOf(groups().one));
    await visitor.press('Stuur mij een nieuwe link');

    await visitor.goTo(await mailedSince(groups().one, since));
    await visitor.expectHeading(/Beheer van/);
    expect(await visitor.text()).not.toContain('eerder op een knop gedrukt');
  });
});

describe('A link that a mail program broke still opens its page:', () => {
  it.each([
    ['an encoded number sign', (url: string) => url.replace('#', '%23')],
    ['one that is encoded twice', (url: string) => url.replace('#', '%2523')],
    ['an encoded number sign and a full stop', (url: string) => `${url.replace('#', '%23')}.`],
    ['a query before an encoded number sign', (url: string) => url.replace('#', '?a=mail%23')],
    ['a query as HTML', (url: string) => url.replace('#', '&amp;a=1%23')],
    ['an encoded equals sign', (url: string) => url.replace('#', '%3D%23')],
    ['a full stop', (url: string) => `${url}.`],
    ['a comma', (url: string) => `${url},`],
    ['a bracket', (url: string) => `${url})`],
    ['a quote', (url: string) => `${url}"`],
    ['a space', (url: string) => `${url}%20`],
    ['an encoded full stop', (url: string) => `${url}%2E`],
  ])('%s', async (_what, broken) => {
    const link = await manageLink();
    await visitor.goTo(broken(link));

    await visitor.expectHeading(/Beheer van/);
    expect(visitor.page.url()).not.toMatch(/#|%23|[a-z2-7]{26}/);
  });
});

let kept: string | undefined;
/** Returns the same link for all broken variants, because new links are capped. */
async function manageLink(): Promise<string> {
  const { other: group } = groups();
  const recipient = await fixture.people.inbox.mails({ to: coordinatorOf(group) });
  const last = recipient.find(({ subject }) => subject.startsWith('Uw nieuwe link'));
  kept ??= /https?:\/\/\S+#[a-z2-7]{26}/.exec(last?.text ?? '')?.[0];
  return kept ?? fixture.manageUrl(group);
}
