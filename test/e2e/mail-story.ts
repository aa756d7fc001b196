import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { ReceivedMail } from '../../local/demo/inbox-client.ts';
import { succeeded } from '../../local/demo/site-client.ts';
import { joinClient } from '../support/join-client.ts';
import { issuerOf } from '../support/manage-link.ts';
import {
  approved,
  confirmed,
  freshBody,
  officerLink,
  reach,
  registered,
  type Registered,
} from '../support/registering.ts';

interface Where {
  readonly siteUrl: string;
  readonly inboxUrl: string;
  readonly dataDir: string;
}

/** Where the visitors of this story come from; requests to join are counted for each. */
const sender = '203.0.113.7';
const address = () => `${randomUUID()}@post.example`;
const rijen = (east: number) => freshBody({ at: [4.9 + east, 51.56], municipality: 'GM0784' });

export interface Story {
  readonly mails: readonly ReceivedMail[];
  /** By the name of its page, one link that can still do something. */
  readonly waiting: Readonly<Record<string, string>>;
}

/** Everything that people are mailed about, each thing left in the state in which its link can still do something. */
export async function mailsOfTheWholeStory(where: Where): Promise<Story> {
  const since = new Date();
  const people = reach(where);
  const joiners = joinClient(where);
  const [submitted, pending, asked, rejected, open, full, closing, kit] = await Promise.all([
    registered(people),
    confirmed(people),
    confirmed(people),
    confirmed(people),
    approved(people, rijen(0)),
    approved(people, rijen(0.004)),
    approved(people, rijen(0.03)),
    joiners.requestKit(address()),
  ]);
  succeeded(
    await people.site.decide(await officerLink(people, asked), {
      decision: 'ask',
      question: 'Welke straten horen erbij?',
    }),
  );
  succeeded(
    await people.site.decide(await officerLink(people, rejected), {
      decision: 'reject',
      reason: 'Dit gebied hoort bij een andere groep.',
    }),
  );

  const asks = async (
    { reference, body }: Registered & { readonly reference: string },
    answer?: string,
  ): Promise<string> => {
    const email = address();
    const { id } = await joiners.request(reference, email, { sender });
    const asker = await joiners.link(email, 'deelnemen', id);
    if (answer === undefined) return id;
    await joiners.confirm(asker);
    const received = await joiners.link(body.coordinator.email, 'verzoek', id);
    if (answer !== '') await joiners.answer(received, answer);
    return id;
  };
  const unconfirmed = await asks(open);
  const unanswered = await asks(open, '');
  await asks(open, 'accepted');
  await asks(full, 'full');
  await joiners.link(full.body.coordinator.email, 'beheer');
  const claims = {
    purpose: 'manage',
    subjectId: closing.groupId,
    recipientId: decodeJwt(closing.link.token).sub ?? '',
    version: 3,
  } as const;
  const token = await issuerOf(where.dataDir).issue(claims, new Date(Date.now() + 3_600_000));
  const closed = await fetch(`${where.siteUrl}/v1/groups/${closing.reference}/closure`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  if (!closed.ok) throw new Error(`closing was refused with ${closed.status}`);
  await people.inbox.waitForMail(asked.body.coordinator.email, ({ text }) =>
    text.includes('/antwoorden/'),
  );
  await people.inbox.waitForMail(rejected.body.coordinator.email, ({ text }) =>
    text.includes('Dit gebied hoort bij een andere groep.'),
  );
  await people.inbox.waitForMail(
    'oov@dongen.example',
    ({ text, receivedAt }) => text.includes('/starter/') && new Date(receivedAt) >= since,
  );
  const waiting = {
    bevestigen: submitted.groupId,
    beoordelen: pending.groupId,
    antwoorden: asked.groupId,
    deelnemen: unconfirmed,
    verzoek: unanswered,
    beheer: full.reference,
    starter: kit.id,
  };
  return { mails: await people.inbox.mails({ since }), waiting };
}
