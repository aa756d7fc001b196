import { randomUUID } from 'node:crypto';
import type { ReceivedMail } from '../../local/demo/inbox-client.ts';
import { testSenderHeader } from '../../local/edge/senders.ts';
import { fetchInSession, fetchWithCookie } from '../../local/demo/session.ts';
import { succeeded } from '../../local/demo/site-client.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { coordinatorsResponse } from '../../shared/requests/coordinators/coordinators.ts';
import { deskResponse } from '../../shared/requests/desk/manage-desk.ts';
import { invitedResponse } from '../../shared/requests/desk/manage-officers.ts';
import { manageOfficersExamples } from '../../shared/routes/examples/manage-officers-examples.ts';
import { exampleOnBehalf } from '../../shared/routes/examples/registration-examples.ts';
import { joinClient } from '../support/join-client.ts';
import {
  registerAndApprove,
  registerAndConfirm,
  freshBody,
  askedOfficer,
  systemClients,
  registerGroup,
  type RegisteredGroup,
} from '../support/register-groups.ts';
import { addSecondCoordinator } from '../support/second-coordinator.ts';
import { signInAs } from '../support/sign-in.ts';
import { address } from './join-fixture.ts';
import { sendLettersToOfficers } from './send-letters-to-officers.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';

interface SystemAccess {
  readonly siteUrl: string;
  readonly inboxUrl: string;
  readonly dynamodbUrl: string;
}

/**
 * The sender of the join requests and of the request for a new link. These requests are counted per sender, so a
 * separate IP address keeps them apart from those of other tests.
 */
const sender = '203.0.113.7';
const rijen = (east: number) => freshBody({ at: [4.9 + east, 51.56], municipality: 'GM0784' });

export interface SentLetters {
  readonly mails: readonly ReceivedMail[];
  /**
   * Maps each page to a token URL that can still be used: the key is the first part of its path, and the value is the
   * rest of the path.
   */
  readonly waiting: Readonly<Record<string, string>>;
}

