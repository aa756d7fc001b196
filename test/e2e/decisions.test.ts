import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  approved,
  confirmed,
  freshBody,
  officerLink,
  reach,
  registered,
} from '../support/registering.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const system = reach({ siteUrl: inject('siteUrl'), inboxUrl: inject('inboxUrl') });
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

const decides = async (
  choice: string,
  text?: { readonly label: string; readonly words: string },
) => {
  await visitor.page.getByLabel(choice).check();
  if (text) await visitor.page.getByLabel(text.label).fill(text.words);
  await visitor.press('Leg de beslissing vast');
};

describe('the officers decide', () => {
  it('a second officer reads who decided what and when, and decides nothing', async () => {
    const group = await confirmed(system);
    const [police, municipality] = [
      await officerLink(system, group, 0),
      await officerLink(system, group, 1),
    ];
    const second = await Visitor.open(browser, inject('siteUrl'));
    await second.goTo(municipality.url);
    await second.expectHeading(/Beoordeel de aanmelding/);

    await visitor.goTo(police.url);
    await decides('Goedkeuren');
    await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
    // The second officer opened the page before the first decided.
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

  it('a rejection goes to the coordinator with its reason; too short a reason is refused at the field', async () => {
    const group = await confirmed(system);
    const reason = 'Dit gebied ligt helemaal in dat van een andere groep.';
    await visitor.goTo((await officerLink(system, group)).url);

    await visitor.press('Leg de beslissing vast');
    expect(await visitor.text()).toContain('Kies: goedkeuren, afwijzen of een vraag stellen.');
    await visitor.inspect();
    await decides('Afwijzen', { label: 'Reden van de afwijzing', words: 'Nee' });
    expect(
      await visitor.page.getByLabel('Reden van de afwijzing').getAttribute('aria-invalid'),
    ).toBe('true');
    await visitor.inspect();
    await decides('Afwijzen', { label: 'Reden van de afwijzing', words: reason });
    await visitor.expectHeading('U heeft de aanmelding afgewezen');
    await visitor.inspect();
    const mail = await system.inbox.waitForMail(group.body.coordinator.email, ({ text }) =>
      text.includes(reason),
    );

    expect(mail.text).toContain(group.body.name);
    expect((await system.site.group(group.reference)).ok).toBe(false);
    await visitor.goTo(group.link.url);
    await visitor.expectHeading('U heeft de aanmelding al bevestigd');
    expect(await visitor.text()).toContain('De aanmelding is afgewezen');
    await visitor.inspect();
  });

  it('a question goes to the coordinator; the answer comes back to the officers, and only the new link decides', async () => {
    const group = await confirmed(
      system,
      freshBody({ at: [4.99, 51.62], name: 'Buurtgroep Wildert' }),
    );
    const first = await officerLink(system, group);
    await visitor.goTo(first.url);

    await decides('Een vraag stellen', {
      label: 'Uw vraag aan de coördinator',
      words: 'Hoort de Kerkstraat er ook bij?',
    });
    await visitor.expectHeading('Uw vraag is verstuurd');
    const asked = await system.inbox.waitForLink(group.body.coordinator.email, 'antwoorden');
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
    const again = await system.inbox.waitForLink(
      'wijkagent.dongen@politie.example',
      'beoordelen',
      ({ groupId, token }) => groupId === group.groupId && token !== first.token,
    );
    await visitor.goTo(again.url);
    expect(await visitor.text()).toContain('Ja, aan allebei de kanten.');
    await visitor.inspect();
    await decides('Goedkeuren');
    await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
  });

  it('a registration of an area that has a group already is called a likely duplicate, in the mail and on the page', async () => {
    const original = await approved(
      system,
      freshBody({ at: [4.93, 51.615], name: 'Buurtgroep Tichelrijt' }),
    );
    await expect.poll(async () => (await system.site.group(original.reference)).ok).toBe(true);

    const double = await confirmed(
      system,
      freshBody({ at: [4.9301, 51.615], name: 'Tichelrijt Alert' }),
    );
    const link = await officerLink(system, double);
    await visitor.goTo(link.url);
    const mail = await system.inbox.waitForMail('wijkagent.dongen@politie.example', ({ text }) =>
      text.includes(link.token),
    );

    expect(mail.text).toMatch(/waarschijnlijk/i);
    expect(mail.text).toContain(original.reference);
    expect(await visitor.text()).toContain('deze groep bestaat waarschijnlijk al');
    await visitor.inspect();
  });
});

describe('a link that does not do what it promises says so and changes nothing', () => {
  it('confirming twice shows the same reference', async () => {
    const { link } = await registered(system);
    await visitor.goTo(link.url);
    await visitor.press('Bevestig de aanmelding');
    await visitor.expectHeading('Uw e-mailadres is bevestigd');
    const reference = /LS-[0-9A-Z]{5}/.exec(await visitor.text())?.[0] ?? 'none';

    await visitor.goTo(link.url);

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
      'cut off before the token',
      (url: string) => url.replace(/#.*/, ''),
      'Open deze pagina met de link uit uw mail',
    ],
    [
      'meant for another page',
      (url: string) => url.replace('/bevestigen/', '/beoordelen/'),
      'Deze link hoort niet bij deze pagina',
    ],
  ])('a link that is %s', async (_what, damage, heading) => {
    const { link } = await registered(system);

    await visitor.goTo(damage(link.url));

    await visitor.expectHeading(heading);
    await visitor.inspect();
    const registration = await system.site.registration(link);
    expect(registration.ok && registration.body.status).toBe('submitted');
  });
});
