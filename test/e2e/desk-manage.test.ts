import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { circleLinkTexts } from '../../web/texts/circle-links.ts';
import { deskManageTexts } from '../../web/texts/desk-manage.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { replyTextTexts } from '../../web/texts/reply-texts.ts';
import { standInTexts } from '../../web/texts/stand-ins.ts';
import { signInAs } from '../support/sign-in.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const siteUrl = inject('siteUrl');
const inbox = inboxClient(inject('inboxUrl'));
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  // The desk lists officers only once they have signed in.
  for (const place of ['gilze-rijen', 'loon-op-zand'])
    await signInAs(siteUrl, `langstraat-wijkagent-${place}`, 'politie');
  visitor = await openAs('/bureau/beheer', 'Functioneel beheerder Langstraat');
});
afterAll(async () => {
  await visitor.close();
  await browser.close();
});

/** Opens a desk page and signs in, the way a person would. */
async function openAs(page: string, name: string): Promise<Visitor> {
  const opened = await Visitor.open(browser, siteUrl);
  await opened.goTo(page);
  await opened.page.getByRole('link', { name: deskTexts.signIn.with('Politie') }).click();
  await opened.page.getByRole('button', { name, exact: true }).click();
  await opened.page.waitForURL(/\/bureau/);
  return opened;
}

/** Waits for the page with this heading, and inspects it on a phone and on a desktop screen. */
async function inspect(heading: string | RegExp, who: Visitor = visitor): Promise<void> {
  await who.expectHeading(heading);
  await who.inspectOnBothScreens();
}

const fill = (label: string, text: string) =>
  visitor.page.getByLabel(label, { exact: true }).fill(text);
const follow = (name: string | RegExp) => visitor.page.getByRole('link', { name }).click();

