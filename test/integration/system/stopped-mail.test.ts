import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { succeeded } from '../../../local/demo/site-client.ts';
import { mailResponse } from '../../../shared/requests/mail/mail-response.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { joinClient } from '../../support/join-client.ts';
import { operatorCommand } from '../../support/operator-command.ts';
import { freshBody, systemClients } from '../../support/register-groups.ts';
import { engineClient, storedItems } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let engine: DynamoDBClient;

beforeAll(async () => {
  system = await TestSystem.start({ regions: ['langstraat', 'bel'] });
  engine = engineClient(system.dynamodbUrl);
});
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

const clientsIn = (region: string) =>
  systemClients({ siteUrl: system.regionUrl(region), inboxUrl: system.inboxUrl });
const operate = (...args: readonly string[]) =>
  operatorCommand(args, {
    env: { ...process.env, DATA_DIR: system.dataDir, REGION: '', REGIONS: 'langstraat,bel' },
  });
const isStopped = async (region: string): Promise<boolean> => {
  const response = await fetch(`${system.regionUrl(region)}/v1/mail`);
  return mailResponse.parse(await response.json()).stopped;
};
const mailsTo = async (to: string): Promise<number> => (await system.mails({ to })).length;
/** The number of letters that were claimed or sent, in all regions. */
const ledger = async (): Promise<number> =>
  (await storedItems(engine)).filter(({ PK }) => PK.startsWith(partitions.mail)).length;
/** In milliseconds: long enough for several attempts to send a waiting message. */
const severalAttempts = 4_000;

describe('While an operator has stopped the mail of Langstraat', () => {
  it('its mail waits, that of BEL is sent, and after resuming each letter arrives once', async () => {
    const before = freshBody();
    succeeded(await clientsIn('langstraat').site.register(before, randomUUID()));
    const early = await clientsIn('langstraat').inbox.waitForMailedToken(
      before.coordinator.email,
      'bevestigen',
    );

    const stop = await operate('mail', 'stop', '--region', 'langstraat');
    const claimed = await ledger();
    const waiting = freshBody();
    const elsewhere = freshBody({ municipality: 'GM0376', at: [5.25, 52.275] });
    const starter = `${randomUUID()}@post.example`;
    const registered = succeeded(
      await clientsIn('langstraat').site.register(waiting, randomUUID()),
    );
    await joinClient({
      siteUrl: system.regionUrl('langstraat'),
      inboxUrl: system.inboxUrl,
    }).requestKit(starter);
    // Triggers urgent mail to the coordinator and normal mail to officers.
    succeeded(await clientsIn('langstraat').site.confirm(early));
    const stoppedIn = await Promise.all(['langstraat', 'bel'].map(isStopped));
    await pause(severalAttempts);
    // This email must arrive while Langstraat's mail is still waiting.
    succeeded(await clientsIn('bel').site.register(elsewhere, randomUUID()));
    await system.waitForMail(elsewhere.coordinator.email);
    const whileStopped = await Promise.all(
      [waiting.coordinator.email, starter, before.coordinator.email].map(mailsTo),
    );
    const claimedMeanwhile = (await ledger()) - claimed;
    const show = await operate('mail', 'show', '--region', 'langstraat');
    const dead = await operate('redrive');

    const resume = await operate('mail', 'resume', '--region', 'langstraat');
    const { groupId } = await clientsIn('langstraat').inbox.waitForMailedToken(
      waiting.coordinator.email,
      'bevestigen',
    );
    await system.waitForMail(starter);
    await system.eventually('the mail about the confirmation', async () =>
      (await mailsTo(before.coordinator.email)) > 1 ? true : undefined,
    );
    await pause(severalAttempts);

    expect([stop.code, show.code, resume.code]).toEqual([0, 0, 0]);
    expect([stop.text, show.text]).toEqual([
      expect.stringContaining('All mail is stopped'),
      expect.stringContaining('All mail is stopped'),
    ]);
    expect(resume.text).toContain('Mail is sent.');
    expect(stoppedIn).toEqual([true, false]);
    // The third address received its first letter before mail was stopped.
    expect(whileStopped).toEqual([0, 0, 1]);
    expect(claimedMeanwhile).toBe(1);
    expect(dead.text).toContain('No dead letters');
    expect(groupId).toBe(registered.id);
    expect(
      await Promise.all(
        [waiting.coordinator.email, starter, before.coordinator.email].map(mailsTo),
      ),
    ).toEqual([1, 1, 2]);
    expect(await isStopped('langstraat')).toBe(false);
  });
});
