import { randomUUID } from 'node:crypto';
import { caps } from '../../../shared/domain/platform/caps.ts';
import { freshBody, type RegisteredGroup } from '../../support/register-groups.ts';
import { mailboxesOf } from '../../support/three-regions.ts';
import { expectEvents, expectVersion } from './expected-effects.ts';
import type { Decider } from './fifty-officers.ts';
import { placeOf, type Round } from './round.ts';
import {
  allAtOnce,
  checkSingleWinner,
  contenders,
  type RaceResponse,
  type ContenderResponse,
} from './simultaneous-requests.ts';

const officers = mailboxesOf('GM0766').map(({ email }) => email);

/**
 * Takes one registration from the form to the decision, and sends every request many times at once.
 */
export async function registrationRaces(round: Round): Promise<void> {
  const { system, people, table, tally } = round;
  const body = freshBody({ at: placeOf(round, 0) });
  const email = body.coordinator.email;
  const key = randomUUID();
  const sent = await allAtOnce(system.siteUrl, () => ({ path: '/registrations', body, key }));
  const id = sameValue(round, 'repeating the same registration', sent, 201, 'id');
  const confirmToken = await people.inbox.waitForMailedToken(
    email,
    'bevestigen',
    ({ groupId }) => groupId === id,
  );
  await expectEvents(
    table,
    { kind: 'group', id, names: ['GroupRegistered'], after: 'registering' },
    tally,
  );

  const confirmations = await allAtOnce(system.siteUrl, () => ({
    path: `/registrations/${id}/confirmation`,
    token: confirmToken.token,
  }));
  const reference = sameValue(round, 'confirming', confirmations, 200, 'reference');
  checkSingleWinner('confirming', confirmations, {
    won: ({ body: { alreadyConfirmed } }) => alreadyConfirmed === false,
    lost: ({ status }) => status === 200,
    report: reporter(round),
  });
  await expectEvents(
    table,
    { kind: 'group', id, names: ['RegistrationConfirmed'], after: 'confirming' },
    tally,
  );

  const registration: RegisteredGroup = { body, groupId: id, confirmToken };
  await decisionRace(
    round,
    'asking a question',
    registration,
    { version: 3, names: ['QuestionAsked'] },
    (officer) => ({ decision: 'ask', question: `Welke straten horen erbij, vraagt ${officer}?` }),
  );
  await answerRace(round, registration);
  await decisionRace(
    round,
    'approving against rejecting',
    registration,
    { version: 5, names: ['GroupApproved', 'GroupRejected'] },
    (officer) =>
      officer % 2 === 0
        ? { decision: 'approve' }
        : { decision: 'reject', reason: 'Dit gebied hoort bij een andere groep.' },
  );
  round.mails.push(
    // The receipt contains a link to the same page, where the registration can be withdrawn.
    { to: email, about: '/bevestigen/', times: 2, after: 'registering and confirming' },
    { to: email, about: '/antwoorden/', times: 1, after: 'asking a question' },
    // The expected emails are the confirmation, receipt and question emails, and either the welcome or the rejection.
    {
      to: email,
      about: '',
      without: 'Maak kennis met buurgroep',
      times: 4,
      after: 'the whole registration',
    },
    ...officers.map((to) => ({
      to,
      about: `/bureau/aanmeldingen/${id}`,
      times: 2,
      after: 'confirming and answering',
    })),
  );
  if (reference === '') return;
  await people.inbox.waitForMail(
    email,
    ({ text }) =>
      !/bevestigen|antwoorden/.test(text) && /goedgekeurd|welkom|afgewezen|niet/i.test(text),
  );
}

/**
 * Fifty officers decide on a registration at the same time. If `deciders` is lower, only that many officers decide, and
 * each of them sends the decision several times. `body` returns each officer's decision. All but the first must be told
 * who decided what, and when.
 */
