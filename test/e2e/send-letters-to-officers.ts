import { randomUUID } from 'node:crypto';
import type { InboxClient } from '../../local/demo/inbox-client.ts';
import { fetchWithCookie } from '../../local/demo/session.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { changedMailboxResponse, deskResponse } from '../../shared/requests/desk/manage-desk.ts';
import { changedOfficerResponse } from '../../shared/requests/desk/manage-officers.ts';
import { changedStandInsResponse } from '../../shared/requests/desk/stand-ins.ts';
import { manageDeskExamples } from '../../shared/routes/examples/manage-desk-examples.ts';
import { manageOfficersExamples } from '../../shared/routes/examples/manage-officers-examples.ts';
import { storedOfficer } from '../support/stored-officer.ts';
import { systemTable } from '../support/system-token-issuer.ts';

interface Desk {
  readonly siteUrl: string;
  readonly dynamodbUrl: string;
  readonly inbox: InboxClient;
  /** The cookie of a desk manager who has just signed in. */
  readonly cookie: string;
}

const address = () => `${randomUUID()}@politie.example`;

/**
 * Changes an officer, a stand-in and a desk mailbox as the desk manager in Langstraat, and waits for the letters about
 * these changes.
 */
export async function sendLettersToOfficers({ siteUrl, dynamodbUrl, inbox, cookie }: Desk) {
  const call = async (path: string, body?: object): Promise<unknown> => {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : { method: 'GET' };
    const response = await fetchWithCookie(siteUrl, cookie, path, init);
    if (!response.ok) throw new Error(`${path} was refused with ${response.status}`);
    return response.json();
  };
  const officer = manageOfficersExamples.officer(langstraat);
  const [first = ''] = officer.municipalities;

  const [away, colleague] = [address(), address()];
  const stored = (email: string) =>
    systemTable({ dynamodbUrl }, async (table) =>
      storedOfficer(table, langstraat.id, {
        municipality: first,
        siteUrl,
        organisation: 'police',
        roles: ['police-officer'],
        decidedBy: 'desk',
        email,
      }),
    );
  const [one, other] = [await stored(away), await stored(colleague)];
  const { version } = changedOfficerResponse.parse(
    await call(`/v1/officers/${one.id}/changes`, { ...officer, version: 1 }),
  );
  await inbox.waitForMail(away, ({ subject }) => subject.includes('Buurtkring Langstraat'));
  const standIn = changedStandInsResponse.parse(
    await call(`/v1/officers/${one.id}/stand-ins`, {
      version,
      colleague: other.id,
      municipalities: [first],
      firstDay: dayFromNow(1),
      lastDay: dayFromNow(7),
    }),
  );
  for (const email of [away, colleague])
    await inbox.waitForMail(email, ({ subject }) => subject.startsWith('Vervanging'));
  await call(`/v1/officers/${one.id}/stand-ins/${standIn.id}/ending`, {
    version: standIn.version,
  });

  const [old, fresh] = [address(), address()];
  const details = { ...manageDeskExamples.mailbox(langstraat), title: `Postbus ${randomUUID()}` };
  const desk = deskResponse.parse(await call('/v1/desk'));
  const added = changedMailboxResponse.parse(
    await call('/v1/mailboxes', { ...details, email: old, version: desk.version }),
  );
  await inbox.waitForMail(old, ({ subject }) => subject.includes('krijgt voortaan mail'));
  const changed = changedMailboxResponse.parse(
    await call(`/v1/mailboxes/${added.id}/changes`, {
      ...details,
      email: fresh,
      version: added.version,
    }),
  );
  await inbox.waitForMail(old, ({ subject }) => subject.includes('krijgt geen mail meer'));
  await inbox.waitForMail(fresh, ({ subject }) => subject.includes('krijgt voortaan mail'));
  await call(`/v1/mailboxes/${added.id}/endings`, { version: changed.version });
}

/** The day that is this many days from now, such as 2026-12-24. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
