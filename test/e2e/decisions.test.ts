import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  registerAndApprove,
  registerAndConfirm,
  freshBody,
  askedOfficer,
  systemClients,
  registerGroup,
} from '../support/register-groups.ts';
import { succeeded } from '../../local/demo/site-client.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { reviewTexts } from '../../web/texts/review.ts';
import { worklistTexts } from '../../web/texts/worklist.ts';
import { openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, phone, Visitor } from './visitor.ts';

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
      await askedOfficer(system, group, 0),
      await askedOfficer(system, group, 1),
    ];
    const second = await Visitor.open(browser, inject('siteUrl'));
    await openAsOfficer(second, municipality);
    await second.expectHeading(/Beoordeel de aanmelding/);

    await openAsOfficer(visitor, police);
    await decide('Goedkeuren');
    await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
    // The second officer opened the page before the first one decided.
    await second.page.getByLabel('Afwijzen').check();
    await second.page
      .getByLabel('Reden van de afwijzing')
      .fill('Dit gebied hoort bij een andere groep.');
    await second.press('Leg de beslissing vast');
    await second.page.getByText('Over deze aanmelding is al beslist').waitFor();

    expect(await second.text()).toMatch(
      /Wijkagent Dongen heeft de aanmelding op \d+ .* goedgekeurd/,
    );
    await second.inspect();
    await second.goTo(municipality.url);
    await second.page.getByText('Over deze aanmelding is al beslist').waitFor();
    await second.inspect();
    await second.close();
  });

  it('an officer who did not see a colleague’s question reads it before deciding, and keeps the words typed', async () => {
    const group = await registerAndConfirm(system);
    const colleague = await askedOfficer(system, group, 1);
    const reason = 'Dit gebied hoort bij een andere groep.';
    await openAsOfficer(visitor, await askedOfficer(system, group, 0));
    await visitor.expectHeading(/Beoordeel de aanmelding/);
    succeeded(
      await system.site.decide(colleague, { decision: 'ask', question: 'Klopt het aantal?' }),
    );

    await decide('Afwijzen', { label: 'Reden van de afwijzing', words: reason });
    await visitor.page.getByText(reviewTexts.changed.title).waitFor();
    await visitor.page.getByText(reviewTexts.open.title).waitFor();
    const told = await visitor.text();
    const kept = await visitor.page.getByLabel('Reden van de afwijzing').inputValue();
    await visitor.inspect();
    await visitor.press('Leg de beslissing vast');
    await visitor.expectHeading(reviewTexts.done.reject.title);

    expect(told).toContain(`${colleague.mailbox.title} vroeg op`);
    expect(told).toContain('Klopt het aantal?');
    expect(kept).toBe(reason);
  });

  it('a rejection is emailed to the coordinator with its reason; a reason that is too short produces an error at its field', async () => {
    const group = await registerAndConfirm(system);
    const reason = 'Dit gebied ligt helemaal in dat van een andere groep.';
    await openAsOfficer(visitor, await askedOfficer(system, group));

    await visitor.press('Leg de beslissing vast');
    expect(await visitor.text()).toContain('Kies eerst wat u beslist.');
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

  it('a question is emailed to the coordinator and the reply to the officers, who read what the coordinator corrected', async () => {
    const group = await registerAndConfirm(
      system,
      freshBody({ at: [4.99, 51.62], name: 'Buurtgroep Wildert' }),
    );
    const first = await askedOfficer(system, group);
    await openAsOfficer(visitor, first);

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
    await visitor.press('Verbeter mijn aanmelding');
    await visitor.page.getByLabel('Aantal deelnemers').fill('43');
    await visitor.inspect();
    await visitor.page.getByLabel('Uw antwoord').fill('Ja, aan allebei de kanten.');
    await visitor.press('Verstuur het antwoord');
    await visitor.expectHeading('Uw antwoord is verstuurd');
    await visitor.inspect();

    await visitor.goTo(asked.url);
    await visitor.expectHeading('U heeft deze vraag al beantwoord');
    await visitor.inspect();
    await openAsOfficer(visitor, first);
    await visitor.expectHeading(/Beoordeel de aanmelding/);
    expect(await visitor.text()).toContain('Het aantal deelnemers was 42 en is nu 43.');
    expect(await visitor.text()).toContain('Wijkagent Dongen stelde een vraag aan de coördinator.');
    expect(await visitor.text()).toContain('Ja, aan allebei de kanten.');
    await visitor.inspect();
    await decide('Goedkeuren');
    await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
  });

  it('whatever the coordinator corrected is there as words and on the map', async () => {
    const before = freshBody({ at: [4.955, 51.63], name: 'Buurtgroep Tramstraat' });
    const now = freshBody({ at: [4.957, 51.631], name: 'Buurtgroep Tramstraat en omgeving' });
    const group = await registerAndConfirm(system, before);
    const asked = await askedOfficer(system, group);
    succeeded(
      await system.site.decide(asked, {
        decision: 'ask',
        question: 'Hoort de Tramstraat er ook bij?',
      }),
    );
    const answering = await system.inbox.waitForMailedToken(
      before.coordinator.email,
      'antwoorden',
      ({ groupId }) => groupId === group.groupId,
    );
    const correction = {
      name: now.name,
      participants: before.participants + 7,
      area: { ...now.area, streets: 'De Tramstraat en de Hoofdstraat' },
    };
    succeeded(await system.site.answer(answering, 'Ja, ik heb het verbeterd.', correction));

    await openAsOfficer(visitor, asked);
    await visitor.page.locator('path.area--own').waitFor();
    const text = await visitor.text();
    for (const line of [
      reviewTexts.correction.name(before.name, now.name),
      reviewTexts.correction.participants(before.participants, before.participants + 7),
      reviewTexts.correction.streets(before.area.streets, 'De Tramstraat en de Hoofdstraat'),
      /Het gebied schoof ongeveer \d+ meter op naar het noordoosten\./,
      'Ja, ik heb het verbeterd.',
    ])
      expect(text).toMatch(line);
    // The dashed outline is the area as it was before the correction; it differs from the current area.
    const [old, current] = [
      visitor.page.locator('path.area--forming'),
      visitor.page.locator('path.area--own'),
    ];
    expect([await old.count(), await current.count()]).toEqual([1, 1]);
    expect(await old.getAttribute('d')).not.toBe(await current.getAttribute('d'));
    await visitor.page.getByText(reviewTexts.nearby.captionWithBefore).waitFor();
    await visitor.inspectOnBothScreens();
  });

  it('go by keyboard alone from the mail to a question that starts from a reply text, on a phone', async () => {
    const group = await registerAndConfirm(system, freshBody({ at: [4.91, 51.64] }));
    const { email } = group.body.coordinator;
    const { url, mailbox } = await askedOfficer(system, group);
    const onPhone = await Visitor.open(browser, inject('siteUrl'), {
      browser: { viewport: phone },
    });
    const { page } = onPhone;
    const press = async (target: Parameters<Visitor['tabTo']>[0], key = 'Enter') => {
      await onPhone.tabTo(target);
      await page.keyboard.press(key);
    };

    await onPhone.goTo(url);
    await press(page.getByRole('link', { name: deskTexts.signIn.with('Politie'), exact: true }));
    await press(page.getByRole('button', { name: mailbox.title, exact: true }));
    await onPhone.expectHeading(reviewTexts.title(group.body.name));
    await onPhone.inspect();
    await press(page.getByLabel(reviewTexts.contacts.reasons.decide), 'Space');
    await press(page.getByRole('button', { name: reviewTexts.contacts.action }));
    await page.getByText(email).waitFor();
    await onPhone.tabTo(page.getByLabel(reviewTexts.form.approve.label));
    // The arrow keys move between the options of one question.
    await page.keyboard.press('ArrowDown');
    await press(page.getByRole('button', { name: 'Aantal deelnemers', exact: true }));
    const question = page.getByLabel(reviewTexts.form.askLabel);
    await onPhone.tabTo(question);
    const started = await question.inputValue();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Alvast bedankt.');
    await onPhone.inspect();
    await press(page.getByRole('button', { name: reviewTexts.form.action }));
    await onPhone.expectHeading(reviewTexts.done.ask.title);
    await onPhone.inspect();
    await press(page.getByRole('link', { name: reviewTexts.toFirstPage }));
    await onPhone.expectHeading(worklistTexts.title);
    await onPhone.close();
    const mail = await system.inbox.waitForMail(email, ({ text }) =>
      text.includes('Alvast bedankt.'),
    );

    // The question started as the region's reply text, with the name of the group filled in.
    expect(started).toContain(`voor ${group.body.name} opgaf?`);
    expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(`${started} Alvast bedankt.`);
  });

  it('a registration for an area that already has a group is shown as a likely duplicate in the email and on the page, and can be rejected as such', async () => {
    const original = await registerAndApprove(
      system,
      freshBody({ at: [4.93, 51.615], name: 'Buurtgroep Tichelrijt' }),
    );
    await expect.poll(async () => (await system.site.group(original.reference)).ok).toBe(true);

    const duplicate = await registerAndConfirm(
      system,
      freshBody({ at: [4.9301, 51.615], name: 'Tichelrijt Alert' }),
    );
    const asked = await askedOfficer(system, duplicate);
    await openAsOfficer(visitor, asked);
    await visitor.expectHeading(reviewTexts.title(duplicate.body.name));
    const mail = await system.inbox.waitForMail('wijkagent.dongen@politie.example', ({ text }) =>
      text.includes(asked.url),
    );

    expect(mail.text).toMatch(/waarschijnlijk/i);
    expect(mail.text).toContain(original.reference);
    expect(await visitor.text()).toContain('deze groep is waarschijnlijk al aangemeld');
    await visitor.inspect();
    await visitor.page.getByLabel('Afwijzen').check();
    await visitor.page.getByLabel(reviewTexts.form.duplicateOf).selectOption(original.reference);
    await visitor.inspect();
    await decide('Afwijzen', { label: reviewTexts.form.reason, words: 'Deze groep bestaat al.' });
    await visitor.expectHeading(reviewTexts.done.reject.title);
    const rejection = await system.inbox.waitForMail(duplicate.body.coordinator.email, ({ text }) =>
      text.includes('Deze groep bestaat al.'),
    );
    await visitor.goTo(asked.url);
    await visitor.page.getByText('U heeft hier al over beslist').waitFor();

    expect(rejection.text).toContain(`/groepen/${original.reference}`);
    expect(rejection.text).not.toContain(original.body.coordinator.email);
    expect(await visitor.text()).toContain(
      `af als duplicaat van ${original.body.name} (${original.reference}).`,
    );
  });
});