export async function decisionRace(
  round: Round,
  what: string,
  registration: RegisteredGroup,
  { version, names }: { version: number; names: readonly string[] },
  body: (officer: number) => object,
  deciders = contenders,
): Promise<void> {
  const { system, people, table, tally } = round;
  const earlier = (mails: number) => async (to: string) =>
    (await people.inbox.mails({ to })).filter(({ text }) => text.includes(registration.groupId))
      .length >= mails;
  await Promise.all(
    officers.map((to) =>
      system.eventually(`the mail to ${to}`, async () =>
        (await earlier(version === 5 ? 2 : 1)(to)) ? true : undefined,
      ),
    ),
  );
  // The version that the officers are looking at. The decision produces the next version.
  const seen = version - 1;
  const shift = Math.floor(round.random() * deciders);
  const officerOf = (index: number): number => (index + shift) % deciders;
  const deciderOf = (index: number): Decider | undefined => round.deciders[officerOf(index)];

  const responses = await allAtOnce(system.siteUrl, (index) => ({
    path: `/registrations/${registration.groupId}/decision`,
    cookie: deciderOf(index)?.cookie ?? '',
    body: { ...body(officerOf(index)), version: seen },
  }));
  const kindOf = (index: number): string =>
    ({ ask: 'asked', approve: 'approved', reject: 'rejected' })[
      (body(officerOf(index)) as { decision: 'ask' | 'approve' | 'reject' }).decision
    ];
  const winner = checkSingleWinner(what, responses, {
    won: isOk,
    lost: (response, first) =>
      namesDecision(response, {
        kind: kindOf(first.index),
        officer: deciderOf(first.index)?.title ?? '',
      }),
    report: reporter(round),
  });
  const moments = new Set(responses.flatMap(({ problem }) => problem?.decision?.at ?? []));
  if (winner && moments.size !== 1)
    reporter(round)(
      `${what}: the losers were told ${moments.size} different times of the decision`,
    );
  await expectEvents(table, { kind: 'group', id: registration.groupId, names, after: what }, tally);
  await expectVersion(
    table,
    { kind: 'group', id: registration.groupId, version, after: what },
    tally,
  );
  round.races += 1;
}

async function answerRace(round: Round, { body, groupId }: RegisteredGroup): Promise<void> {
  const { system, people, table, tally } = round;
  const { token } = await people.inbox.waitForMailedToken(body.coordinator.email, 'antwoorden');
  const answers = await allAtOnce(system.siteUrl, (index) => ({
    path: `/registrations/${groupId}/answer`,
    token,
    body: { answer: `Alle straten aan de noordkant, antwoord ${index}.` },
  }));
  // All answers come from one person; a refusal asks that person to reload the page, which then shows the first answer.
  checkSingleWinner('answering a question', answers, {
    won: isOk,
    lost: isConflict('not-possible-now', 'changed-meanwhile'),
    report: reporter(round),
  });
  await expectEvents(
    table,
    { kind: 'group', id: groupId, names: ['QuestionAnswered'], after: 'answering a question' },
    tally,
  );
  await expectVersion(
    table,
    { kind: 'group', id: groupId, version: 4, after: 'answering a question' },
    tally,
  );
  round.races += 1;
}

/**
 * Sending the same form with a different idempotency key creates a new registration each time, because two people may
 * fill in the same details. The mailbox gets no more first letters than its cap allows.
 */
export async function differentKeysRace(round: Round): Promise<void> {
  const body = freshBody();
  const sent = await allAtOnce(round.system.siteUrl, () => ({
    path: '/registrations',
    body,
    key: randomUUID(),
  }));
  const ids = new Set(sent.map((response) => response.body['id']));
  if (ids.size !== sent.length || sent.some(({ status }) => status !== 201))
    reporter(round)(`50 idempotency keys gave ${ids.size} registrations`);
  round.mails.push({
    to: body.coordinator.email,
    about: '/bevestigen/',
    times: Math.min(sent.length, caps.mailbox.most),
    after: '50 keys',
  });
  round.races += 1;
}

export const isOk = ({ status }: RaceResponse): boolean => status === 200;
export const isConflict =
  (...types: readonly string[]) =>
  ({ status, problem }: RaceResponse): boolean =>
    status === 409 && types.some((type) => problem?.type === `/problems/${type}`);
export const isRevoked = ({ problem }: RaceResponse): boolean =>
  problem?.type === '/problems/link-revoked';
export const reporter =
  ({ tally, number, seed }: Round) =>
  (line: string): void =>
    void tally.wrong.push(`round ${number}, seed ${seed}: ${line}`);

function namesDecision(
  { status, problem }: RaceResponse,
  { kind, officer }: { kind: string; officer: string },
): boolean {
  const decision = problem?.decision;
  return (
    status === 409 &&
    problem?.type === '/problems/already-decided' &&
    decision?.kind === kind &&
    decision.officer === officer &&
    !Number.isNaN(Date.parse(decision.at))
  );
}

/** Checks that all responses have this status and the same value of a field, and returns that value. */
export function sameValue(
  round: Round,
  what: string,
  responses: readonly ContenderResponse[],
  status: number,
  field: string,
): string {
  const values = new Set(
    responses
      .filter((response) => response.status === status)
      .map(({ body }) => String(body[field])),
  );
  if (values.size !== 1 || responses.some((response) => response.status !== status)) {
    const others = responses.find((response) => response.status !== status);
    reporter(round)(
      `${what}: ${values.size} different responses${others ? `, and ${others.status} ${others.problem?.type}` : ''}`,
    );
  }
  round.races += 1;
  return [...values][0] ?? '';
}
