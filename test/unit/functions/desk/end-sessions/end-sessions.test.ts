import { beforeEach, describe, expect, it } from 'vitest';
import { endSessions } from '../../../../../functions/desk/end-sessions/end-sessions.ts';
import { showOfficer } from '../../../../../functions/desk/show-officer/show-officer.ts';
import { officerOf } from '../../../../../shared/auth/officer-sessions.ts';
import { digestOf } from '../../../../../shared/auth/mailed-tokens.ts';
import {
  mostSessions,
  NotSignedIn,
  startOfficerSession,
} from '../../../../../shared/domain/desk/officer-session.ts';
import { admit, end, type Officer } from '../../../../../shared/domain/desk/officer.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { newId, newSecret } from '../../../../../shared/runtime/identifiers.ts';
import { later, now } from '../../../../support/builders.ts';
import { DeskInMemory } from '../../../../support/desk-in-memory.ts';
import { sampleOfficer } from '../../../../support/signed-in-officer.ts';

let desk: DeskInMemory;
let officer: Officer;
beforeEach(async () => {
  desk = new DeskInMemory();
  officer = await stored('01kam0000000000000000000f1');
});

async function stored(id: string): Promise<Officer> {
  const { identity, name, title, organisation, scope, roles } = sampleOfficer();
  const details = { name, title, organisation, scope, roles, validUntil: undefined };
  const admitted = admit({ ...identity, subject: id }, details, { id, now });
  await desk.needs().officers.save(undefined, admitted);
  return admitted.officer;
}
async function open(of: Officer = officer): Promise<string> {
  const secret = newSecret();
  const started = {
    id: newId(),
    provider: 'politie',
    device: 'Firefox op Windows',
    steppedUpAt: undefined,
  };
  const session = startOfficerSession(of, started, desk.at);
  await desk.needs().sessions.start(digestOf(secret), session, of);
  return secret;
}
const whoIs = (secret: string) => officerOf(secret, {}, desk.needs());
const isOut = (secret: string) => expect(whoIs(secret)).rejects.toThrow(NotSignedIn);

describe('An officer', () => {
  it('sees all own sessions, the newest first, and nobody else’s', async () => {
    const [first, second] = [await open(), await open()];
    await open(await stored('01kam0000000000000000000f2'));
    const shown = await showOfficer(desk.needs(), await whoIs(first));

    const ids = [await whoIs(second), await whoIs(first)].map(({ session }) => session.id);
    expect(shown.sessions.map(({ id }) => id)).toEqual(ids);
    expect(shown.sessions.map(({ isThisOne }) => isThisOne)).toEqual([false, true]);
    expect(JSON.stringify(shown)).not.toContain(digestOf(first));
  });

  it('sees when each was last used, and none that is over because it was not used', async () => {
    const [here, unused] = [await open(), await open()];
    const { session } = await whoIs(unused);
    desk.at = later({ seconds: 20 * 60 });
    await whoIs(here);
    const soon = await showOfficer(desk.needs(), await whoIs(here));
    desk.at = later({ seconds: 40 * 60 });
    const shown = await showOfficer(desk.needs(), await whoIs(here));

    expect(soon.sessions.map(({ lastUsedAt }) => lastUsedAt)).toEqual([
      now.toISOString(),
      later({ seconds: 20 * 60 }).toISOString(),
    ]);
    expect(shown.sessions.map(({ id }) => id)).not.toContain(session.id);
    expect(shown.sessions).toHaveLength(1);
  });

  it('signs out here and stays signed in elsewhere', async () => {
    const [here, there] = [await open(), await open()];

    expect(await endSessions(desk.needs(), await whoIs(here), { which: 'this' })).toEqual({
      ended: 1,
      signedOut: true,
    });
    await isOut(here);
    expect((await whoIs(there)).id).toBe(officer.id);
  });

  it('ends one session elsewhere and stays signed in here', async () => {
    const [here, there] = [await open(), await open()];
    const { id } = (await whoIs(there)).session;

    expect(await endSessions(desk.needs(), await whoIs(here), { which: 'one', id })).toEqual({
      ended: 1,
      signedOut: false,
    });
    await isOut(there);
    expect((await whoIs(here)).id).toBe(officer.id);
  });

  it('ends all sessions at once', async () => {
    const secrets = [await open(), await open(), await open()];
    const [first = ''] = secrets;

    expect(await endSessions(desk.needs(), await whoIs(first), { which: 'all' })).toEqual({
      ended: 3,
      signedOut: true,
    });
    for (const secret of secrets) await isOut(secret);
  });

  it('cannot end the session of somebody else', async () => {
    const theirs = await open(await stored('01kam0000000000000000000f2'));
    const { id } = (await whoIs(theirs)).session;

    expect(
      await endSessions(desk.needs(), await whoIs(await open()), { which: 'one', id }),
    ).toEqual({ ended: 0, signedOut: false });
    expect((await whoIs(theirs)).session.id).toBe(id);
  });

  it('has a limited number of sessions: the oldest ends when one more starts', async () => {
    const secrets: string[] = [];
    for (let count = 0; count <= mostSessions; count += 1) secrets.push(await open());
    const [first = '', second = ''] = secrets;

    await isOut(first);
    expect((await whoIs(second)).id).toBe(officer.id);
  });
});

describe('Ending an officer', () => {
  it('ends all sessions in the same transaction', async () => {
    const secrets = [await open(), await open()];
    await desk.needs().officers.save(officer, end(officer, 'manager-1', now));

    for (const secret of secrets) await isOut(secret);
    expect(desk.memory.all().filter(({ PK }) => String(PK).startsWith('SESSION#'))).toEqual([]);
  });

  it('and a session that starts from what was read before: the session is refused', async () => {
    await desk.needs().officers.save(officer, end(officer, 'manager-1', now));

    await expect(open(officer)).rejects.toThrow(ConcurrentChange);
  });

  it('and a session that starts at the same time: one of the two is refused', async () => {
    const both = await Promise.allSettled([
      open(officer),
      desk.needs().officers.save(officer, end(officer, 'manager-1', now)),
    ]);

    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const running = desk.memory.all().filter(({ PK }) => String(PK).startsWith('SESSION#'));
    const current = await desk.needs().officers.find(officer.id);
    expect(running.length === 1).toBe(current?.endedAt === undefined);
  });
});

describe('A session', () => {
  it('lasts as long as it is used, and is refused once it was not used for half an hour', async () => {
    const secret = await open();
    for (const minutes of [29, 58, 87]) {
      desk.at = later({ seconds: minutes * 60 });
      expect((await whoIs(secret)).id).toBe(officer.id);
    }
    desk.at = later({ seconds: 87 * 60 + 32 * 60 });

    await isOut(secret);
  });

  it('is refused after ten hours, although it was used all the time', async () => {
    const secret = await open();
    for (let minutes = 25; minutes <= 600; minutes += 25) {
      desk.at = later({ seconds: minutes * 60 });
      await whoIs(secret);
    }
    desk.at = later({ seconds: 602 * 60 });

    await expect(whoIs(secret)).rejects.toThrow(NotSignedIn);
  });

  it('of one region gives no access in another', async () => {
    const secret = await open();

    await expect(officerOf(secret, {}, desk.needs('bel'))).rejects.toThrow(NotSignedIn);
  });

  it.each([undefined, '', 'kort', 'a'.repeat(43)])(
    'with the secret %j does not exist',
    async (secret) => {
      await expect(officerOf(secret, {}, desk.needs())).rejects.toThrow(NotSignedIn);
    },
  );
});
