import { randomUUID } from 'node:crypto';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { freshBody, officerLink, type Registered } from '../../support/registering.ts';
import { allAtOnce, judge, type Given, type Pressed } from './contest.ts';
import { expectEvents, expectVersion } from './expected.ts';
import { placeOf, type Round } from './round.ts';

const titles = exampleDesk('langstraat')
  .officers.filter(({ municipalities }) => municipalities.includes('GM0766'))
  .map(({ title }) => title);
const officers = exampleDesk('langstraat')
  .officers.filter(({ municipalities }) => municipalities.includes('GM0766'))
  .map(({ email }) => email);

/** One registration from the form to the decision, each step pressed by a crowd. */
export async function registrationRaces(round: Round): Promise<void> {
  const { system, people, table, tally } = round;
  const body = freshBody({ at: placeOf(round, 0) });
  const email = body.coordinator.email;
  const key = randomUUID();
  const sent = await allAtOnce(system.siteUrl, () => ({ path: '/registrations', body, key }));
  const id = oneOf(round, 'the same registration again', sent, 201, 'id');
  const link = await people.inbox.waitForLink(email, 'bevestigen', ({ groupId }) => groupId === id);
  await expectEvents(
    table,
    { kind: 'group', id, names: ['GroupRegistered'], after: 'registering' },
    tally,
  );

  const confirmations = await allAtOnce(system.siteUrl, () => ({
    path: `/registrations/${id}/confirmation`,
    token: link.token,
  }));
  const reference = oneOf(round, 'confirming', confirmations, 200, 'reference');
  judge('confirming', confirmations, {
    won: ({ body: { alreadyConfirmed } }) => alreadyConfirmed === false,
    told: ({ status }) => status === 200,
    wrong: noting(round),
  });
  await expectEvents(
    table,
    { kind: 'group', id, names: ['RegistrationConfirmed'], after: 'confirming' },
    tally,
  );

  const registration: Registered = { body, groupId: id, link };
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
      officer === 0
        ? { decision: 'approve' }
        : { decision: 'reject', reason: 'Dit gebied hoort bij een andere groep.' },
  );
  round.mails.push(
    { to: email, about: '/bevestigen/', times: 1, after: 'registering' },
    { to: email, about: '/antwoorden/', times: 1, after: 'asking a question' },
    // Address, receipt, question, and welcome or rejection.
    {
      to: email,
      about: '',
      without: 'Maak kennis met buurgroep',
      times: 4,
      after: 'the whole registration',
    },
    ...officers.map((to) => ({
      to,
      about: `/beoordelen/${id}`,
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

/** Officers press at once; `body` is what each of the two decides. With one officer only, all press the same. */
export async function decisionRace(
  round: Round,
  what: string,
  registration: Registered,
  { version, names }: { version: number; names: readonly string[] },
  body: (officer: number) => unknown,
  crowd = 2,
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
  const links = await Promise.all([0, 1].map((index) => officerLink(people, registration, index)));
  const shift = Math.floor(round.random() * crowd);
  const officerOf = (index: number): number => (index + shift) % crowd;

  const pressedBy = await allAtOnce(system.siteUrl, (index) => ({
    path: `/registrations/${registration.groupId}/decision`,
    token: links[officerOf(index)]?.token ?? '',
    body: body(officerOf(index)),
  }));
  const kindOf = (index: number): string =>
    ({ ask: 'asked', approve: 'approved', reject: 'rejected' })[
      (body(officerOf(index)) as { decision: 'ask' | 'approve' | 'reject' }).decision
    ];
  const winner = judge(what, pressedBy, {
    won: isDone,
    told: (given, first) =>
      tells(given, { kind: kindOf(first.index), officer: titles[officerOf(first.index)] ?? '' }),
    wrong: noting(round),
  });
  const moments = new Set(pressedBy.flatMap(({ problem }) => problem?.decision?.at ?? []));
  if (winner && moments.size !== 1)
    noting(round)(`${what}: the losers heard ${moments.size} moments`);
  await expectEvents(table, { kind: 'group', id: registration.groupId, names, after: what }, tally);
  await expectVersion(
    table,
    { kind: 'group', id: registration.groupId, version, after: what },
    tally,
  );
  round.races += 1;
}

async function answerRace(round: Round, { body, groupId }: Registered): Promise<void> {
  const { system, people, table, tally } = round;
  const { token } = await people.inbox.waitForLink(body.coordinator.email, 'antwoorden');
  const answers = await allAtOnce(system.siteUrl, (index) => ({
    path: `/registrations/${groupId}/answer`,
    token,
    body: { answer: `Alle straten aan de noordkant, antwoord ${index}.` },
  }));
  // The same person presses twice: what was answered first is on the page that the refusal asks to load again.
  judge('answering a question', answers, {
    won: isDone,
    told: isRefusedAs('not-possible-now', 'changed-meanwhile'),
    wrong: noting(round),
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

/** The same form with another key each time is another registration each time: two neighbours may fill in the same. */
export async function differentKeys(round: Round): Promise<void> {
  const body = freshBody();
  const sent = await allAtOnce(round.system.siteUrl, () => ({
    path: '/registrations',
    body,
    key: randomUUID(),
  }));
  const ids = new Set(sent.map((given) => given.body['id']));
  if (ids.size !== sent.length || sent.some(({ status }) => status !== 201))
    noting(round)(`50 keys gave ${ids.size} registrations`);
  round.mails.push({
    to: body.coordinator.email,
    about: '/bevestigen/',
    times: sent.length,
    after: '50 keys',
  });
  round.races += 1;
}

export const isDone = ({ status }: Given): boolean => status === 200;
export const isRefusedAs =
  (...types: readonly string[]) =>
  ({ status, problem }: Given): boolean =>
    status === 409 && types.some((type) => problem?.type === `/problems/${type}`);
export const noting =
  ({ tally, number, seed }: Round) =>
  (line: string): void =>
    void tally.wrong.push(`round ${number}, seed ${seed}: ${line}`);

function tells(
  { status, problem }: Given,
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

/** The one value that all were answered with. */
export function oneOf(
  round: Round,
  what: string,
  crowd: readonly Pressed[],
  status: number,
  field: string,
): string {
  const values = new Set(
    crowd.filter((given) => given.status === status).map(({ body }) => String(body[field])),
  );
  if (values.size !== 1 || crowd.some((given) => given.status !== status)) {
    const others = crowd.find((given) => given.status !== status);
    noting(round)(
      `${what}: ${values.size} different answers${others ? `, and ${others.status} ${others.problem?.type}` : ''}`,
    );
  }
  round.races += 1;
  return [...values][0] ?? '';
}
