import { randomUUID } from 'node:crypto';
import { inboxClient, type InboxClient } from '../../local/demo/inbox-client.ts';
import type { MailLink } from '../../local/demo/mail-link.ts';
import { siteClient, succeeded, type SiteClient } from '../../local/demo/site-client.ts';
import type { Position } from '../../shared/domain/areas/area.ts';
import { exampleDesk } from '../../shared/regions/index.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import { rectangle, registrationBody } from './builders.ts';

/** A running system as people reach it: the site and the mails. */
export interface Reach {
  readonly site: SiteClient;
  readonly inbox: InboxClient;
}

/** Where a system can be reached, and from when on its mails are looked at; all of them when left out. */
export interface Running {
  readonly siteUrl: string;
  readonly inboxUrl: string;
  readonly since?: Date;
}

export function reach({ siteUrl, inboxUrl, since }: Running): Reach {
  return { site: siteClient(siteUrl), inbox: inboxClient(inboxUrl, since) };
}

/** A registration of a rectangle of about 550 by 550 metres around a point, by a coordinator of its own; in Dongen unless said otherwise. */
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

export interface Registered {
  readonly body: RegisterGroupBody;
  readonly groupId: string;
  /** The coordinator's link from the first mail. */
  readonly link: MailLink;
}

export async function registered(
  { site, inbox }: Reach,
  body: RegisterGroupBody = freshBody(),
): Promise<Registered> {
  const { id } = succeeded(await site.register(body, randomUUID()));
  const link = await inbox.waitForLink(
    body.coordinator.email,
    'bevestigen',
    ({ groupId }) => groupId === id,
  );
  return { body, groupId: id, link };
}

export async function confirmed(
  system: Reach,
  body?: RegisterGroupBody,
): Promise<Registered & { readonly reference: string }> {
  const registration = await registered(system, body);
  const { reference } = succeeded(await system.site.confirm(registration.link));
  return { ...registration, reference };
}

/** The link that an officer of the municipality was mailed; `index` chooses among the officers. */
export async function officerLink(
  { inbox }: Reach,
  { body, groupId }: Registered,
  index = 0,
): Promise<MailLink> {
  const officers = [...exampleDesk('langstraat').officers, ...exampleDesk('bel').officers];
  const officer = officers.filter(({ municipalities }) =>
    municipalities.includes(body.municipality),
  )[index];
  if (!officer) throw new Error(`no officer ${index} for ${body.municipality}`);
  return inbox.waitForLink(officer.email, 'beoordelen', (link) => link.groupId === groupId);
}

export async function approved(
  system: Reach,
  body?: RegisterGroupBody,
): Promise<Registered & { readonly reference: string }> {
  const registration = await confirmed(system, body);
  succeeded(
    await system.site.decide(await officerLink(system, registration), { decision: 'approve' }),
  );
  return registration;
}
