import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchInSession } from '../../../local/demo/session.ts';
import { joinBody, joinClient, refusalOf } from '../../support/join-client.ts';
import {
  registerAndApprove,
  freshBody,
  systemClients,
  type RegisteredGroup,
} from '../../support/register-groups.ts';
import { everyItem, engineClient, waitUntilSettled } from '../../support/stored-state.ts';
import { manageTokenFor } from '../../support/system-token-issuer.ts';
import { TestSystem } from '../../support/system.ts';

type Group = RegisteredGroup & { readonly reference: string };

let system: TestSystem;
let engine: DynamoDBClient;
let people: ReturnType<typeof joinClient>;

beforeAll(async () => {
  system = await TestSystem.start({ testClock: true });
  engine = engineClient(system.dynamodbUrl);
  people = joinClient(system);
});
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

const address = () => `${randomUUID()}@post.example`;
const coordinatorOf = ({ body }: Group) => body.coordinator.email;
const mailsTo = async (to: string): Promise<string[]> => {
  await waitUntilSettled(engine);
  return (await people.inbox.mails({ to })).map(({ subject }) => subject).toReversed();
};
const stored = async (): Promise<string> => JSON.stringify(await everyItem(engine));

async function group(at: [number, number]): Promise<Group> {
  const made = await registerAndApprove(systemClients(system), freshBody({ at }));
  await people.waitForJoining(made.reference, 'open');
  return made;
}

async function advance(days: number): Promise<void> {
  await system.moveTime({ days });
  await system.runSchedule('process-due-join-requests');
  await waitUntilSettled(engine);
}

describe('A join request', () => {
  it('reaches the coordinator after the address is confirmed, and reveals the asker only once accepted', async () => {
    const made = await group([4.92, 51.62]);
    const email = address();

    const tokens = await people.requestAndConfirm(made.reference, email, coordinatorOf(made));
    const before = await people.show(tokens.coordinator);
    const answered = await people.answer(tokens.coordinator, 'accepted', 'Welkom!');

    expect(before).toMatchObject({
      reader: 'coordinator',
      street: joinBody.street,
      note: joinBody.note,
      status: 'open',
    });
    expect(JSON.stringify(before)).not.toMatch(new RegExp(`${joinBody.name}|${email}`));
    expect(answered).toEqual({ status: 'accepted', asker: { name: joinBody.name, email } });
    expect(await people.show(tokens.asker)).toMatchObject({
      reader: 'asker',
      status: 'accepted',
      answered: { message: 'Welkom!' },
    });
    expect(await mailsTo(email)).toEqual([
      `Bevestig uw vraag om mee te doen met groep ${made.reference}`,
      `U kunt meedoen met ${made.body.name}`,
    ]);
    expect(JSON.stringify(await people.inbox.mails({ to: email }))).not.toContain(
      coordinatorOf(made),
    );
  });

  it('gets one reply: a second reply is refused with the first', async () => {
    const made = await group([4.93, 51.66]);
    const { coordinator } = await people.requestAndConfirm(
      made.reference,
      address(),
      coordinatorOf(made),
    );
    await people.answer(coordinator, 'elsewhere');

    const second = await refusalOf(people.answer(coordinator, 'accepted'));

    expect(second.problem).toMatchObject({
      status: 409,
      type: '/problems/already-answered',
      answered: { answer: 'elsewhere', by: { you: true } },
    });
    expect(JSON.stringify(second.problem)).not.toContain(joinBody.name);
  });

  it('closes the group to others when the reply is full, until the coordinator reopens it', async () => {
    const made = await group([4.95, 51.66]);
    const { coordinator } = await people.requestAndConfirm(
      made.reference,
      address(),
      coordinatorOf(made),
    );

    await people.answer(coordinator, 'full');
    await people.waitForJoining(made.reference, 'full');
    const refused = await refusalOf(people.request(made.reference, address()));
    const manage = await people.token(coordinatorOf(made), 'beheer', made.reference);
    await people.setJoining(manage, 'open');
    await people.waitForJoining(made.reference, 'open');

    expect(refused.problem).toMatchObject({
      status: 409,
      type: '/problems/join-closed',
      joining: 'full',
    });
    expect(await people.request(made.reference, address())).toHaveProperty('confirmBy');
  });

  it('ends when the group closes, and the asker is notified', async () => {
    const made = await group([4.97, 51.66]);
    const email = address();
    const tokens = await people.requestAndConfirm(made.reference, email, coordinatorOf(made));
    const token = await manageTokenFor(system, made.groupId);

    await fetchInSession(system.siteUrl, token, `/v1/groups/${made.reference}/closure`, {
      method: 'POST',
    });

    expect(
      (
        await people.inbox.waitForMail(email, ({ subject }) =>
          subject.startsWith('De groep is gestopt'),
        )
      ).text,
    ).toContain(made.body.name);
    expect(await people.show(tokens.asker)).toMatchObject({ status: 'ended' });
  });
});