describe('The desk manager', () => {
  it('invites somebody, whose invitation can be withdrawn, from pages that work on every screen', async () => {
    const { invite, invitations, fields } = deskManageTexts;
    const email = `e2e-nieuw.${'lang'.repeat(10)}@politie.example`;
    await inspect(deskManageTexts.title);
    await follow(invite.title);
    await inspect(invite.title);

    await fill(invite.email, email);
    await visitor.press(invite.action);
    await inspect(invite.title);
    expect(await visitor.page.getByLabel(invite.email, { exact: true }).inputValue()).toBe(email);
    await fill(fields.name, 'Wijkagent Nieuw');
    await fill(fields.title, 'Wijkagent Waalwijk');
    await visitor.page.getByRole('radio', { name: deskManageTexts.organisations.police }).check();
    await visitor.page.getByRole('checkbox', { name: 'Wijkagent' }).check();
    await visitor.page.getByRole('checkbox', { name: 'Waalwijk' }).check();
    await visitor.press(invite.action);
    await inspect(invite.done);

    const mail = await inbox.waitForMail(email, ({ text }) => text.includes('/bureau/nieuw/'));
    const guest = await Visitor.open(browser, siteUrl);
    await guest.goTo(/https?:\S+\/bureau\/nieuw\/\S+/.exec(mail.text)?.[0] ?? '');
    await inspect(deskManageTexts.accept.title, guest);
    await guest.close();
    await follow(deskManageTexts.back);
    await inspect(deskManageTexts.title);
    await visitor.page.getByRole('button', { name: invitations.withdraw }).first().click();
    await visitor.page.getByText(invitations.withdrawn).waitFor();
  });

  it('sees the page with which an officer is changed or ended', async () => {
    await visitor.goTo('/bureau/beheer');
    await visitor.page
      .getByRole('link', { name: `${deskManageTexts.officers.change} Wijkagent Loon op Zand` })
      .click();
    const title = deskManageTexts.change.title('Wijkagent Loon op Zand');
    await inspect(title);
    expect(await visitor.page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  });

  it('changes the invite link of a circle by keyboard; a wrong one keeps what was typed', async () => {
    const { form } = circleLinkTexts;
    const place = 'Gilze en Rijen';
    await visitor.goTo('/bureau/beheer');
    await visitor.page.getByRole('link', { name: circleLinkTexts.title }).press('Enter');
    await inspect(circleLinkTexts.title);
    const change = visitor.page.getByRole('link', { name: `${circleLinkTexts.change} ${place}` });
    await change.press('Enter');
    await inspect(form.title(place));

    const field = visitor.page.getByLabel(form.link, { exact: true });
    await field.fill('chat.whatsapp.example/zonder-https');
    await field.press('Enter');
    await visitor.page.getByRole('link', { name: /Vul de uitnodigingslink in/ }).waitFor();
    await inspect(form.title(place));
    expect(await field.inputValue()).toBe('chat.whatsapp.example/zonder-https');
    await field.fill('https://chat.whatsapp.example/e2e-nieuw');
    await field.press('Enter');
    await inspect(form.done);
    await follow(circleLinkTexts.back);
    await visitor.page.getByText('https://chat.whatsapp.example/e2e-nieuw').waitFor();
  });

  it('adds, changes and removes a reply text', async () => {
    const { form, remove } = replyTextTexts;
    await visitor.goTo('/bureau/beheer/antwoordteksten');
    await inspect(replyTextTexts.title);
    await follow(replyTextTexts.add);
    await inspect(form.newTitle);
    await visitor.page.getByRole('radio', { name: replyTextTexts.uses.ask }).check();
    await fill(form.title, 'Straten (e2e)');
    await fill(form.text, 'Welke straten horen bij {naam}?');
    await visitor.press(form.action);
    await visitor.page.getByRole('link', { name: /Gebruik tussen accolades/ }).waitFor();
    await visitor.inspect();
    await fill(form.text, 'Welke straten horen bij {groep}?');
    await visitor.press(form.action);
    await inspect(form.done);

    await follow(replyTextTexts.back);
    await visitor.page.getByRole('link', { name: /Straten \(e2e\)/ }).click();
    await inspect(form.changeTitle('Straten (e2e)'));
    await fill(form.title, 'Welke straten (e2e)');
    await visitor.press(form.action);
    await visitor.expectHeading(form.done);
    await follow(replyTextTexts.back);
    await visitor.page.getByRole('link', { name: /Welke straten \(e2e\)/ }).click();
    await visitor.press(remove.action);
    await inspect(remove.done);
    await follow(replyTextTexts.back);
    await visitor.expectHeading(replyTextTexts.title);
    expect(await visitor.text()).not.toContain('(e2e)');
  });

  it('keeps what was typed when a colleague was earlier, and says what to do', async () => {
    const { form } = replyTextTexts;
    await visitor.goTo('/bureau/beheer/antwoordteksten/nieuw');
    await visitor.page.getByRole('radio', { name: replyTextTexts.uses.reject }).check();
    await fill(form.title, 'Tweede (e2e)');
    await fill(form.text, 'Deze tekst komt als tweede aan.');
    const { cookie } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
    const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const url = `${siteUrl}/v1/reply-texts`;
    const { version, texts } = (await (await fetch(url, { headers })).json()) as {
      version: number;
      texts: object[];
    };
    const colleague = await fetch(url, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ version, texts }),
    });

    await visitor.press(form.action);
    await visitor.page.getByText('Er is intussen iets veranderd').waitFor();
    await visitor.inspect();
    await visitor.page.reload();
    await visitor.expectHeading(form.newTitle);

    expect(colleague.status).toBe(200);
    expect(await visitor.page.getByLabel(form.title, { exact: true }).inputValue()).toBe(
      'Tweede (e2e)',
    );
  });

  it('lets a colleague stand in for an officer, and ends that', async () => {
    const { form, now } = standInTexts;
    await visitor.goTo('/bureau/beheer');
    await follow(`${standInTexts.forOfficer} Wijkagent Loon op Zand`);
    await inspect(standInTexts.titleOf('Wijkagent Loon op Zand'));
    await visitor.page
      .getByLabel(form.colleague, { exact: true })
      .selectOption({ label: 'Wijkagent Gilze en Rijen' });
    await fill(form.firstDay, '2031-07-31');
    await fill(form.lastDay, '2031-07-01');
    await visitor.press(form.action);
    await visitor.page.getByRole('link', { name: /Kies een laatste dag/ }).waitFor();
    await visitor.inspect();
    await fill(form.lastDay, '2031-08-15');
    await visitor.press(form.action);
    await visitor.page.getByText(form.done).waitFor();
    await inspect(standInTexts.titleOf('Wijkagent Loon op Zand'));
    expect(await visitor.text()).toContain(
      'Loon op Zand, van 31 juli 2031 tot en met 15 augustus 2031',
    );

    await visitor.press(now.end);
    await visitor.page.getByText(now.ended).waitFor();
    await visitor.page.getByText(now.nobody).waitFor();
  });
});

describe('An officer', () => {
  it('has a page for the own stand-ins, and none of the pages of the manager', async () => {
    const officer = await openAs('/bureau/vervanging', 'Wijkagent Gilze en Rijen');
    await inspect(standInTexts.title, officer);
    expect(await officer.page.locator('header').innerText()).not.toContain(deskManageTexts.title);
    await officer.goTo('/bureau/beheer/antwoordteksten');
    await officer.page.getByText('U mag dit niet zien of doen').waitFor();
    await officer.close();
  });
});
