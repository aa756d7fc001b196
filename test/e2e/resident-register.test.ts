import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { joinClient } from '../support/join-client.ts';
import { registerAndApprove, freshBody, systemClients } from '../support/register-groups.ts';
import { answers, choosePointAndRadius, fillInGroup } from './registration-form.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const given = answers({
  municipality: 'Gilze en Rijen',
  name: 'Buurtgroep Hulten Noord',
  email: 'hulten.noord@post.example',
});
let browser: Browser;
let visitor: Visitor;
let reference: string;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ reference } = await registerAndApprove(
    systemClients(running),
    freshBody({ at: [4.956, 51.572], municipality: 'GM0784', name: 'Buurtgroep Hulten' }),
  ));
  await joinClient(running).waitForJoining(reference, 'open');
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, running.siteUrl);
  await visitor.goTo('/aanmelden');
  await fillInGroup(visitor, given);
  await visitor.press('Volgende stap');
  await visitor.expectHeading('Het gebied van de groep');
});
afterEach(() => visitor.close());

async function giveArea(start: string): Promise<void> {
  await choosePointAndRadius(visitor, start, 300);
  await visitor.page.getByLabel('Welke straten horen bij het gebied?').fill(given.streets);
  await visitor.press('Volgende stap');
}

const notice = () => visitor.page.getByRole('region', { name: 'In dit gebied is al een groep' });

describe('An area that already has a group', () => {
  it('gives a notice before anything is sent, with the group to join, and the resident can continue', async () => {
    await giveArea('Hulten');

    await notice().waitFor();
    await visitor.inspect();
    expect(
      await notice()
        .getByRole('heading', { level: 2 })
        .evaluate((heading) => heading === document.activeElement),
    ).toBe(true);
    expect(
      await notice().getByRole('link', { name: 'Buurtgroep Hulten' }).getAttribute('href'),
    ).toBe(`/groepen/${reference}`);
    await visitor.press('Doorgaan, dit is een andere groep');

    await visitor.expectHeading('Over u als coördinator');
  });

  it('can be changed: an area without a group gives no notice', async () => {
    await giveArea('Hulten');
    await notice().waitFor();

    await visitor.press('Het gebied veranderen');
    expect(await notice().count()).toBe(0);
    await giveArea('Molenschot');

    await visitor.expectHeading('Over u als coördinator');
  });

  it('does not block the form when the check fails', async () => {
    const busy = { type: '/problems/not-found', title: 'Wij kunnen dit niet vinden', status: 404 };
    await visitor.page.route('**/v1/area-checks', (route) =>
      route.fulfill({ status: busy.status, contentType: 'application/problem+json', json: busy }),
    );

    await giveArea('Hulten');
    await visitor.expectHeading('Over u als coördinator');

    expect(await notice().count()).toBe(0);
  });
});
