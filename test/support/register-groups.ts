import { randomUUID } from 'node:crypto';
import { inboxClient, type InboxClient } from '../../local/demo/inbox-client.ts';
import type { DeskPage, MailedToken } from '../../local/demo/mailed-token.ts';
import { officerBehind } from '../../local/demo/signed-in-officers.ts';
import {
  siteClient,
  succeeded,
  type ForOfficer,
  type SiteClient,
} from '../../local/demo/site-client.ts';
import type { Position } from '../../shared/domain/areas/area.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import { rectangle, registrationBody } from './builders.ts';
import type { DeskMailbox } from '../../shared/regions/region.ts';
import { mailboxesOf, regionOf } from './three-regions.ts';

/** Clients for the parts of a running system that people use: the site and the emails. */
export interface SystemClients {
  readonly site: SiteClient;
  readonly inbox: InboxClient;
}

/** The URLs of a running system; emails from before `since` are ignored. */
export interface SystemAddress {
  readonly siteUrl: string;
  readonly inboxUrl: string;
  readonly since?: Date;
}

export function systemClients({ siteUrl, inboxUrl, since }: SystemAddress): SystemClients {
  return { site: siteClient(siteUrl), inbox: inboxClient(inboxUrl, since) };
}

/**
 * A registration by a new coordinator, for an area of about 550 by 550 metres around a point, which is in Dongen by
 * default.
 */
export function freshBody(
  given: Partial<RegisterGroupBody> & { readonly at?: Position } = {},
): RegisterGroupBody {
  const { at = [4.94, 51.63], ...changes } = given;
  const [[longitude, latitude], half] = [at, { longitude: 0.004, latitude: 0.0025 }];
  const outline = rectangle(
    longitude - half.longitude,
    latitude - half.latitude,
    longitude + half.longitude,
    latitude + half.latitude,
  );
  const [ring = []] = outline.coordinates;
  return registrationBody({
    area: {
      polygon: { type: 'Polygon', coordinates: [ring.map(([x, y]): [number, number] => [x, y])] },
      streets: 'De Hoofdstraat en omgeving',
    },
    coordinator: {
      name: 'Coördinator Proef',
      email: `${randomUUID()}@post.example`,
      phone: '06 12345678',
    },
    ...changes,
  });
}

export interface RegisteredGroup {
  readonly body: RegisterGroupBody;
  readonly groupId: string;
  /** The coordinator's token from the first email. */
  readonly confirmToken: MailedToken;
}

export async function registerGroup(
  { site, inbox }: SystemClients,
  body: RegisterGroupBody = freshBody(),
): Promise<RegisteredGroup> {
  const { id } = succeeded(await site.register(body, randomUUID()));
  const confirmToken = await inbox.waitForMailedToken(
    body.coordinator.email,
    'bevestigen',
    ({ groupId }) => groupId === id,
  );
  return { body, groupId: id, confirmToken };
}

export async function registerAndConfirm(
  system: SystemClients,
  body?: RegisterGroupBody,
): Promise<RegisteredGroup & { readonly reference: string }> {
  const registration = await registerGroup(system, body);
  const { reference } = succeeded(await system.site.confirm(registration.confirmToken));
  return { ...registration, reference };
}

/** A registration announced to the desk mailboxes, with an officer who can open its page and decide. */
export interface AskedOfficer extends ForOfficer, DeskPage {
  readonly mailbox: DeskMailbox;
}

/** Waits for the mail about the registration, and returns an officer of its municipality; `index` selects which one. */
export async function askedOfficer(
  { inbox }: SystemClients,
  { body, groupId }: RegisteredGroup,
  index = 0,
): Promise<AskedOfficer> {
  const mailbox = mailboxesOf(body.municipality)[index];
  if (!mailbox) throw new Error(`no officer ${index} for ${body.municipality}`);
  const page = await inbox.waitForDeskPage(mailbox.email, groupId);
  return { ...page, mailbox, officer: officerBehind(regionOf(body.municipality).id, mailbox) };
}

export async function registerAndApprove(
  system: SystemClients,
  body?: RegisterGroupBody,
): Promise<RegisteredGroup & { readonly reference: string }> {
  const registration = await registerAndConfirm(system, body);
  succeeded(
    await system.site.decide(await askedOfficer(system, registration), { decision: 'approve' }),
  );
  return registration;
}
