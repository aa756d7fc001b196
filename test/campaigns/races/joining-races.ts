import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { caps } from '../../../shared/domain/platform/caps.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { asked } from '../../support/join-client.ts';
import { issuerOf } from '../../support/manage-link.ts';
import { confirmed, freshBody } from '../../support/registering.ts';
import { allAtOnce, judge } from './contest.ts';
import { expectEvents, expectVersion } from './expected.ts';
import { decisionRace, isDone, isRefusedAs, noting, oneOf } from './registration-races.ts';
import { placeOf, type Round } from './round.ts';

/** A group approved by one officer who presses often, somebody who asks to join it, and its end. */
export async function joiningRaces(round: Round): Promise<void> {
  const { system, people, joiners, table, tally, number } = round;
  const group = await confirmed(people, freshBody({ at: placeOf(round, 1) }));
  await decisionRace(
    round,
    'approving often',
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
    body: { ...asked, email },
    key,
    sender,
  }));
  const id = oneOf(round, 'the same request to join again', requests, 201, 'id');
  const asker = await joiners.link(email, 'deelnemen', id);
  const confirmations = await allAtOnce(system.siteUrl, () => ({
    path: `/join-requests/${id}/confirmation`,
    token: asker.token,
  }));
  judge('confirming a request to join', confirmations, {
    won: ({ body }) => body['alreadyConfirmed'] === false,
    told: isDone,
    wrong: noting(round),
  });
  await expectVersion(
    table,
    { kind: 'join', id, version: 2, after: 'confirming a request to join' },
    tally,
  );

  const received = await joiners.link(group.body.coordinator.email, 'verzoek', id);
  const choices = ['accepted', 'elsewhere'];
  const answers = await allAtOnce(system.siteUrl, (index) => ({
    path: `/join-requests/${id}/answer`,
    token: received.token,
    body: { answer: choices[index % 2] },
  }));
  judge('answering a request to join', answers, {
    won: isDone,
    told: (given, { index }) =>
      isRefusedAs('already-answered')(given) &&
      given.problem?.answered?.answer === choices[index % 2] &&
      given.problem?.answered?.by?.you === true,
    wrong: noting(round),
  });
  await expectVersion(
    table,
    { kind: 'join', id, version: 3, after: 'answering a request to join' },
    tally,
  );
  round.mails.push(
    { to: email, about: '/deelnemen/', times: 1, after: 'asking to join' },
    { to: email, about: '', times: 2, after: 'asking and answering' },
    {
      to: group.body.coordinator.email,
      about: `/verzoek/${id}`,
      times: 1,
      after: 'confirming a request to join',
    },
  );
  await withinTheCap(round, path, sender);

  const claims = {
    purpose: 'manage',
    subjectId: group.groupId,
    recipientId: decodeJwt(group.link.token).sub ?? '',
    version: 3,
  } as const;
  const token = await issuerOf(system.dataDir).issue(
    claims,
    new Date(Date.now() + 365 * 24 * 3_600_000),
  );
  const closures = await allAtOnce(system.siteUrl, () => ({
    path: `/groups/${group.reference}/closure`,
    token,
  }));
  judge('closing', closures, {
    won: isDone,
    told: isRefusedAs('not-possible-now'),
    wrong: noting(round),
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
  // Address, receipt, welcome, the request to join, and the end.
  round.mails.push({
    to: group.body.coordinator.email,
    about: '',
    without: 'Maak kennis met buurgroep',
    times: 5,
    after: 'the whole life of a group',
  });
  round.races += 3;
}

/** Another key each time: as many as the cap allows, and not one more for having come at once. */
async function withinTheCap(round: Round, path: string, sender: string): Promise<void> {
  const email = `${randomUUID()}@post.example`;
  const crowd = await allAtOnce(round.system.siteUrl, () => ({
    path,
    body: { ...asked, email },
    key: randomUUID(),
    sender,
  }));
  const accepted = crowd.filter(({ status }) => status === 201).length;
  const shed = crowd.filter(
    ({ status, retryAfter }) => (status === 429 && retryAfter !== undefined) || status === 409,
  );
  if (accepted === 0 || accepted > caps.address.most || accepted + shed.length !== crowd.length) {
    noting(round)(
      `50 requests of one address: ${accepted} accepted, ${shed.length} told to come later`,
    );
  }
  round.mails.push({
    to: email,
    about: '/deelnemen/',
    times: accepted,
    after: 'asking to join with 50 keys',
  });
  round.races += 1;
}

/** Somebody who wants to start a group: both officers get in touch at the same moment. */
export async function starterRaces(round: Round): Promise<void> {
  const { system, joiners, table, tally, number } = round;
  const codes = ['GM0766', 'GM0784', 'GM0809', 'GM0867'];
  const municipality = codes[number % codes.length] ?? '';
  const desk = exampleDesk('langstraat').officers.filter(({ municipalities }) =>
    municipalities.includes(municipality),
  );
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
  const id = oneOf(round, 'the same request for a kit again', kits, 201, 'id');
  const links = await Promise.all(
    desk.map((officer) => joiners.link(officer.email, 'starter', id)),
  );

  const presses = await allAtOnce(system.siteUrl, (index) => ({
    path: `/starters/${id}/follow-up`,
    token: links[index % 2]?.token ?? '',
    body: { note: 'Wij spreken elkaar.' },
  }));
  judge('following up a starter', presses, {
    won: isDone,
    told: (given, { index }) =>
      isRefusedAs('already-followed-up')(given) &&
      given.problem?.followUp?.officer === desk[index % 2]?.title &&
      !Number.isNaN(Date.parse(given.problem?.followUp?.at ?? '')),
    wrong: noting(round),
  });
  await expectEvents(
    table,
    { kind: 'starter', id, names: ['StarterFollowedUp'], after: 'following up a starter' },
    tally,
  );
  await expectVersion(
    table,
    { kind: 'starter', id, version: 2, after: 'following up a starter' },
    tally,
  );
  round.mails.push(
    { to: email, about: '', times: 1, after: 'asking for a kit' },
    ...desk.map((officer) => ({
      to: officer.email,
      about: `/starter/${id}`,
      times: 1,
      after: 'asking for a kit',
    })),
  );
  round.races += 1;
}
