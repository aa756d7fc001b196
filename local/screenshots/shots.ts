import type { Browser, Page } from 'playwright-core';
import type { InboxClient, ReceivedMail } from '../demo/inbox-client.ts';
import { exampleDesk } from '../../shared/regions/index.ts';
import { deskPageIn } from '../demo/mailed-token.ts';
import { succeeded, type SiteClient } from '../demo/site-client.ts';

export interface ShownSystem {
  /** The page where visitors find their region. */
  readonly rootUrl: string;
  /** The base URL of the pages of one region. */
  readonly siteUrl: string;
  readonly inboxUrl: string;
  readonly site: SiteClient;
  readonly inbox: InboxClient;
}

export interface Shot {
  readonly name: string;
  readonly widths: readonly number[];
  /** Opens the page or email to capture. */
  readonly open: (page: Page, system: ShownSystem) => Promise<void>;
}

const phone = 360;
const desktop = 1280;
const height = 900;

/** The main pages, and the emails that ask people to do something, as they appear on a phone and on a desktop. */
export const shots: readonly Shot[] = [
  {
    name: 'chooser',
    widths: [phone, desktop],
    open: (page, { rootUrl }) => visit(page, rootUrl),
  },
  { name: 'home', widths: [phone, desktop], open: (page, { siteUrl }) => visit(page, siteUrl) },
  {
    name: 'overview',
    widths: [phone, desktop],
    open: (page, { siteUrl }) => visit(page, `${siteUrl}/groepen`),
  },
  {
    name: 'group',
    widths: [desktop],
    open: async (page, system) =>
      visit(page, `${system.siteUrl}/groepen/${await bestLinkedGroup(system)}`),
  },
  {
    name: 'find',
    widths: [phone, desktop],
    open: async (page, system) =>
      visit(page, `${system.siteUrl}/zoeken?plaats=${await placeInGroup(system)}`),
  },
  {
    name: 'coverage',
    widths: [phone, desktop],
    open: (page, { siteUrl }) => visit(page, `${siteUrl}/groepen/dekking`),
  },
  {
    name: 'join',
    widths: [phone],
    open: async (page, system) =>
      visit(page, `${system.siteUrl}/groepen/${await bestLinkedGroup(system)}/meedoen`),
  },
  {
    name: 'start',
    widths: [phone, desktop],
    open: (page, { siteUrl }) => visit(page, `${siteUrl}/starten`),
  },
  {
    name: 'register-area',
    widths: [phone, desktop],
    open: (page, { siteUrl }) => openAreaStep(page, siteUrl),
  },
  {
    name: 'review',
    widths: [phone, desktop],
    open: async (page, { inbox }) => {
      const mail = await duplicateMail(inbox);
      await visit(page, deskPageIn(mail)?.url ?? '');
      await signIn(page, mail.to);
    },
  },
  {
    name: 'mail-approval',
    widths: [phone],
    open: async (page, { inboxUrl, inbox }) =>
      visit(page, mailPage(inboxUrl, await duplicateMail(inbox))),
  },
  {
    name: 'mail-welcome',
    widths: [phone],
    open: async (page, { inboxUrl, inbox }) =>
      visit(page, mailPage(inboxUrl, await mailWith(inbox, 'chat.whatsapp.example'))),
  },
  { name: 'inbox', widths: [desktop], open: (page, { inboxUrl }) => visit(page, inboxUrl) },
];

/** Saves one PNG for each shot and width: an entire email, or the part of a page that fits in the viewport. */
export async function takeShots(
  browser: Browser,
  system: ShownSystem,
  save: (name: string) => string,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { name, widths, open } of shots) {
    for (const width of widths) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'nl-NL',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await open(page, system);
      const path = save(`${name}-${width}.png`);
      await page.screenshot({ path, fullPage: name.startsWith('mail-'), animations: 'disabled' });
      files.push(path);
      await context.close();
    }
  }
  return files;
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
}

/** Signs in at the local identity provider as the officer of one of the desk mailboxes that received an email. */
async function signIn(page: Page, to: readonly string[]): Promise<void> {
  const mailbox = exampleDesk('langstraat').mailboxes.find(({ email }) => to.includes(email));
  if (!mailbox) throw new Error('the mail is not for an example officer');
  const organisation =
    mailbox.role === 'municipality'
      ? mailbox.title.replace(/^.* gemeente /, 'Gemeente ')
      : 'Politie';
  await page.getByRole('link', { name: `Inloggen met ${organisation}` }).click();
  await page.getByRole('button', { name: mailbox.title }).click();
  await page.waitForURL(/\/bureau\//);
  await page.waitForLoadState('networkidle');
}

async function openAreaStep(page: Page, siteUrl: string): Promise<void> {
  await visit(page, `${siteUrl}/aanmelden`);
  await page.locator('#municipality').selectOption({ index: 1 });
  await page.locator('#name').fill('Buurtgroep Molenwijk');
  await page.locator('#phase').check();
  await page.locator('#participants').fill('60');
  await page.locator('#briefingGiven').check();
  await page.locator('button[type=submit]').click();
  await page.locator('#neighbourhood').selectOption({ index: 3 });
  await page.mouse.move(0, 0);
  await page.locator('.leaflet-overlay-pane path').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Returns the centre of the area of the group with the most neighbours, in the format that the search page uses. */
async function placeInGroup({ site }: ShownSystem): Promise<string> {
  const { groups } = succeeded(await site.groups());
  const [best] = groups.toSorted((a, b) => b.neighbours - a.neighbours);
  const ring = best?.polygon.coordinates[0]?.slice(1) ?? [];
  const middle = (axis: 0 | 1) =>
    ring.reduce((sum, position) => sum + position[axis], 0) / ring.length;
  return `${middle(1).toFixed(4)},${middle(0).toFixed(4)}`;
}

async function bestLinkedGroup({ site }: ShownSystem): Promise<string> {
  const { groups } = succeeded(await site.groups());
  const [best] = [...groups].sort((a, b) => b.neighbours - a.neighbours);
  if (!best) throw new Error('the overview is empty');
  return best.reference;
}

/** Finds the email that asks an officer to review the demo group that looks like a duplicate. */
async function duplicateMail(inbox: InboxClient): Promise<ReceivedMail> {
  return mailWith(inbox, '(nieuw)', (mail) => deskPageIn(mail) !== undefined);
}

async function mailWith(
  inbox: InboxClient,
  text: string,
  matches: (mail: ReceivedMail) => boolean = () => true,
): Promise<ReceivedMail> {
  const mail = (await inbox.mails()).find(
    (candidate) => candidate.text.includes(text) && matches(candidate),
  );
  if (!mail) throw new Error(`no mail contains ${text}`);
  return mail;
}

function mailPage(inboxUrl: string, { id }: ReceivedMail): string {
  return `${inboxUrl}/mails/${id}/html`;
}
