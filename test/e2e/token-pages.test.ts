import { randomUUID } from 'node:crypto';
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { succeeded } from '../../local/demo/site-client.ts';
import {
  registerAndConfirm,
  askedOfficer,
  systemClients,
  registerGroup,
} from '../support/register-groups.ts';
import { address, coordinatorOf, joinFixture } from './join-fixture.ts';
import { launchBrowser } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = systemClients(running);
const fixture = joinFixture(running);
let browser: Browser;
let tokenUrls: Readonly<Record<string, string>>;

const urlOf = (
  page: string,
  { name, token }: { readonly name: string; readonly token: string },
): string => `${running.siteUrl}/${page}/${name}#${token}`;

/** One token URL of every kind that is sent by email. */
async function everyTokenUrl(): Promise<Readonly<Record<string, string>>> {
  const [first, toAsk, group] = await Promise.all([
    registerGroup(system),
    registerAndConfirm(system),
    fixture.group([4.93, 51.67], 'Groep met links'),
  ]);
  succeeded(
    await system.site.decide(await askedOfficer(system, toAsk), {
      decision: 'ask',
      question: 'Welke straten horen erbij?',
    }),
  );
  const joining = await fixture.people.requestAndConfirm(
    group.reference,
    address(),
    coordinatorOf(group),
  );
  const starter = `${randomUUID()}@post.example`;
  const { id } = await fixture.people.requestKit(starter);
  const kit = await fixture.people.token(starter, 'startpakket', id);
  await fixture.people.confirmKit(kit);
  const full = await fixture.fullGroup([4.99, 51.67], 'Volle groep met links');
  return {
    bevestigen: first.confirmToken.url,
    antwoorden: (await system.inbox.waitForMailedToken(toAsk.body.coordinator.email, 'antwoorden'))
      .url,
    deelnemen: urlOf('deelnemen', joining.asker),
    verzoek: urlOf('verzoek', joining.coordinator),
    startpakket: urlOf('startpakket', kit),
    beheer: await fixture.manageUrl(full),
  };
}

beforeAll(async () => {
  browser = await launchBrowser();
  tokenUrls = await everyTokenUrl();
});
afterAll(() => browser.close());

interface Visit {
  readonly token: string;
  readonly headers: readonly {
    readonly url: string;
    readonly sent: Readonly<Record<string, string>>;
  }[];
  readonly shownAddress: string;
  readonly addressAfterBack: string;
  readonly keptInTab: string;
  readonly keptForGood: string;
  readonly cookies: number;
}

/** Opens a token URL, goes to another page, then goes back. */
async function visit(url: string): Promise<Visit> {
  const context = await browser.newContext({ baseURL: running.siteUrl, locale: 'nl-NL' });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await context.route(/pdok\.nl/, (route) => route.abort());
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  const shownAddress = page.url();
  await page.goto('/contact');
  await page.waitForLoadState('networkidle');
  await page.goBack();
  await page.waitForLoadState('networkidle');
  const addressAfterBack = page.url();
  const keptInTab = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  const keptForGood = await page.evaluate(
    () => JSON.stringify(Object.entries(localStorage)) + document.cookie + document.referrer,
  );
  const cookies = (await context.cookies()).length;
  const headers = await Promise.all(
    requests.map(async (request) => ({ url: request.url(), sent: await request.allHeaders() })),
  );
  await context.close();
  return {
    token: url.split('#')[1] ?? '',
    headers,
    shownAddress,
    addressAfterBack,
    keptInTab,
    keptForGood,
    cookies,
  };
}

const pages = ['bevestigen', 'antwoorden', 'deelnemen', 'verzoek', 'startpakket', 'beheer'];

describe.each(pages)('The page /%s', (name) => {
  it('sends its token only to our own interface, and does not leak it in a URL, referrer, cookie or persistent storage', async () => {
    const { token, headers, shownAddress, addressAfterBack, keptInTab, keptForGood, cookies } =
      await visit(tokenUrls[name] ?? '');
    const withToken = headers.filter(({ sent }) =>
      Object.values(sent).some((value) => value.includes(token)),
    );

    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(
      [shownAddress, addressAfterBack].filter(
        (shown) => shown.includes('#') || shown.includes(token),
      ),
    ).toEqual([]);
    expect(headers.filter(({ url }) => url.includes(token))).toEqual([]);
    expect(headers.filter(({ sent }) => 'referer' in sent)).toEqual([]);
    expect(keptForGood).not.toContain(token);
    expect(cookies).toBe(0);
    // The token is kept in the tab, so the page must have loaded and read it. The page sends the token only to our own
    // API, as a bearer token.
    expect(keptInTab).toContain(token);
    expect(withToken.length).toBeGreaterThan(0);
    expect(
      withToken.filter(
        ({ url, sent }) =>
          !url.startsWith(`${running.siteUrl}/v1/`) || sent['authorization'] !== `Bearer ${token}`,
      ),
    ).toEqual([]);
  });
});
