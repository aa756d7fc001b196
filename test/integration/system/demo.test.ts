import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPlan } from '../../../local/demo/demo-plan.ts';
import { fillWithGroups } from '../../../local/demo/fill.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import { StartRefused } from '../../../local/start-refused.ts';
import type { RegionId } from '../../../shared/regions/index.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { referencePairs } from '../../support/all-pairs.ts';
import { systemClients } from '../../support/register-groups.ts';
import { engineClient, waitUntilSettled, storedState } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let engine: DynamoDBClient;

beforeAll(async () => {
  system = await TestSystem.start();
  engine = engineClient(system.dynamodbUrl);
});
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

const fill = (regionId: RegionId) =>
  fillWithGroups({
    siteUrl: system.siteUrl,
    inboxUrl: system.inboxUrl,
    regionId,
    write: () => undefined,
  });

it('the demo fills the overview with linked groups, and running it again changes nothing', async () => {
  const { site, inbox } = systemClients(system);

  await fill('langstraat');
  await waitUntilSettled(engine);
  const before = { state: await storedState(engine), mails: (await inbox.mails()).length };
  await fill('langstraat');
  await waitUntilSettled(engine);

  const { groups } = succeeded(await site.groups());
  const approved = demoPlan(langstraat).filter(({ ending }) => ending === 'approved');
  const pairs = referencePairs(
    groups.map(({ reference, polygon }) => ({ groupId: reference, polygon })),
    langstraat.linkDistance,
  );
  expect(groups.map(({ name }) => name).toSorted()).toEqual(
    approved.map(({ body }) => body.name).toSorted(),
  );
  expect(groups.reduce((sum, { neighbours }) => sum + neighbours, 0)).toBe(pairs.length * 2);
  expect({ state: await storedState(engine), mails: (await inbox.mails()).length }).toEqual(before);
});

it('the demo refuses a system of another region and an address where none is running', async () => {
  await expect(fill('bel')).rejects.toThrow(StartRefused);
  await expect(
    fillWithGroups({
      siteUrl: 'http://localhost:1',
      inboxUrl: 'http://localhost:1',
      regionId: 'langstraat',
      write: () => undefined,
    }),
  ).rejects.toThrow(/npm start/);
});
