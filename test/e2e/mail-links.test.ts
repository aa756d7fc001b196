import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { approved, confirmed, freshBody, officerLink, reach, registered } from '../support/registering.ts';
import { succeeded } from '../../local/demo/site-client.ts';
import { openEngine, settled, storedState } from '../support/stored-state.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const system = reach({ siteUrl, inboxUrl: inject('inboxUrl') });
const engine = openEngine(inject('dynamodbUrl'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  engine.destroy();
});

/** A registration in every state that has a link in a mail. */
async function mailsOfEveryState(): Promise<readonly string[]> {
  await registered(system);
  await confirmed(system);
  await approved(system, freshBody({ at: [4.9, 51.56], municipality: 'GM0784' }));
  const asked = await confirmed(system);
  succeeded(await system.site.decide(await officerLink(system, asked), { decision: 'ask', question: 'Welke straten horen erbij?' }));
  await system.inbox.waitForLink(asked.body.coordinator.email, 'antwoorden');
  return (await system.inbox.mails()).flatMap(({ text, html }) => [...text.matchAll(/https?:\/\/[^\s<>)"]+/g), ...html.matchAll(/(?<=href=")https?:[^"]+/g)].map(([url]) => url));
}

describe('a mail scanner that opens every link changes nothing', () => {
  it('GET and HEAD of every link of every mail, and a browser that runs the scripts of the pages', async () => {
    const links = new Set((await mailsOfEveryState()).filter((url) => url.startsWith(siteUrl)));
    const personal = [...links].filter((url) => url.includes('#'));
    await settled(engine);
    const before = await storedState(engine);

    for (const url of links) {
      for (const method of ['GET', 'HEAD']) expect((await fetch(url, { method })).status).toBeLessThan(400);
    }
    const scanner = await Visitor.open(browser, siteUrl);
    for (const url of personal.slice(0, 12)) await scanner.goTo(url);
    await scanner.close();

    expect(personal.length).toBeGreaterThanOrEqual(5);
    expect(await storedState(engine)).toEqual(before);
  });

  it('GET and HEAD of the addresses that act are refused and change nothing, also with the token', async () => {
    const { link } = await registered(system);
    await settled(engine);
    const before = await storedState(engine);

    const answers = await Promise.all(
      ['confirmation', 'decision', 'answer'].flatMap((action) =>
        ['GET', 'HEAD'].map((method) => fetch(`${siteUrl}/v1/registrations/${link.groupId}/${action}`, { method, headers: { authorization: `Bearer ${link.token}` } })),
      ),
    );

    expect(answers.map(({ status }) => status).every((status) => status >= 400 && status < 500)).toBe(true);
    expect(await storedState(engine)).toEqual(before);
  });
});
