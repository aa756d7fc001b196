import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { inboxClient, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import { deskPageIn } from '../../local/demo/mailed-token.ts';
import { siteClient, succeeded } from '../../local/demo/site-client.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import {
  answers,
  chooseNeighbourhood,
  choosePointAndRadius,
  drawArea,
  fillInForm,
  send,
  type Answers,
} from './registration-form.ts';
import { mailboxAt, openAsOfficer } from './open-as-officer.ts';
import { launchBrowser, Visitor } from './visitor.ts';

/** Two pairs of neighbouring groups; a municipal border separates the groups of each pair. */
const deBaan = answers({
  municipality: 'Loon op Zand',
  name: 'Buurtgroep De Baan',
  email: 'de.baan@post.example',
  phone: '06 11111111',
});
const vaart = answers({
  municipality: 'Dongen',
  name: 'Buurtgroep Dongen-Vaart',
  email: 'vaart@post.example',
  phone: '06-22222222',
});
const loonseVaart = answers({
  municipality: 'Loon op Zand',
  name: 'Buurtgroep Loonse Vaart',
  email: 'loonse.vaart@post.example',
  forming: true,
});
const sprang = answers({
  municipality: 'Waalwijk',
  name: 'Buurtgroep Sprang',
  email: 'sprang@post.example',
  sharesContact: false,
});

const site = siteClient(inject('siteUrl'));
const inbox = inboxClient(inject('inboxUrl'));
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => visitor.close());

async function register(given: Answers, giveArea: () => Promise<void>): Promise<void> {
  await fillInForm(visitor, given, giveArea);
  await visitor.inspect();
  await send(visitor);
  expect(await visitor.text()).toContain(`Wij sturen een mail naar ${given.email}`);
  await visitor.inspect();
}

async function confirm({ email }: Answers): Promise<string> {
  const { url } = await inbox.waitForMailedToken(email, 'bevestigen');
  await visitor.goTo(url);
  await visitor.inspect();
  await visitor.press('Bevestig de aanmelding');
  await visitor.expectHeading('Uw e-mailadres is bevestigd');
  await visitor.inspect();
  const reference = /LS-[0-9A-Z]{5}/.exec(await visitor.text())?.[0];
  if (reference === undefined) throw new Error('the page shows no reference');
  return reference;
}

async function officerMail(officer: string, given: Answers): Promise<ReceivedMail> {
  return inbox.waitForMail(
    officer,
    ({ subject, text }) => deskPageIn({ text }) !== undefined && subject.includes(given.name),
  );
}

async function approve(officer: string, given: Answers): Promise<void> {
  const { url = '' } = deskPageIn(await officerMail(officer, given)) ?? {};
  await openAsOfficer(visitor, { url, mailbox: mailboxAt(officer) });
  await visitor.expectHeading(`Beoordeel de aanmelding van ${given.name}`);
  await visitor.inspect();
  await visitor.page.getByLabel('Goedkeuren').check();
  await visitor.press('Leg de beslissing vast');
  await visitor.expectHeading('U heeft de aanmelding goedgekeurd');
  await visitor.inspect();
}

describe('A group is registered, confirmed, approved, enrolled and linked across a municipal border', () => {
  it('a chosen neighbourhood becomes the area; a confirmed registration gets a reference', async () => {
    visitor = await Visitor.open(browser, inject('siteUrl'));
    await visitor.goTo('/');
    await visitor.inspect();

    await register(deBaan, () => chooseNeighbourhood(visitor, 'De Baan'));
    const reference = await confirm(deBaan);
    const received = await inbox.waitForMail(deBaan.email, ({ text }) => text.includes(reference));

    expect(received.text).toContain('/bevestigen/');
    expect((await site.group(reference)).ok).toBe(false);
  });

  it('the officer sees the registration and approves it; the welcome email contains the invitation, and the overview shows the group', async () => {
    visitor = await Visitor.open(browser, inject('siteUrl'));
    const { text, attachments, html } = await officerMail(
      'wijkagent.loonopzand@politie.example',
      deBaan,
    );

    await approve('wijkagent.loonopzand@politie.example', deBaan);
    const welcome = await inbox.waitForMail(deBaan.email, ({ text: body }) =>
      body.includes('chat.whatsapp.example/beheerders-loon-op-zand'),
    );

    expect(text + html).not.toContain(deBaan.coordinator);
    expect(text + html).not.toContain(deBaan.email);
    expect(html).toContain('data:image/png');
    expect(attachments).toEqual([]);
    expect(welcome.text).toMatch(/spelregels/i);
    await expect
      .poll(async () => succeeded(await site.groups()).groups.map(({ name }) => name))
      .toContain(deBaan.name);
  });

  it('a drawn area across the border is linked; both coordinators consented, so each receives the other’s contact details', async () => {
    visitor = await Visitor.open(browser, inject('siteUrl'));
    const bounds = langstraat.municipalities.find(({ name }) => name === 'Dongen')?.bounds ?? [];

    await register(vaart, () =>
      drawArea(visitor, bounds, [
        [4.966, 51.64],
        [4.999, 51.64],
        [5, 51.658],
        [4.982, 51.662],
        [4.966, 51.655],
      ]),
    );
    const reference = await confirm(vaart);
    expect((await officerMail('oov@dongen.example', vaart)).text).toContain(deBaan.name);
    await approve('oov@dongen.example', vaart);
    const [toVaart, toDeBaan] = await Promise.all([
      introduction(vaart, deBaan),
      introduction(deBaan, vaart),
    ]);

    expect(toVaart.text).toContain(deBaan.coordinator);
    expect(toVaart.text).toContain('+31 6 11111111');
    expect(toDeBaan.text).toContain(vaart.email);
    await expect.poll(async () => neighboursOf(reference)).toContain(deBaan.name);
  });

  it('a point with a radius is linked to a forming group; without consent from both, contact goes through the desk', async () => {
    visitor = await Visitor.open(browser, inject('siteUrl'));

    await register(loonseVaart, () => chooseNeighbourhood(visitor, 'Loonse Vaart'));
    await confirm(loonseVaart);
    await approve('oov@loonopzand.example', loonseVaart);
    await register(sprang, () => choosePointAndRadius(visitor, 'Sprang', 350));
    const reference = await confirm(sprang);
    await approve('wijkagent.waalwijk@politie.example', sprang);
    const [toSprang, toLoonseVaart] = await Promise.all([
      introduction(sprang, loonseVaart),
      introduction(loonseVaart, sprang),
    ]);

    expect(toSprang.text).not.toContain(loonseVaart.email);
    expect(toSprang.text).toContain('buurtpreventie@langstraat.example');
    expect(toLoonseVaart.text).not.toContain(sprang.email);
    expect(toLoonseVaart.text).not.toContain(sprang.coordinator);
    await expect.poll(async () => neighboursOf(reference)).toContain(loonseVaart.name);
  });
});

async function introduction(to: Answers, about: Answers): Promise<ReceivedMail> {
  return inbox.waitForMail(
    to.email,
    ({ text, subject }) =>
      `${subject} ${text}`.includes(about.name) && !text.includes('chat.whatsapp'),
  );
}

async function neighboursOf(reference: string): Promise<readonly string[]> {
  const group = await site.group(reference);
  return group.ok ? group.body.neighbourGroups.map(({ name }) => name) : [];
}
