import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { address, coordinatorOf, joinStory, type Group } from './join-story.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const story = joinStory(running);
const { people } = story;
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

async function opensManagement(made: Group): Promise<void> {
  await visitor.goTo(await story.manageLink(made));
  await visitor.expectHeading(`Beheer van ${made.body.name}`);
}

describe('a coordinator looks after the group', () => {
  it('full: the group says so and offers its neighbours; its coordinator opens it again with the link from the mail', async () => {
    const made = await story.group([4.95, 51.66], 'Buurtgroep Dijkzicht');
    const neighbour = await story.group([4.9585, 51.66], 'Buurtgroep Dijkrand');
    await expect.poll(() => story.neighboursOf(made)).toContain(neighbour.reference);
    const email = address();
    const { coordinator } = await people.asksAndConfirms(
      made.reference,
      email,
      coordinatorOf(made),
    );
    await visitor.goTo(`${running.siteUrl}/verzoek/${coordinator.name}#${coordinator.token}`);
    await visitor.page.getByLabel('De groep is vol').check();
    await visitor.press('Verstuur het antwoord');
    await visitor.expectHeading('Uw antwoord is verstuurd');
    expect(await visitor.text()).not.toContain(email);
    await people.shownAs(made.reference, 'full');

    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.page.getByText('Deze groep is vol').waitFor();
    await visitor.inspect();
    expect(
      await visitor.page.getByRole('link', { name: 'Buurtgroep Dijkrand' }).count(),
    ).toBeGreaterThan(0);
    await visitor.goTo(`/groepen/${made.reference}/meedoen`);
    await visitor.page.getByText('Deze groep is vol').waitFor();
    await visitor.inspect();

    await opensManagement(made);
    await visitor.press('Zet de groep open voor nieuwe deelnemers');
    await visitor.page.getByText('De groep staat open voor nieuwe deelnemers.').waitFor();
    await visitor.inspect();
    await people.shownAs(made.reference, 'open');
  });

  it('changes the area in the same way as it was given, and stops the group only after a deliberate yes', async () => {
    const made = await story.fullGroup([4.92, 51.66], 'Buurtgroep Wilgen');
    await opensManagement(made);
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
      .poll(async () => (await story.shown(made))?.streets)
      .toBe('De Wilgenlaan en het Wilgenplein');

    await opensManagement(made);
    await visitor.press('Stop de groep');
    await visitor.expectHeading('Weet u zeker dat Buurtgroep Wilgen stopt?');
    await visitor.press('Stop de groep nu');
    await visitor.page
      .getByRole('link', { name: 'Zet een vinkje om te zeggen dat de groep stopt.' })
      .waitFor();
    await visitor.inspect();
    expect(await story.shown(made)).toBeDefined();
    await visitor.page.getByLabel('Ja, de groep is gestopt').check();
    await visitor.losesTheNextAnswer('**/closure');
    await visitor.press('Stop de groep nu');
    await visitor.page.getByText('Er is geen verbinding').waitFor();
    await visitor.press('Stop de groep nu');
    await visitor.expectHeading('De groep is gestopt');
    await visitor.inspect();
    await expect.poll(() => story.shown(made)).toBeUndefined();
    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.expectHeading('Deze groep staat niet in het overzicht');
  });
});
