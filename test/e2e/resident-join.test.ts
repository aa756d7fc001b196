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

async function requestJoin(made: Group, email: string): Promise<void> {
  await visitor.goTo(`/groepen/${made.reference}/meedoen`);
  await visitor.page.getByLabel('Uw naam').fill('Test Bewoner');
  await visitor.page.getByLabel('Uw e-mailadres').fill(email);
  await visitor.page.getByLabel('Uw straat').fill('Molenstraat');
  await visitor.page.getByLabel('Wilt u er iets bij schrijven?').fill('Ik woon hier net.');
  await visitor.press('Verstuur het verzoek');
  await visitor.expectHeading('Bijna klaar: bevestig uw e-mailadres');
}

async function confirm(email: string): Promise<string> {
  const url = await fixture.tokenUrl('deelnemen', email);
  await visitor.goTo(url);
  await visitor.expectHeading('Bevestig uw verzoek');
  await visitor.inspect();
  await visitor.press('Bevestig mijn verzoek');
  await visitor.expectHeading('Uw verzoek is verstuurd');
  return url;
}

describe('A resident asks to join, and the coordinator replies', () => {
  it('accepted: the coordinator sees who asked only after the reply, and the asker never sees the coordinator', async () => {
    const made = await fixture.group([4.92, 51.62], 'Buurtgroep Molenpad');
    const email = address();
    await visitor.goTo(`/groepen/${made.reference}`);
    await visitor.page.getByRole('link', { name: 'Vraag of u mee kunt doen' }).click();
    await visitor.expectHeading(/Vraag of u mee kunt doen met Buurtgroep Molenpad/);
    await visitor.inspect();
    await requestJoin(made, email);
    expect(await visitor.text()).toContain(`Wij sturen een mail naar ${email}`);
    await visitor.inspect();
    const asker = await confirm(email);
    await visitor.inspect();

    await visitor.goTo(await fixture.tokenUrl('verzoek', coordinatorOf(made)));
    await visitor.expectHeading('Iemand wil meedoen met Buurtgroep Molenpad');
    const before = await visitor.text();
    await visitor.inspect();
    await visitor.press('Verstuur het antwoord');
    await visitor.page
      .getByRole('link', { name: 'Kies: welkom, de groep is vol, of niet in ons gebied.' })
      .waitFor();
    await visitor.inspect();
    await visitor.page.getByLabel('Welkom').check();
    await visitor.page.getByLabel('Uw bericht aan de persoon').fill('Leuk dat u meedoet!');
    await visitor.press('Verstuur het antwoord');
    await visitor.expectHeading('De persoon is welkom');
    const after = await visitor.text();
    await visitor.inspect();
    const mail = await people.inbox.waitForMail(email, ({ text }) =>
      text.includes('Leuk dat u meedoet!'),
    );

    expect(before).toContain('Molenstraat');
    expect(before).not.toMatch(new RegExp(`Test Bewoner|${email}`));
    expect(after).toContain('Test Bewoner');
    expect(after).toContain(email);
    expect(mail.text).not.toContain(coordinatorOf(made));
    await visitor.goTo(asker);
    await visitor.page.getByText('U bent welkom.').waitFor();
    await visitor.inspect();
    await visitor.goTo(await fixture.tokenUrl('verzoek', coordinatorOf(made)));
    await visitor.expectHeading('Dit verzoek is al beantwoord');
    await visitor.inspect();
  });

  it('errors are shown at their fields, the input is kept, and a double click sends one request', async () => {
    const made = await fixture.group([4.93, 51.66], 'Buurtgroep Vaart');
    const email = address();
    await visitor.goTo(`/groepen/${made.reference}/meedoen`);
    await visitor.page.getByLabel('Uw straat').fill('Vaartweg');
    await visitor.press('Verstuur het verzoek');
    const summary = visitor.page.getByRole('alert');
    await summary.getByRole('link', { name: 'Vul uw naam in.' }).waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await visitor.inspect();

    await visitor.page.getByLabel('Uw naam').fill('Test Bewoner');
    await visitor.page.getByLabel('Uw e-mailadres').fill(email);
    await visitor.page.route('**/join-requests', (route) => route.abort(), { times: 1 });
    await visitor.press('Verstuur het verzoek');
    await visitor.page.getByText('Er is geen verbinding').waitFor();
    expect(await visitor.page.getByLabel('Uw straat').inputValue()).toBe('Vaartweg');
    await visitor.page.getByRole('button', { name: 'Verstuur het verzoek' }).dblclick();
    await visitor.expectHeading('Bijna klaar: bevestig uw e-mailadres');
    await people.token(email, 'deelnemen');

    expect(await people.inbox.mails({ to: email })).toHaveLength(1);
  });

  it('when the group becomes full while the form is being filled in, the page says so and sends nothing', async () => {
    const made = await fixture.group([4.97, 51.66], 'Buurtgroep Sluis');
    const { coordinator } = await people.requestAndConfirm(
      made.reference,
      address(),
      coordinatorOf(made),
    );
    await visitor.goTo(`/groepen/${made.reference}/meedoen`);
    await visitor.page.getByLabel('Uw naam').fill('Test Bewoner');
    await visitor.page.getByLabel('Uw e-mailadres').fill(address());
    await visitor.page.getByLabel('Uw straat').fill('Sluisweg');
    await people.answer(coordinator, 'full');
    await people.waitForJoining(made.reference, 'full');

    await visitor.press('Verstuur het verzoek');
    await visitor.page.getByText('Deze groep is vol').waitFor();

    expect(await visitor.page.getByRole('button', { name: 'Verstuur het verzoek' }).count()).toBe(
      0,
    );
    await visitor.inspect();
  });

  it('a damaged token or one of the other party is refused with a reason and changes nothing', async () => {
    const made = await fixture.group([4.99, 51.66], 'Buurtgroep Haven');
    const { asker, coordinator } = await people.requestAndConfirm(
      made.reference,
      address(),
      coordinatorOf(made),
    );

    await visitor.goTo(`${running.siteUrl}/verzoek/${asker.name}#${asker.token}`);
    await visitor.expectHeading('Deze link hoort niet bij deze pagina');
    await visitor.inspect();
    await visitor.goTo(
      `${running.siteUrl}/verzoek/${coordinator.name}#${coordinator.token.slice(0, -6)}AAAAAA`,
    );
    await visitor.expectHeading('Deze link is niet volledig of beschadigd');
    await visitor.inspect();

    expect(await people.show(coordinator)).toMatchObject({ status: 'open' });
  });
});
