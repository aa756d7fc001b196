import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { deskPageIn } from '../../local/demo/mailed-token.ts';
import { TestSystem } from '../support/system.ts';
import { mailboxAt, openAsOfficer } from './open-as-officer.ts';
import { answers, chooseNeighbourhood, fillInForm, send } from './registration-form.ts';
import { launchBrowser, Visitor } from './visitor.ts';

let system: TestSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([TestSystem.start({ region: 'bel' }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('Another region needs only its configuration', () => {
  it('REGION=bel shows its name and municipalities on the pages, and its references, desk and circles in the mails', async () => {
    const visitor = await Visitor.open(browser, system.siteUrl);
    const inbox = inboxClient(system.inboxUrl);
    const given = answers({
      municipality: 'Laren',
      name: 'Buurtgroep Zevenend',
      email: 'zevenend@post.example',
    });
    await visitor.goTo('/');
    const home = await visitor.page.locator('body').innerText();
    await visitor.inspect();

    await fillInForm(visitor, given, () => chooseNeighbourhood(visitor, 'Laren-Zevenend'));
    await send(visitor);
    await visitor.goTo((await inbox.waitForMailedToken(given.email, 'bevestigen')).url);
    await visitor.press('Bevestig de aanmelding');
    await visitor.expectHeading('Uw e-mailadres is bevestigd');
    const confirmed = await visitor.text();
    const toOfficer = await inbox.waitForMail(
      'wijkagent.laren@politie.example',
      (mail) => deskPageIn(mail) !== undefined,
    );
    await openAsOfficer(visitor, {
      url: deskPageIn(toOfficer)?.url ?? '',
      mailbox: mailboxAt('wijkagent.laren@politie.example', 'bel'),
    });
    await visitor.page.getByLabel('Goedkeuren').check();
    await visitor.press('Leg de beslissing vast');
    const welcome = await inbox.waitForMail(given.email, ({ text }) =>
      text.includes('beheerders-laren'),
    );
    await visitor.close();

    expect(home).toContain('Blaricum, Eemnes en Laren');
    expect(home).not.toMatch(/Langstraat|Dongen|Waalwijk/);
    expect(confirmed).toMatch(/BEL-[0-9A-Z]{5}/);
    expect(toOfficer.text).toContain('Laren');
    expect((await inbox.mails({ to: 'oov@bel.example' })).length).toBe(1);
    expect(welcome.text).not.toMatch(/Langstraat|Dongen/);
    expect(welcome.headers['reply-to']).toContain('buurtpreventie@bel.example');
  });
});