describe('On the page of a registration, an officer', () => {
  it('sees contact details only after giving a reason, and which colleague has the page open', async () => {
    const group = await registerAndConfirm(system);
    const [police, municipality] = [
      await askedOfficer(system, group, 0),
      await askedOfficer(system, group, 1),
    ];
    const { email } = group.body.coordinator;
    const colleague = await Visitor.open(browser, inject('siteUrl'));
    await openAsOfficer(colleague, municipality);
    await Promise.all([
      colleague.page.waitForResponse(/\/openings$/),
      colleague.page.getByLabel('Goedkeuren').check(),
    ]);

    await openAsOfficer(visitor, police);
    await visitor.page.getByText('Geopend door Medewerker OOV gemeente Dongen').waitFor();
    expect(await visitor.page.content()).not.toContain(email);
    await visitor.press('Toon de contactgegevens');
    expect(await visitor.text()).toContain('Kies waarom u de gegevens wilt zien.');
    await visitor.inspect();
    await visitor.page.getByLabel('Om deze aanmelding te beoordelen').check();
    await visitor.press('Toon de contactgegevens');
    await visitor.page.getByText('Vastgelegd is dat u deze gegevens heeft bekeken.').waitFor();

    expect(await visitor.text()).toContain(email);
    await visitor.inspect();
    await colleague.goTo('/bureau');
    const opened = visitor.page.getByText('Geopend door Medewerker OOV gemeente Dongen');
    await expect
      .poll(async () => {
        await visitor.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        return opened.count();
      })
      .toBe(0);
    expect(await visitor.text()).toContain(email);
    await colleague.close();
  });

  it('loses no words when the session ends while writing', async () => {
    const group = await registerAndConfirm(system);
    const asked = await askedOfficer(system, group);
    const words = 'Kunt u zeggen welke straten erbij horen?';
    await openAsOfficer(visitor, asked);
    await visitor.page.getByLabel('Een vraag stellen').check();
    await visitor.press('Aantal deelnemers');
    await visitor.page.getByLabel('Uw vraag aan de coördinator').fill(words);
    await visitor.page.context().clearCookies();
    await visitor.press('Leg de beslissing vast');
    await visitor.page.getByText('U bent niet ingelogd').waitFor();
    await visitor.inspect();
    await visitor.page.getByRole('link', { name: 'Log opnieuw in' }).click();
    await visitor.page.getByRole('button', { name: asked.mailbox.title, exact: true }).click();
    await visitor.expectHeading(/Beoordeel de aanmelding/);

    expect(await visitor.page.getByLabel('Uw vraag aan de coördinator').inputValue()).toBe(words);
    await visitor.press('Leg de beslissing vast');
    await visitor.expectHeading('Uw vraag is verstuurd');
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
      (url: string) => url.replace('/bevestigen/', '/verzoek/'),
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
