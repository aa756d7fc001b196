import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestSystem } from '../support/system.ts';
import { address, coordinatorOf, joinFixture } from './join-fixture.ts';
import { launchBrowser, Visitor } from './visitor.ts';

/**
 * These tests move time forward, which would disturb the other browser tests, so they use a
 * separate system.
 */
let system: TestSystem;
let fixture: ReturnType<typeof joinFixture>;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [system, browser] = await Promise.all([TestSystem.start({ testClock: true }), launchBrowser()]);
  fixture = joinFixture(system);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});
beforeEach(async () => {
  visitor = await Visitor.open(browser, system.siteUrl);
});
afterEach(() => visitor.close());

describe('A join request as time passes', () => {
  it('a group that lets three requests lapse stops accepting requests, and its page refers people to its neighbours and the desk', async () => {
    const made = await fixture.group([4.98, 51.62], 'Buurtgroep Stil', 'forming');
    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.page.getByRole('link', { name: 'Ik wil meehelpen' }).waitFor();
    expect(await visitor.text()).toContain('Zo ver is deze groep');
    await visitor.inspect();
    for (const email of [address(), address(), address()])
      await fixture.people.requestAndConfirm(made.reference, email, coordinatorOf(made));
    for (const days of [7, 8]) {
      await system.moveTime({ days });
      await system.runSchedule('process-due-join-requests');
    }
    await fixture.people.waitForJoining(made.reference, 'paused');

    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.page.getByText('U kunt nu niet vragen om mee te doen').waitFor();

    expect(await visitor.text()).toContain('Komt u er niet uit?');
    expect(await visitor.page.getByRole('link', { name: 'Ik wil meehelpen' }).count()).toBe(0);
    await visitor.inspect();
  });

  it('a request that is not confirmed within two days is gone, and the page explains what to do', async () => {
    const made = await fixture.group([5.0, 51.62], 'Buurtgroep Laat');
    const email = address();
    await fixture.people.request(made.reference, email);
    const url = await fixture.tokenUrl('deelnemen', email);
    await visitor.goTo(url);
    await visitor.expectHeading('Bevestig uw verzoek');

    await system.moveTime({ hours: 49 });
    await system.runSchedule('process-due-join-requests');
    await visitor.press('Bevestig mijn verzoek');
    await visitor.expectHeading('De tijd om te bevestigen is voorbij');
    await visitor.inspect();
    await visitor.goTo(url);

    await visitor.expectHeading('De tijd om te bevestigen is voorbij');
    expect(await visitor.page.getByRole('button', { name: 'Bevestig mijn verzoek' }).count()).toBe(
      0,
    );
    await visitor.inspect();
  });
});
