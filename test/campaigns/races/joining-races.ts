import { randomUUID } from 'node:crypto';
import { caps } from '../../../shared/domain/platform/caps.ts';
import { exampleProviderId } from '../../../shared/runtime/example-providers.ts';
import { joinBody } from '../../support/join-client.ts';
import { registerAndConfirm, freshBody } from '../../support/register-groups.ts';
import { manageTokenFor } from '../../support/system-token-issuer.ts';
import { mailboxesOf } from '../../support/three-regions.ts';
import { expectEvents, expectVersion } from './expected-effects.ts';
import {
  decisionRace,
  isOk,
  isConflict,
  isRevoked,
  reporter,
  sameValue,
} from './registration-races.ts';
import { placeOf, type Round } from './round.ts';
import { allAtOnce, checkSingleWinner } from './simultaneous-requests.ts';

/** Runs the races for one group: repeated approval by an officer, a join request, and the group's closure. */
export async function joiningRaces(round: Round): Promise<void> {
  const { system, people, joiners, table, tally, number } = round;
  const group = await registerAndConfirm(people, freshBody({ at: placeOf(round, 1) }));
  await decisionRace(
    round,
    'approving repeatedly',
    group,
    { version: 3, names: ['GroupApproved'] },
    () => ({ decision: 'approve' }),
    1,
  );

  const email = `${randomUUID()}@post.example`;
  const sender = `203.0.${Math.floor(number / 250)}.${number % 250}`;
  const key = randomUUID();
  const path = `/groups/${group.reference}/join-requests`;
  const requests = await allAtOnce(system.siteUrl, () => ({
    path,
    body: { ...joinBody, email },
    key,
    sender,
  }));
  const id = sameValue(round, 'repeating the same join request', requests, 201, 'id');
  const asker = await joiners.token(email, 'deelnemen', id);
  const confirmations = await allAtOnce(system.siteUrl, () => ({
    path: `/join-requests/${id}/confirmation`,
    token: asker.token,
  }));
  checkSingleWinner('confirming a join request', confirmations, {
    won: ({ body }) => body['alreadyConfirmed'] === false,
    lost: isOk,
    report: reporter(round),
  });
  await expectVersion(
    table,
    { kind: 'join', id, version: 2, after: 'confirming a join request' },
    tally,
  );

  const received = await joiners.token(group.body.coordinator.email, 'verzoek', id);
  const choices = ['accepted', 'elsewhere'];
  const answers = await allAtOnce(system.siteUrl, (index) => ({
    path: `/join-requests/${id}/answer`,
    token: received.token,
    body: { answer: choices[index % 2] },
  }));
  checkSingleWinner('answering a join request', answers, {
    won: isOk,
    lost: (response, { index }) =>
      isConflict('already-answered')(response) &&
      response.problem?.answered?.answer === choices[index % 2] &&
      response.problem?.answered?.by?.you === true,
    report: reporter(round),
  });
  await expectVersion(
    table,
    { kind: 'join', id, version: 3, after: 'answering a join request' },
    tally,
  );
  round.mails.push(
    { to: email, about: '/deelnemen/', times: 1, after: 'asking to join' },
    { to: email, about: '', times: 2, after: 'asking and answering' },
    {
      to: group.body.coordinator.email,
      about: `/verzoek/${id}`,
      times: 1,
      after: 'confirming a join request',
    },
  );
  await capRace(round, path, sender);

  const token = await manageTokenFor(system, group.groupId);
  const closures = await allAtOnce(system.siteUrl, () => ({
    path: `/groups/${group.reference}/closure`,
    token,
  }));
  checkSingleWinner('closing', closures, {
    won: isOk,
    // Closing the group also revokes the token, so a request that arrives a little later may be refused for that
    // reason.
    lost: (response) => isConflict('not-possible-now')(response) || isRevoked(response),
    report: reporter(round),
  });
  await expectEvents(
    table,
    { kind: 'group', id: group.groupId, names: ['GroupClosed'], after: 'closing' },
    tally,
  );
  await expectVersion(
    table,
    { kind: 'group', id: group.groupId, version: 4, after: 'closing' },
    tally,
  );
  // The expected emails are the confirmation, receipt, welcome, join request and closure emails.
  round.mails.push({
    to: group.body.coordinator.email,
    about: '',
    without: 'Maak kennis met buurgroep',
    times: 5,
    after: 'the whole life of a group',
  });
  round.races += 3;
}

