import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partitions } from '../../../shared/store/keys.ts';
import { joinClient, refusalOf } from '../../support/join-client.ts';
import { everyItem, engineClient } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';

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

const stored = async (): Promise<string> => JSON.stringify(await everyItem(engine));

describe('A starter', () => {
  it('gets the kit, confirms, is followed up once, and is forgotten thirty days later', async () => {
    const email = `${randomUUID()}@post.example`;
    const { id } = await people.requestKit(email);
    const kit = await people.inbox.waitForMail(
      email,
      ({ subject }) => subject === 'Informatie en tips om een groep te beginnen',
    );
    await people.confirmFollowUp(email, id);
    const mails = await Promise.all(
      ['wijkagent.dongen@politie.example', 'oov@dongen.example'].map((to) =>
        people.waitForStarterMail(to, id),
      ),
    );
    const [police, municipality, elsewhere] = [
      await people.signIn('wijkagent-dongen', 'politie'),
      await people.signIn('oov-dongen', 'gm0766'),
      await people.signIn('oov-waalwijk', 'gm0867'),
    ];

    const shown = await people.showStarter(id, municipality);
    const contact = await people.showStarterContact(id, municipality);
    const foreign = await refusalOf(people.showStarterContact(id, elsewhere));
    await people.followUp(id, municipality, 'Gebeld');
    const second = await refusalOf(people.followUp(id, police, 'Ook gebeld'));

    expect(kit.attachments.map(({ filename }) => filename)).toEqual([
      'voorbeeldbrief-buren.txt',
      'spelregels.txt',
    ]);
    expect(JSON.stringify([mails, shown])).not.toMatch(new RegExp(`${email}|Test Starter`));
    expect(contact).toMatchObject({ name: 'Test Starter', email });
    expect(foreign.problem.status).toBe(404);
    const viewings = (await everyItem(engine)).filter(({ item }) =>
      String(item['PK']).startsWith(partitions.viewing),
    );
    expect(viewings.map(({ item }) => item)).toMatchObject([
      { starterId: id, traceId: contact.traceId, officerTitle: 'Medewerker OOV gemeente Dongen' },
    ]);
    expect(second.problem).toMatchObject({
      status: 409,
      followUp: { officer: 'Medewerker OOV gemeente Dongen', note: 'Gebeld' },
    });
    await system.moveTime({ days: 29 });
    await system.runSchedule('remove-starters');
    expect(await stored()).toContain(email);
    await system.moveTime({ days: 2 });
    await system.runSchedule('remove-starters');
    expect(await stored()).not.toContain(email);
  });
});
