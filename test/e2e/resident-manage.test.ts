import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { address, coordinatorOf, joinFixture, type Group } from './join-fixture.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const fixture = joinFixture(running);
const { people } = fixture;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, running.siteUrl);
});
afterEach(() => visitor.close());

async function openManagement(made: Group): Promise<void> {
  await visitor.goTo(await fixture.manageUrl(made));
  await visitor.expectHeading(`Beheer van ${made.body.name}`);
}

describe('A coordinator manages the group', () => {
  it('a full group says so and offers its neighbours; its coordinator reopens it with the mailed token', async () => {
    const made = await fixture.group([4.95, 51.66], 'Buurtgroep Dijkzicht');
    const neighbour = await fixture.group([4.9585, 51.66], 'Buurtgroep Dijkrand');
    await expect.poll(() => fixture.neighboursOf(made)).toContain(neighbour.reference);
    const email = address();
    const { coordinator } = await people.requestAndConfirm(
      made.reference,
      email,
      coordinatorOf(made),
    );
    await visitor.goTo(`${running.siteUrl}/verzoek/${coordinator.name}#${coordinator.token}`);
    await visitor.page.getByLabel('De groep is vol').check();
    await visitor.press('Verstuur het antwoord');
    await visitor.expectHeading('Uw antwoord is verstuurd');
    expect(await visitor.text()).not.toContain(email);
    await people.waitForJoining(made.reference, 'full');

    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.page.getByText('Deze groep is vol').waitFor();
    await visitor.inspect();
    expect(
      await visitor.page.getByRole('link', { name: 'Buurtgroep Dijkrand' }).count(),
    ).toBeGreaterThan(0);
    await visitor.goTo(`/groepen/${made.reference}/meedoen`);
    await visitor.page.getByText('Deze groep is vol').waitFor();
    await visitor.inspect();

    await openManagement(made);
    await visitor.press('Zet de groep open voor nieuwe deelnemers');
    await visitor.page.getByText('De groep staat open voor nieuwe deelnemers.').waitFor();
    await visitor.inspect();
    await people.waitForJoining(made.reference, 'open');
  });

  it('the area can be changed as in the form, and the group is closed only after explicit confirmation', async () => {
    const made = await fixture.fullGroup([4.92, 51.66], 'Buurtgroep Wilgen');
    await openManagement(made);
    await visitor.inspect();

    await visitor.press('Verander het gebied');
    await visitor.expectHeading('Het gebied veranderen');
    await visitor.inspect();
    await visitor.page.getByLabel('Kies een buurt of wijk').check();
    await visitor.page
      .getByRole('combobox', { name: 'Buurt of wijk' })
      .selectOption({ label: 'Klein Dongen' });
    await visitor.page
      .getByLabel('Welke straten horen bij het gebied?')
      .fill('De Wilgenlaan en het Wilgenplein');
    await visitor.press('Sla het nieuwe gebied op');
    await visitor.expectHeading('Het nieuwe gebied is opgeslagen');
    await visitor.inspect();
    await expect
      .poll(async () => (await fixture.shown(made))?.streets)
      .toBe('De Wilgenlaan en het Wilgenplein');

    await openManagement(made);
    await visitor.press('Stop de groep');
    await visitor.expectHeading('Weet u zeker dat Buurtgroep Wilgen stopt?');
    await visitor.press('Stop de groep nu');
    await visitor.page
      .getByRole('link', { name: 'Zet een vinkje om te zeggen dat de groep stopt.' })
      .waitFor();
    await visitor.inspect();
    expect(await fixture.shown(made)).toBeDefined();
    await visitor.page.getByLabel('Ja, de groep is gestopt').check();
    await visitor.loseNextResponse('**/closure');
    await visitor.press('Stop de groep nu');
    await visitor.page.getByText('Er is geen verbinding').waitFor();
    await visitor.press('Stop de groep nu');
    await visitor.expectHeading('De groep is gestopt');
    await visitor.inspect();
    await expect.poll(() => fixture.shown(made)).toBeUndefined();
    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.expectHeading('Deze groep staat niet in het overzicht');
  });
});
