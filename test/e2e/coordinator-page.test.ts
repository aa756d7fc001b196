import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { worklists } from '../../shared/domain/desk/worklists.ts';
import { manageTexts as texts } from '../../web/texts/manage.ts';
import { reviewTexts } from '../../web/texts/review.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { effectLimit } from '../support/time-limits.ts';
import { address, coordinatorOf, joinFixture, type Group } from './join-fixture.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = { siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') };
const fixture = joinFixture(running);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the page with the link in the welcome mail. */
async function openOwnPage(made: Group): Promise<Visitor> {
  const visitor = await Visitor.open(browser, running.siteUrl);
  await visitor.goTo(await fixture.manageUrl(made));
  await visitor.expectHeading(texts.title(made.body.name));
  return visitor;
}

async function openAtDesk(url: string): Promise<Visitor> {
  const [mailbox] = mailboxesOf('GM0766');
  if (!mailbox) throw new Error('nobody decides in Dongen');
  const visitor = await Visitor.open(browser, running.siteUrl);
  await openAsOfficer(visitor, { url, mailbox });
  return visitor;
}

const waitFor = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: effectLimit, interval: 200 });

it('A coordinator starts a forming group and asks for a briefing; the site and the desk follow', async () => {
  const made = await fixture.group([4.97, 51.64], 'Buurtgroep Start', 'forming');
  const email = address();
  await fixture.people.requestAndConfirm(made.reference, email, coordinatorOf(made));
  const visitor = await openOwnPage(made);
  const { page } = visitor;
  await page.getByText('Er wacht 1 verzoek op uw antwoord').waitFor();
  expect(await visitor.text()).not.toContain(email);
  await visitor.inspectOnBothScreens();

  await visitor.press(texts.started.action);
  await visitor.expectHeading(texts.facts.formTitle);
  await page.getByLabel('Naam van de groep').fill('');
  await visitor.press(texts.facts.action);
  await page.getByRole('link', { name: 'Vul de naam van de groep in.' }).waitFor();
  await visitor.inspectOnBothScreens();
  await page.getByLabel('Naam van de groep').fill('Buurtgroep Gestart');
  const wish = page.getByRole('group', { name: texts.facts.briefing });
  await wish.getByRole('radio', { name: 'Ja' }).check();
  await visitor.press(texts.facts.action);
  await visitor.expectHeading(texts.title('Buurtgroep Gestart'));
  await page.getByText(texts.facts.saved).waitFor();
  await page.getByText('Fase: was ‘In oprichting’, is nu ‘Actief’.').waitFor();
  expect(await visitor.text()).not.toContain(texts.started.action);
  await visitor.inspectOnBothScreens();
  await visitor.close();

  await waitFor(async () =>
    expect(await fixture.shown(made)).toMatchObject({
      name: 'Buurtgroep Gestart',
      phase: 'running',
    }),
  );
  const desk = await openAtDesk(`/bureau/groepen/${made.reference}`);
  await desk.expectHeading('Buurtgroep Gestart');
  const history = await desk.text();
  expect(history).toContain(reviewTexts.history.sentences.GroupChanged());
  expect(history).toContain('Naam van de groep: was ‘Buurtgroep Start’');
  await desk.inspectOnBothScreens();
  const { all, title } = worklists.briefing;
  await waitFor(async () => {
    await desk.goTo('/bureau');
    const list = desk.page.getByRole('region', { name: title });
    await list.getByRole('link', { name: /Buurtgroep Gestart/ }).waitFor({ timeout: 2000 });
  });
  await desk.goTo(`/bureau${all.address}`);
  await desk.page
    .getByRole('link', { name: /Buurtgroep Gestart/ })
    .first()
    .waitFor();
  await desk.close();
});

it('A second tab with an outdated version offers a choice, and loses nothing that was typed', async () => {
  const made = await fixture.group([4.975, 51.63], 'Buurtgroep Tweemaal');
  const [first, second] = await Promise.all([openOwnPage(made), openOwnPage(made)]);
  for (const visitor of [first, second]) {
    await visitor.press(texts.facts.change);
    await visitor.expectHeading(texts.facts.formTitle);
  }
  await first.page.getByLabel('Aantal deelnemers').fill('51');
  await first.page.getByLabel('Welke straten').fill('Alleen de Kade');
  await first.press(texts.facts.action);
  await first.page.getByText(texts.facts.saved).waitFor();
  await first.close();

  const { page } = second;
  await page.getByLabel('Naam van de groep').fill('Buurtgroep Eenmaal');
  await page.getByLabel('Aantal deelnemers').fill('52');
  await second.press(texts.facts.action);
  await page.getByText(texts.meanwhile.title).waitFor();
  expect(await page.getByLabel('Naam van de groep').inputValue()).toBe('Buurtgroep Eenmaal');
  expect(await page.getByLabel('Welke straten').inputValue()).toBe('Alleen de Kade');
  await second.inspectOnBothScreens();
  await second.press(texts.facts.action);
  await page.getByRole('link', { name: texts.meanwhile.choose('participants') }).waitFor();
  await page.getByLabel(texts.meanwhile.mine('52')).check();
  await second.loseNextResponse('**/changes');
  await second.press(texts.facts.action);
  await page.getByText('Er is geen verbinding').waitFor();
  await second.press(texts.facts.action);
  await second.expectHeading(texts.title('Buurtgroep Eenmaal'));
  await page.getByText('Deelnemers: was ‘51’, is nu ‘52’.').waitFor();
  await second.inspectOnBothScreens();
  await second.close();
  await waitFor(async () =>
    expect(await fixture.shown(made)).toMatchObject({
      name: 'Buurtgroep Eenmaal',
      streets: 'Alleen de Kade',
    }),
  );
});

it('An area that another tab has changed is not silently overwritten', async () => {
  const made = await fixture.group([4.93, 51.64], 'Buurtgroep Getekend');
  const [first, second] = await Promise.all([openOwnPage(made), openOwnPage(made)]);
  for (const visitor of [first, second]) {
    await visitor.press(texts.area.change);
    await visitor.expectHeading(texts.area.formTitle);
  }
  await first.page.getByLabel('Welke straten').fill('De straten van de eerste');
  await first.press(texts.area.action);
  await first.expectHeading(texts.area.done);
  await first.close();

  await second.page.getByLabel('Welke straten').fill('De straten van de tweede');
  await second.press(texts.area.action);
  await second.page.getByText(texts.area.meanwhile.conflicts).waitFor();
  await second.inspectOnBothScreens();
  await second.press(texts.area.meanwhile.theirs.streets);
  expect(await second.page.getByLabel('Welke straten').inputValue()).toBe(
    'De straten van de eerste',
  );
  await second.press(texts.area.meanwhile.mine);
  await second.press(texts.area.action);
  await second.expectHeading(texts.area.done);
  await second.close();
  await waitFor(async () =>
    expect(await fixture.shown(made)).toMatchObject({ streets: 'De straten van de tweede' }),
  );
});