/** Causes every letter to be sent. For each page, leaves one object whose token can still be used. */
export async function sendEveryLetter(access: SystemAccess): Promise<SentLetters> {
  const since = new Date();
  const people = systemClients(access);
  const joiners = joinClient(access);
  const starter = address();
  const [
    submitted,
    asked,
    takenBack,
    withdrawn,
    rejected,
    open,
    full,
    closing,
    leaving,
    moving,
    kit,
    ownKit,
  ] = await Promise.all([
    registerGroup(people),
    registerAndConfirm(people),
    registerAndConfirm(people),
    registerAndConfirm(people),
    registerAndConfirm(people),
    registerAndApprove(people, rijen(0)),
    registerAndApprove(people, rijen(0.004)),
    registerAndApprove(people, rijen(0.03)),
    registerAndApprove(people, rijen(0.05)),
    // This area lies within the bounds of two municipalities, so the group can be moved.
    registerAndApprove(people, freshBody({ at: [4.945, 51.662] })),
    joiners.requestKit(starter),
    joiners.requestKit(address()),
  ]);
  await joiners.confirmFollowUp(starter, kit.id);
  const question = 'Welke straten horen erbij?';
  for (const group of [asked, takenBack])
    succeeded(
      await people.site.decide(await askedOfficer(people, group), { decision: 'ask', question }),
    );
  succeeded(
    await people.site.decide(await askedOfficer(people, takenBack), { decision: 'take-back' }),
  );
  succeeded(
    await people.site.decide(await askedOfficer(people, rejected), {
      decision: 'reject',
      reason: 'Dit gebied hoort bij een andere groep.',
    }),
  );

  const requestJoin = async (
    { reference, body }: RegisteredGroup & { readonly reference: string },
    answer?: string,
  ): Promise<string> => {
    const email = address();
    const { id } = await joiners.request(reference, email, { sender });
    const asker = await joiners.token(email, 'deelnemen', id);
    if (answer === undefined) return id;
    await joiners.confirm(asker);
    const received = await joiners.token(body.coordinator.email, 'verzoek', id);
    if (answer !== '') await joiners.answer(received, answer);
    return id;
  };
  const unconfirmed = await requestJoin(open);
  const unanswered = await requestJoin(open, '');
  await requestJoin(open, 'accepted');
  await requestJoin(full, 'full');
  await joiners.token(full.body.coordinator.email, 'beheer');
  const token = await manageTokenFor(access, closing.groupId);
  const closed = await fetchInSession(
    access.siteUrl,
    token,
    `/v1/groups/${closing.reference}/closure`,
    {
      method: 'POST',
    },
  );
  if (!closed.ok) throw new Error(`closing was refused with ${closed.status}`);
  const stillInvited = await inviteCoordinators(access, full, sender);
  await eraseFirstCoordinator(access, leaving);
  const { officer } = await askedOfficer(people, moving);
  const { version } = succeeded(await people.site.deskGroup(moving.reference, officer));
  const move = { act: 'move', version, reason: 'mistake', municipality: 'GM0867' } as const;
  succeeded(await people.site.act(moving.reference, officer, move, randomUUID()));
  await people.inbox.waitForMail(moving.body.coordinator.email, ({ text }) =>
    text.includes('De gemeente was'),
  );
  await people.inbox.waitForMail('oov@waalwijk.example', ({ text }) =>
    text.includes(`/bureau/groepen/${moving.reference}`),
  );
  const withdrawal = await fetchInSession(
    access.siteUrl,
    withdrawn.confirmToken.token,
    `/v1/registrations/${withdrawn.groupId}/withdrawal`,
    { method: 'POST' },
  );
  if (!withdrawal.ok) throw new Error(`withdrawing was refused with ${withdrawal.status}`);
  await people.inbox.waitForMail(asked.body.coordinator.email, ({ text }) =>
    text.includes('/antwoorden/'),
  );
  await people.inbox.waitForMail(rejected.body.coordinator.email, ({ text }) =>
    text.includes('Dit gebied hoort bij een andere groep.'),
  );
  await people.inbox.waitForMail(
    'oov@dongen.example',
    ({ text, receivedAt }) => text.includes('/bureau/starters/') && new Date(receivedAt) >= since,
  );
  for (const [{ body }, subject] of [
    [takenBack, /Geen antwoord meer nodig/],
    [withdrawn, /ingetrokken/],
  ] as const)
    await people.inbox.waitForMail(body.coordinator.email, (mail) => subject.test(mail.subject));
  const { email } = full.body.coordinator;
  await joiners.requestNewLink({ purpose: 'manage', subject: full.reference, email }, { sender });
  await people.inbox.waitForMail(email, ({ subject }) => subject.startsWith('Uw nieuwe link'));
  const { cookie } = await signInAs(access.siteUrl, 'langstraat-team-langstraat', 'politie');
  await renewCircleLink(access.siteUrl, cookie, open.body.municipality);
  await people.inbox.waitForMail(open.body.coordinator.email, ({ subject }) =>
    subject.startsWith('Nieuwe link naar de beheerdersgroep'),
  );
  await sendLettersToOfficers({ ...access, inbox: people.inbox, cookie });
  const invited = await inviteOfficer(access.siteUrl, cookie);
  await people.inbox.waitForMail(invited.email, ({ text }) => text.includes('/bureau/nieuw/'));
  const registered = await registerOnBehalf(access.siteUrl);
  await people.inbox.waitForMail(registered, ({ text }) => text.includes('/bevestigen/'));
  const waiting = {
    bevestigen: submitted.groupId,
    antwoorden: asked.groupId,
    deelnemen: unconfirmed,
    verzoek: unanswered,
    beheer: full.reference,
    uitnodiging: stillInvited,
    startpakket: ownKit.id,
    bureau: `nieuw/${invited.id}`,
  };
  return { mails: await people.inbox.mails({ since }), waiting };
}

/** Changes the invite link of a circle in a desk manager's session; returns the new link. */
export async function renewCircleLink(
  siteUrl: string,
  cookie: string,
  municipality: string,
): Promise<string> {
  const inviteLink = `https://chat.whatsapp.example/${randomUUID()}`;
  const desk = await fetchWithCookie(siteUrl, cookie, '/v1/desk', { method: 'GET' });
  const { version } = deskResponse.parse(await desk.json());
  const path = `/v1/circles/${municipality}/invite-link`;
  const init = { method: 'POST', body: JSON.stringify({ version, inviteLink }) };
  const response = await fetchWithCookie(siteUrl, cookie, path, init);
  if (!response.ok) throw new Error(`changing the link was refused with ${response.status}`);
  return inviteLink;
}

