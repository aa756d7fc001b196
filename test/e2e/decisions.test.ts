import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  registerAndApprove,
  registerAndConfirm,
  freshBody,
  officerToken,
  systemClients,
  registerGroup,
} from '../support/register-groups.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const system = systemClients({ siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') });
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, inject('siteUrl'));
});
afterEach(() => visitor.close());

const decide = async (
  choice: string,
  text?: { readonly label: string; readonly words: string },
) => {
  await visitor.page.getByLabel(choice).check();
  if (text) await visitor.page.getByLabel(text.label).fill(text.words);
  await visitor.press('Leg de beslissing vast');
};

describe('Decisions of officers', () => {
  it('a second officer reads who decided what and when, and cannot decide again', async () => {
    const group = await registerAndConfirm(system);
    const [police, municipality] = [
      await officerToken(system, group, 0),
      await officerToken(system, group, 1),
    ];
    const second = await Visitor.open(browser, inject('siteUrl'));
    await second.goTo(municipality.url);
    await second.expectHeading(/Beoordeel de aanmelding/);

    await visitor.goTo(police.url);
    await decide('Goedkeuren');
    await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
    // The second officer opened the page before the first one decided.
    await second.page.getByLabel('Afwijzen').check();
    await second.page
      .getByLabel('Reden van de afwijzing')
      .fill('Dit gebied hoort bij een andere groep.');
    await second.press('Leg de beslissing vast');
    await second.page.getByText('Over deze aanmelding is al besloten').waitFor();

    expect(await second.text()).toMatch(
      /Wijkagent Dongen heeft de aanmelding op \d+ .* goedgekeurd/,
    );
    await second.inspect();
    await second.goTo(municipality.url);
    await second.page.getByText('Over deze aanmelding is al besloten').waitFor();
    await second.inspect();
    await second.close();
  });

  it('a rejection is emailed to the coordinator with its reason; a reason that is too short produces an error at its field', async () => {
    const group = await registerAndConfirm(system);
    const reason = 'Dit gebied ligt helemaal in dat van een andere groep.';
    await visitor.goTo((await officerToken(system, group)).url);

    await visitor.press('Leg de beslissing vast');
    expect(await visitor.text()).toContain(
      'Kies: goedkeuren, afwijzen, een vraag stellen of de vraag intrekken.',
    );
    await visitor.inspect();
    await decide('Afwijzen', { label: 'Reden van de afwijzing', words: 'Nee' });
    expect(
      await visitor.page.getByLabel('Reden van de afwijzing').getAttribute('aria-invalid'),
    ).toBe('true');
    await visitor.inspect();
    await decide('Afwijzen', { label: 'Reden van de afwijzing', words: reason });
    await visitor.expectHeading('U heeft de aanmelding afgewezen');
    await visitor.inspect();
    const mail = await system.inbox.waitForMail(group.body.coordinator.email, ({ text }) =>
      text.includes(reason),
    );

    expect(mail.text).toContain(group.body.name);
    expect((await system.site.group(group.reference)).ok).toBe(false);
    await visitor.goTo(group.confirmToken.url);
    await visitor.expectHeading('U heeft de aanmelding al bevestigd');
    expect(await visitor.text()).toContain('De aanmelding is afgewezen');
    await visitor.inspect();
  });

  it('a question is emailed to the coordinator and the reply to the officers, after which only the new token can be used to decide', async () => {
    const group = await registerAndConfirm(
      system,
      freshBody({ at: [4.99, 51.62], name: 'Buurtgroep Wildert' }),
    );
    const first = await officerToken(system, group);
    await visitor.goTo(first.url);

    await decide('Een vraag stellen', {
      label: 'Uw vraag aan de coördinator',
      words: 'Hoort de Kerkstraat er ook bij?',
    });
    await visitor.expectHeading('Uw vraag is verstuurd');
    const asked = await system.inbox.waitForMailedToken(group.body.coordinator.email, 'antwoorden');
    await visitor.goTo(asked.url);
    await visitor.expectHeading('Beantwoord de vraag over uw aanmelding');
    expect(await visitor.text()).toContain('Hoort de Kerkstraat er ook bij?');
    await visitor.press('Verstuur het antwoord');
    expect(await visitor.text()).toContain('Vul het antwoord in.');
    await visitor.inspect();
    await visitor.page.getByLabel('Uw antwoord').fill('Ja, aan allebei de kanten.');
    await visitor.press('Verstuur het antwoord');
    await visitor.expectHeading('Uw antwoord is verstuurd');
    await visitor.inspect();

    await visitor.goTo(asked.url);
    await visitor.expectHeading('U heeft deze vraag al beantwoord');
    await visitor.inspect();
    await visitor.goTo(first.url);
    await visitor.page.getByText('De aanmelding is veranderd na deze mail').waitFor();
    await visitor.inspect();
    const again = await system.inbox.waitForMailedToken(
      'wijkagent.dongen@politie.example',
      'beoordelen',
      ({ groupId, token }) => groupId === group.groupId && token !== first.token,
    );
    await visitor.goTo(again.url);
    expect(await visitor.text()).toContain('Ja, aan allebei de kanten.');
    await visitor.inspect();
    await decide('Goedkeuren');
    await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
  });

  it('a registration for an area that already has a group is shown as a likely duplicate in the email and on the page', async () => {
    const original = await registerAndApprove(
      system,
      freshBody({ at: [4.93, 51.615], name: 'Buurtgroep Tichelrijt' }),
    );
    await expect.poll(async () => (await system.site.group(original.reference)).ok).toBe(true);

    const duplicate = await registerAndConfirm(
      system,
      freshBody({ at: [4.9301, 51.615], name: 'Tichelrijt Alert' }),
    );
    const token = await officerToken(system, duplicate);
    await visitor.goTo(token.url);
    const mail = await system.inbox.waitForMail('wijkagent.dongen@politie.example', ({ text }) =>
      text.includes(token.token),
    );

    expect(mail.text).toMatch(/waarschijnlijk/i);
    expect(mail.text).toContain(original.reference);
    expect(await visitor.text()).toContain('deze groep bestaat waarschijnlijk al');
    await visitor.inspect();
  });
});

describe('A token URL that cannot be used shows why and changes nothing', () => {
  it('confirming twice shows the same reference', async () => {
    const { confirmToken } = await registerGroup(system);
    await visitor.goTo(confirmToken.url);
    await visitor.press('Bevestig de aanmelding');
    await visitor.expectHeading('Uw e-mailadres is bevestigd');
    const reference = /LS-[0-9A-Z]{5}/.exec(await visitor.text())?.[0] ?? 'none';

    await visitor.goTo(confirmToken.url);

    await visitor.expectHeading('U heeft de aanmelding al bevestigd');
    expect(await visitor.text()).toContain(reference);
    await visitor.inspect();
  });

  it.each([
    [
      'damaged',
      (url: string) => `${url.slice(0, -6)}AAAAAA`,
      'Deze link is niet volledig of beschadigd',
    ],
    [
      'truncated before the token',
      (url: string) => url.replace(/#.*/, ''),
      'Open deze pagina met de link uit uw mail',
    ],
    [
      'for another page',
      (url: string) => url.replace('/bevestigen/', '/beoordelen/'),
      'Deze link hoort niet bij deze pagina',
    ],
  ])('a token URL that is %s', async (_what, damage, heading) => {
    const { confirmToken } = await registerGroup(system);

    await visitor.goTo(damage(confirmToken.url));

    await visitor.expectHeading(heading);
    await visitor.inspect();
    const registration = await system.site.registration(confirmToken);
    expect(registration.ok && registration.body.status).toBe('submitted');
  });
});
