import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedEvent } from '../../events/catalogue.ts';
import { truePairs } from '../../functions/linking/check-links/true-pairs.ts';
import { letterWriter } from '../../functions/mail/send-mail/letter-writer.ts';
import { sendMail } from '../../functions/mail/send-mail/send-mail.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { dynamoNeighbourGroups } from '../../shared/store/linking/dynamo-neighbour-groups.ts';
import { dynamoRelinks } from '../../shared/store/linking/dynamo-relinks.ts';
import { dynamoMailLedger } from '../../shared/store/mail/dynamo-mail-ledger.ts';
import type { RegionTable } from '../../shared/store/table.ts';
import { groupId } from '../support/builders.ts';
import { stampAt, startTestEngine, type TestEngine } from '../support/engine.ts';
import { fakeDesk } from '../support/fakes/fake-desk.ts';
import { FakeLog } from '../support/fakes/fake-log.ts';
import { FakeMailer } from '../support/fakes/fake-mailer.ts';
import { FakeTurns } from '../support/fakes/fake-turns.ts';
import { storyOf } from '../support/group-story.ts';
import { onlyRegion } from '../support/regions.ts';
import { squareAt } from '../support/registry-in-memory.ts';
import { registryOn } from '../support/registry.ts';

/**
 * The groups lie in a row, 200 metres apart. At a link distance of 100 metres, none of them are linked; at 250 metres,
 * each group is linked to the next one.
 */
const groups = 24;
const kills = 8;
let engine: TestEngine;
let table: RegionTable;

beforeAll(async () => {
  engine = await startTestEngine();
  table = await engine.newTable();
  const story = storyOf(registryOn(table));
  for (let number = 1; number <= groups; number += 1)
    await story.activate(number, { polygon: squareAt(300 * number) });
});
afterAll(() => engine.stop());

/**
 * Runs the relink job in a separate process and kills that process after this many milliseconds. Returns whether the
 * job finished before then.
 */
async function relinkInProcess(killAfter: number): Promise<boolean> {
  const child = fork(
    new URL('../support/relink-process.ts', import.meta.url),
    [engine.endpoint, table.name],
    { execArgv: ['--import', 'tsx'], stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  await once(child, 'message');
  const outcome = await Promise.race([ended, pause(killAfter, 'time')]);
  if (outcome !== 'time') return child.exitCode === 0;
  child.kill('SIGKILL');
  await ended;
  return false;
}

describe('Relinking that is killed and restarted', () => {
  it('links everything, loses nothing and emails each coordinator once', async () => {
    const registry = registryOn(table);
    let killed = 0;
    // Each run is killed later than the previous one, so that runs are killed at the start, halfway and near the end.
    while (!(await relinkInProcess(killed < kills ? 40 * (killed + 1) : 60_000))) killed += 1;

    const stored = await Promise.all(
      Array.from({ length: groups }, (_, index) => registry.links.of(groupId(index + 1))),
    );
    const found = stored.flat().filter(({ groupId: own, neighbourId }) => own < neighbourId);
    const areas = Array.from({ length: groups }, (_, index) => ({
      groupId: groupId(index + 1),
      polygon: squareAt(300 * (index + 1)),
    }));
    const mailer = await mailsOf(
      (await registry.events()).filter(
        ({ name }) => name === 'GroupRelinked' || name === 'GroupsLinked',
      ),
    );

    expect(killed).toBeGreaterThan(0);
    expect(found.map(({ groupId: a, neighbourId: b, distance }) => ({ a, b, distance }))).toEqual(
      truePairs(areas, 250),
    );
    expect(mailer.sent).toHaveLength(groups);
    expect(
      new Set(
        (await registry.events()).flatMap(({ name, data }) =>
          name === 'GroupRelinked' ? [data.groupId] : [],
        ),
      ).size,
    ).toBe(groups);
  });
});

/** The emails that send-mail sends for these events when each event is delivered twice. */
async function mailsOf(events: readonly ReceivedEvent[]): Promise<FakeMailer> {
  const stamp = stampAt();
  const registry = registryOn(table);
  const mailer = new FakeMailer();
  const site = { region: langstraat, siteUrl: 'https://buurtkring.example' };
  const nobody = { find: async () => undefined };
  const relinks = dynamoRelinks(table, stamp);
  const send = sendMail(() => ({
    ...registry,
    ...site,
    relinksOf: () => relinks,
    invitations: nobody,
    coordinatorInvitations: { ...nobody, of: async () => ({ invitations: [], version: 0 }) },
    nominations: nobody,
    removedCoordinators: { removed: async () => undefined },
    officers: nobody,
    formerMailboxes: nobody,
    newLinks: nobody,
    mailSwitch: { isStopped: async () => false },
    circles: { of: async () => [] },
    mailboxCounts: { count: async () => 'counted' },
    fingerprint: async (text) => text,
    neighbourGroups: dynamoNeighbourGroups(table),
    ledger: dynamoMailLedger(table, stamp),
    writer: letterWriter({
      region: langstraat,
      regions: onlyRegion(),
      deploymentUrl: site.siteUrl,
    }),
    joins: nobody,
    starters: nobody,
    desk: fakeDesk(),
    tokenIssuer: { issue: async () => 'token' },
    mailer,
    log: new FakeLog(),
  }));
  for (const event of [...events, ...events]) await send(event, new FakeTurns());
  return mailer;
}