describe('Nobody can be flooded with mail', () => {
  it('after three requests for one mailbox, however it is written, a fourth leads to no mail, but waits behind the links', async () => {
    const made = await group([4.98, 51.63]);
    const name = randomUUID();
    for (const email of [
      `${name}@post.example`,
      `${name.toUpperCase()}@post.example`,
      `${name}+nog@post.example`,
    ])
      await people.request(made.reference, email);

    const fourth = `${name}+weer@post.example`;
    const { id } = await people.request(made.reference, fourth);
    const token = await people.token(`${name}@post.example`, 'deelnemen');
    const shown = await people.show(token);
    const confirmed = await people.confirm({ ...token, name: id });

    expect(await mailsTo(fourth)).toEqual([]);
    expect(shown).toMatchObject({ alsoWaiting: [{ kind: 'join', id }] });
    expect(confirmed).toMatchObject({ alreadyConfirmed: false });
    expect(await people.show(token)).toMatchObject({ alsoWaiting: [] });
  });

  it('requests are counted per sender, and the network address is only in the security log', async () => {
    const [one, other] = [await group([4.99, 51.63]), await group([4.99, 51.65])];
    const sender = '203.0.113.77';
    for (let times = 0; times < 10; times += 1) {
      for (const { reference } of [one, other])
        await people.request(reference, address(), { sender });
    }

    const refused = await refusalOf(people.request(one.reference, address(), { sender }));
    const elsewhere = await people.request(one.reference, address(), { sender: '203.0.113.78' });

    expect(refused.problem).toMatchObject({ status: 429, type: '/problems/work-needed' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(elsewhere).toHaveProperty('confirmBy');
    expect(await stored()).not.toContain(sender);
    expect(system.log()).not.toContain(sender);
    const log = await readFile(path.join(system.dataDir, 'langstraat/logs/security.jsonl'), 'utf8');
    expect(log).toContain(
      `"what":"work-needed","route":"POST /v1/groups/{reference}/join-requests"`,
    );
    expect(log).toContain(sender);
  });

  it('an address that a visitor claims to come from is not believed', async () => {
    const made = await group([4.97, 51.63]);
    const sender = '203.0.113.80';
    const ask = (claimed: string) =>
      fetch(`${system.siteUrl}/v1/groups/${made.reference}/join-requests`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          'x-test-sender': sender,
          'x-forwarded-for': claimed,
        },
        body: JSON.stringify({ ...joinBody, email: address() }),
      });
    for (let times = 0; times < 20; times += 1) await ask(`198.51.100.${times}`);

    const refused = await ask('198.51.100.99');

    expect(refused.status).toBe(429);
  });

  it('a request repeated with the same idempotency key counts once', async () => {
    const made = await group([5.0, 51.62]);
    const [email, key] = [address(), randomUUID()];

    const first = await people.request(made.reference, email, { key });
    const second = await people.request(made.reference, email, { key });

    expect(second).toEqual(first);
    expect(await mailsTo(email)).toHaveLength(1);
  });
});

describe('As time passes', () => {
  it('a request gets a reminder after one week and lapses after two, three lapses in a row pause the group, and everything is removed after thirty days', async () => {
    const made = await group([4.94, 51.61]);
    const askers = [address(), address(), address()];
    for (const email of askers)
      await people.requestAndConfirm(made.reference, email, coordinatorOf(made));

    await advance(7);
    const reminders = (await mailsTo(coordinatorOf(made))).filter((subject) =>
      subject.startsWith('Iemand wacht'),
    );
    // The last day ends at midnight in Amsterdam.
    await advance(8);
    await people.waitForJoining(made.reference, 'paused');
    const paused = await refusalOf(people.request(made.reference, address()));

    expect(reminders).toHaveLength(3);
    for (const email of askers)
      expect((await mailsTo(email)).at(-1)).toBe(`Er kwam geen antwoord: ${made.body.name}`);
    expect(paused.problem).toMatchObject({ type: '/problems/join-closed', joining: 'paused' });
    expect(
      (await mailsTo('oov@dongen.example')).filter(
        (subject) => subject.includes(made.reference) && subject.startsWith('Groep antwoordt niet'),
      ),
    ).toHaveLength(1);

    await people.setJoining(
      await people.token(coordinatorOf(made), 'beheer', made.reference),
      'open',
    );
    await people.waitForJoining(made.reference, 'open');
    expect(await stored()).toContain(askers[0]);
    await advance(16);
    const left = await stored();
    expect(askers.filter((email) => left.includes(email))).toEqual([]);
    expect(left).not.toContain(joinBody.note);
  });

  it('an asker who did not confirm within two days is forgotten', async () => {
    const made = await group([4.96, 51.61]);
    const email = address();
    const { id } = await people.request(made.reference, email);
    const confirmToken = await people.token(email, 'deelnemen', id);

    await advance(2.01);

    expect(await stored()).not.toContain(email);
    expect((await refusalOf(people.confirm(confirmToken))).problem.type).toBe('/problems/too-late');
    expect(await people.show(confirmToken)).toMatchObject({ status: 'expired' });
  });
});
