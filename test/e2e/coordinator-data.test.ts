import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { officerBehind } from '../../local/demo/signed-in-officers.ts';
import { succeeded } from '../../local/demo/site-client.ts';
import { ownExportResponse } from '../../shared/requests/coordinators/own-data.ts';
import { aboutLinkTexts } from '../../web/texts/about-link.ts';
import { manageTexts } from '../../web/texts/manage.ts';
import { ownDataTexts as texts } from '../../web/texts/own-data.ts';
import { freshBody, registerAndApprove, systemClients } from '../support/register-groups.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { effectLimit } from '../support/time-limits.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const running = {
  siteUrl: inject('siteUrl'),
  inboxUrl: inject('inboxUrl'),
  dynamodbUrl: inject('dynamodbUrl'),
};
const system = systemClients(running);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const eventually = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: effectLimit, interval: 200 });

it('A coordinator sees who looked at their details, changes them, downloads them and has them erased', async () => {
  const name = `Gegevens ${randomUUID()}`;
  const group = await registerAndApprove(system, freshBody({ name, at: [4.93, 51.64] }));
  const { reference, groupId, body } = group;
  const { email } = body.coordinator;
  const [mailbox] = mailboxesOf('GM0766');
  if (!mailbox) throw new Error('nobody decides in Dongen');
  const officer = officerBehind('langstraat', mailbox);
  succeeded(await system.site.contacts({ groupId, officer }, 'reach'));
  const welcome = await system.inbox.waitForMailedToken(email, 'beheer');
  const pageUrl = `/beheer/${reference}#${welcome.token}`;

  const visitor = await Visitor.open(browser, running.siteUrl);
  const { page } = visitor;
  await visitor.goTo(pageUrl);
  await visitor.expectHeading(manageTexts.title(name));
  await page.getByText('om u te bereiken over de groep').waitFor();
  expect(await visitor.text()).toContain(mailbox.title);
  expect(await visitor.text()).not.toContain(officer.subject);
  await visitor.inspectOnBothScreens();

  await visitor.press(texts.change.start);
  await page.getByLabel(texts.phone).fill('06');
  await visitor.press(texts.change.action);
  await page.getByRole('alert').waitFor();
  await visitor.inspectOnBothScreens();
  await page.getByLabel(texts.phone).fill('06 87654321');
  await visitor.press(texts.change.action);
  await page.getByText(texts.change.done).waitFor();
  const { coordinators } = succeeded(await system.site.contacts({ groupId, officer }, 'reach'));
  expect(coordinators.map(({ phone }) => phone)).toEqual(['+31687654321']);

  await visitor.press(texts.consents.withdraw);
  await page.getByText(texts.consents.done.withdrawn).waitFor();
  await visitor.inspectOnBothScreens();
  await page.reload();
  await page.getByRole('button', { name: texts.consents.give }).waitFor();

  const downloading = page.waitForEvent('download');
  await visitor.press(texts.export.action);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(texts.export.file);
  const saved = ownExportResponse.parse(
    JSON.parse(await readFile((await download.path()) ?? '', 'utf8')),
  );
  expect(saved).toMatchObject({
    coordinator: { email, phone: '+31687654321' },
    group: { reference, name },
  });
  expect(saved.views).toHaveLength(2);
  expect(saved.coordinator.consents.sharedBefore).toBeDefined();

  await visitor.press(texts.erase.start);
  await page.getByText(texts.erase.sure).waitFor();
  await visitor.press(texts.erase.action);
  await page.getByRole('link', { name: texts.erase.agreeFirst }).waitFor();
  await visitor.inspectOnBothScreens();
  await page.getByLabel(texts.erase.agree.ends).check();
  await visitor.press(texts.erase.action);
  await visitor.expectHeading(aboutLinkTexts.removal.done);
  await visitor.inspectOnBothScreens();

  await eventually(async () => expect((await system.site.group(reference)).ok).toBe(false));
  await visitor.goTo('/');
  await visitor.goTo(pageUrl);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await visitor.text()).not.toContain(email);
  const headers = { authorization: `Bearer ${welcome.token}` };
  const refused = await fetch(`${running.siteUrl}/v1/groups/${reference}/me`, { headers });
  expect(refused.status).toBe(401);
  const after = succeeded(await system.site.contacts({ groupId, officer }, 'own-request'));
  expect(after.coordinators).toEqual([]);
  await visitor.close();
});

it('A new neighbour does not get the details of a coordinator who has withdrawn consent', async () => {
  const one = await registerAndApprove(
    system,
    freshBody({ name: `Stil ${randomUUID()}`, at: [4.915, 51.655] }),
  );
  const { coordinator } = one.body;
  const { token } = await system.inbox.waitForMailedToken(coordinator.email, 'beheer');
  const visitor = await Visitor.open(browser, running.siteUrl);
  await visitor.goTo(`/beheer/${one.reference}#${token}`);
  await visitor.press(texts.consents.withdraw);
  await visitor.page.getByText(texts.consents.done.withdrawn).waitFor();
  await visitor.close();

  const next = await registerAndApprove(system, freshBody({ at: [4.915, 51.655] }));

  const { text } = await system.inbox.waitForMail(
    next.body.coordinator.email,
    (mail) => mail.text.includes(one.body.name) && !mail.text.includes('beheer/'),
  );
  expect(text).not.toContain(coordinator.email);
});
