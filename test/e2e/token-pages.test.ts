import { randomUUID } from 'node:crypto';
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { succeeded } from '../../local/demo/site-client.ts';
import { confirmed, officerLink, reach, registered } from '../support/registering.ts';
import { address, coordinatorOf, joinStory } from './join-story.ts';
import { launchBrowser } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const system = reach(running);
const story = joinStory(running);
let browser: Browser;
let links: Readonly<Record<string, string>>;

const urlOf = (
  page: string,
  { name, token }: { readonly name: string; readonly token: string },
): string => `${running.siteUrl}/${page}/${name}#${token}`;

/** One link of every kind that is mailed. */
async function everyLink(): Promise<Readonly<Record<string, string>>> {
  const [first, toDecide, toAsk, group] = await Promise.all([
    registered(system),
    confirmed(system),
    confirmed(system),
    story.group([4.93, 51.67], 'Groep met links'),
  ]);
  succeeded(
    await system.site.decide(await officerLink(system, toAsk), {
      decision: 'ask',
      question: 'Welke straten horen erbij?',
    }),
  );
  const joining = await story.people.asksAndConfirms(
    group.reference,
    address(),
    coordinatorOf(group),
  );
  const { id } = await story.people.requestKit(`${randomUUID()}@post.example`);
  const full = await story.fullGroup([4.99, 51.67], 'Volle groep met links');
  return {
    bevestigen: first.link.url,
    beoordelen: (await officerLink(system, toDecide)).url,
    antwoorden: (await system.inbox.waitForLink(toAsk.body.coordinator.email, 'antwoorden')).url,
    deelnemen: urlOf('deelnemen', joining.asker),
    verzoek: urlOf('verzoek', joining.coordinator),
    starter: urlOf('starter', await story.people.link('oov@dongen.example', 'starter', id)),
    beheer: await story.manageLink(full),
  };
}

beforeAll(async () => {
  browser = await launchBrowser();
  links = await everyLink();
}, 240_000);
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

/** Opens a link as a person does, follows a link of the page and goes back. */
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

/** The page to manage a group shows what everybody may see, until its reader does something. */
const pages = [
  'bevestigen',
  'beoordelen',
  'antwoorden',
  'deelnemen',
  'verzoek',
  'starter',
  'beheer',
].map((name) => [name, name !== 'beheer'] as const);

describe.each(pages)('The page /%s', (name, asksAtOnce) => {
  it('tells its token to nobody but our own interface: not in an address, a referrer, a cookie or what the browser keeps', async () => {
    const { token, headers, shownAddress, addressAfterBack, keptInTab, keptForGood, cookies } =
      await visit(links[name] ?? '');
    const withToken = headers.filter(({ sent }) =>
      Object.values(sent).some((value) => value.includes(token)),
    );

    expect(token.length).toBeGreaterThan(50);
    expect(
      [shownAddress, addressAfterBack].filter(
        (shown) => shown.includes('#') || shown.includes(token),
      ),
    ).toEqual([]);
    expect(headers.filter(({ url }) => url.includes(token))).toEqual([]);
    expect(headers.filter(({ sent }) => 'referer' in sent)).toEqual([]);
    expect(keptForGood).not.toContain(token);
    expect(cookies).toBe(0);
    // The page was really there and took its token, which goes as a bearer, to our own interface only.
    expect(keptInTab).toContain(token);
    expect(withToken.length > 0).toBe(asksAtOnce);
    expect(
      withToken.filter(
        ({ url, sent }) =>
          !url.startsWith(`${running.siteUrl}/v1/`) || sent['authorization'] !== `Bearer ${token}`,
      ),
    ).toEqual([]);
  });
});