/** In the session of Langstraat's desk manager, invites somebody to become an officer. */
async function inviteOfficer(
  siteUrl: string,
  cookie: string,
): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@politie.example`;
  const response = await fetchWithCookie(siteUrl, cookie, '/v1/officer-invitations', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...manageOfficersExamples.officer(langstraat), email }),
  });
  const { id } = invitedResponse.parse(await response.json());
  return { id, email };
}

/** Has an officer in Dongen register a group on behalf of its coordinator; returns the coordinator's address. */
async function registerOnBehalf(siteUrl: string): Promise<string> {
  const email = address();
  const { coordinator, ...registration } = exampleOnBehalf(langstraat);
  const { cookie } = await signInAs(siteUrl, 'langstraat-oov-dongen', 'gm0766');
  const response = await fetchWithCookie(siteUrl, cookie, '/v1/registrations-on-behalf', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ ...registration, coordinator: { ...coordinator, email } }),
  });
  if (!response.ok) throw new Error(`registering on behalf was refused with ${response.status}`);
  return email;
}

/**
 * Invites two people to become coordinators. One accepts, becomes the first coordinator, hands the group back and is
 * then removed; the other invitation stays open. Waits for the letters, and returns the last part of the path of the
 * page for the open invitation.
 */
async function inviteCoordinators(
  access: SystemAccess,
  { groupId, reference, body }: RegisteredGroup & { readonly reference: string },
  from: string,
): Promise<string> {
  const { inbox } = systemClients(access);
  const manage = await manageTokenFor(access, groupId);
  const post = async (path: string, json: unknown, token = manage) => {
    const headers = { 'idempotency-key': randomUUID(), [testSenderHeader]: from };
    const init = { method: 'POST', body: JSON.stringify(json), headers };
    const response = await fetchInSession(
      access.siteUrl,
      token,
      `/v1/groups/${reference}${path}`,
      init,
    );
    if (!response.ok) throw new Error(`${path} was refused with ${response.status}`);
  };
  const invite = async (email = address()) => {
    await post('/coordinators/invitations', { email });
    return { email, ...(await inbox.waitForMailedToken(email, 'uitnodiging')) };
  };
  const { email, token } = await invite();
  const details = {
    name: 'Test Genodigde',
    phone: '06 87654321',
    shareContact: false,
    terms: true,
  };
  await post('/invitation/acceptance', details, token);
  await inbox.waitForMail(body.coordinator.email, ({ subject }) =>
    subject.startsWith('Nieuwe coördinator'),
  );
  const successor = await inbox.waitForMailedToken(email, 'beheer');
  const headers = { authorization: `Bearer ${manage}` };
  const list = async () => {
    const path = `/v1/groups/${reference}/coordinators`;
    return coordinatorsResponse.parse(
      await (await fetch(access.siteUrl + path, { headers })).json(),
    );
  };
  const { coordinators } = await list();
  const [secondId, firstId] = [false, true].map(
    (isYou) => coordinators.find(({ you }) => you === isYou)?.id,
  );
  const nominate = async (coordinatorId: string | undefined, by = manage) => {
    await post('/coordinators/nominations', { coordinatorId }, by);
    return { nominationId: (await list()).nomination?.id };
  };
  const takenBack = await nominate(secondId);
  const arrives = (start: string, to = email) =>
    inbox.waitForMail(to, ({ subject }) => subject.startsWith(start));
  await arrives('Wilt u de eerste coördinator worden');
  await post('/coordinators/nomination-endings', takenBack);
  await arrives('U bent niet meer gevraagd');
  await post('/coordinators/succession', await nominate(secondId), successor.token);
  await post('/coordinators/succession', await nominate(firstId, successor.token));
  await arrives('U bent nu de eerste coördinator', body.coordinator.email);
  await post('/coordinators/removals', { coordinatorId: secondId });
  await inbox.waitForMail(email, ({ subject }) =>
    subject.startsWith('U bent geen coördinator meer'),
  );
  return (await invite()).groupId;
}

/** Gives a group a second coordinator and erases the first one, and waits until the second one has been told. */
async function eraseFirstCoordinator(
  access: SystemAccess,
  { groupId, reference }: RegisteredGroup & { readonly reference: string },
): Promise<void> {
  const token = await manageTokenFor(access, groupId);
  const other = await addSecondCoordinator(access, groupId);
  const path = `/v1/groups/${reference}/me/erasure`;
  const body = JSON.stringify({ groupEnds: false });
  const erased = await fetchInSession(access.siteUrl, token, path, { method: 'POST', body });
  if (!erased.ok) throw new Error(`erasing was refused with ${erased.status}`);
  await systemClients(access).inbox.waitForMail(other, ({ subject }) =>
    subject.includes('is gestopt'),
  );
}