/**
 * Each join request has a different idempotency key. The caps on the sender and the mailbox must hold even if all join
 * requests arrive at once.
 */
async function capRace(round: Round, path: string, sender: string): Promise<void> {
  const email = `${randomUUID()}@post.example`;
  const responses = await allAtOnce(round.system.siteUrl, () => ({
    path,
    body: { ...joinBody, email },
    key: randomUUID(),
    sender,
  }));
  const accepted = responses.filter(({ status }) => status === 201).length;
  const rejected = responses.filter(
    ({ status, retryAfter }) => (status === 429 && retryAfter !== undefined) || status === 409,
  );
  if (
    accepted === 0 ||
    accepted > caps.sender.most ||
    accepted + rejected.length !== responses.length
  ) {
    reporter(round)(
      `50 join requests of one address: ${accepted} accepted, ${rejected.length} rejected with a retry time`,
    );
  }
  round.mails.push({
    to: email,
    about: '/deelnemen/',
    times: Math.min(accepted, caps.mailbox.most),
    after: 'asking to join with 50 keys',
  });
  round.races += 1;
}

/** Two signed-in officers follow up with the same starter at the same time. */
export async function starterRaces(round: Round): Promise<void> {
  const { system, joiners, table, tally, number } = round;
  const codes = ['GM0766', 'GM0784', 'GM0809', 'GM0867'];
  const municipality = codes[number % codes.length] ?? '';
  const desk = mailboxesOf(municipality);
  const email = `${randomUUID()}@post.example`;
  const key = randomUUID();
  const body = {
    name: 'Test Starter',
    email,
    municipality,
    place: 'Rond het plein',
    followUp: true,
  };
  const kits = await allAtOnce(system.siteUrl, () => ({
    path: '/starter-kits',
    body,
    key,
    sender: `203.1.${Math.floor(number / 250)}.${number % 250}`,
  }));
  const id = sameValue(round, 'repeating the same request for a kit', kits, 201, 'id');
  await joiners.confirmFollowUp(email, id);
  const cookies = await Promise.all(
    desk.map((mailbox) => joiners.signIn(mailbox.id, exampleProviderId(mailbox))),
  );

  const presses = await allAtOnce(system.siteUrl, (index) => ({
    path: `/starters/${id}/follow-up`,
    cookie: cookies[index % 2] ?? '',
    body: { note: 'Wij spreken elkaar.' },
  }));
  checkSingleWinner('following up a starter', presses, {
    won: isOk,
    lost: (response, { index }) =>
      isConflict('already-followed-up')(response) &&
      response.problem?.followUp?.officer === desk[index % 2]?.title &&
      !Number.isNaN(Date.parse(response.problem?.followUp?.at ?? '')),
    report: reporter(round),
  });
  await expectEvents(
    table,
    { kind: 'starter', id, names: ['StarterFollowedUp'], after: 'following up a starter' },
    tally,
  );
  await expectVersion(
    table,
    { kind: 'starter', id, version: 3, after: 'following up a starter' },
    tally,
  );
  round.mails.push(
    { to: email, about: '', times: 1, after: 'asking for a kit' },
    ...desk.map((officer) => ({
      to: officer.email,
      about: `/bureau/starters/${id}`,
      times: 1,
      after: 'asking for a kit',
    })),
  );
  round.races += 1;
}
