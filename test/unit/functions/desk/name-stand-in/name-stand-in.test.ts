import { describe, expect, it } from 'vitest';
import { changeOfficer } from '../../../../../functions/desk/change-officer/change-officer.ts';
import { endOfficer } from '../../../../../functions/desk/end-officer/end-officer.ts';
import { endStandIn } from '../../../../../functions/desk/end-stand-in/end-stand-in.ts';
import { admittedOfficer } from '../../../../../functions/desk/finish-sign-in/admitted-officer.ts';
import { listStandIns } from '../../../../../functions/desk/list-stand-ins/list-stand-ins.ts';
import { nameStandIn } from '../../../../../functions/desk/name-stand-in/name-stand-in.ts';
import { signedIn } from '../../../../../shared/domain/desk/officer-session.ts';
import {
  grantsOf,
  OfficerNotFound,
  type Officer,
} from '../../../../../shared/domain/desk/officer.ts';
import { isAllowed, rightsFrom } from '../../../../../shared/domain/desk/rights.ts';
import {
  mostStandIns,
  standInDays,
  StandInNotFound,
  StandInRefused,
} from '../../../../../shared/domain/desk/stand-in.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { endOfDay } from '../../../../../shared/domain/platform/time.ts';
import { exampleProviders } from '../../../../../shared/runtime/example-providers.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import type { NameStandInBody } from '../../../../../shared/requests/desk/stand-ins.ts';
import { now } from '../../../../support/builders.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const dongen = 'GM0766';
const waalwijk = 'GM0867';
const today = now.toISOString().slice(0, 10);
const inDays = (days: number): string => {
  const day = new Date(`${today}T12:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

async function given() {
  const desk = { ...officersInMemory(), region: langstraat };
  const police = { roles: ['police-officer'], title: 'Wijkagent' } as const;
  const manager = await desk.admitted('manager');
  const away = await desk.admitted('away', { ...police, scope: [dongen], name: 'Wijkagent Weg' });
  const colleague = await desk.admitted('colleague', { ...police, scope: [waalwijk] });
  const body = (changes: Partial<NameStandInBody> = {}): NameStandInBody => ({
    version: 1,
    colleague: colleague.id,
    municipalities: [dongen],
    firstDay: inDays(0),
    lastDay: inDays(14),
    ...changes,
  });
  const stored = async (officer: Officer): Promise<Officer> => {
    const found = await desk.officers.find(officer.id);
    if (!found) throw new Error('the officer is gone');
    return found;
  };
  const mayDecide = async (officer: Officer, municipality: string, at = now) =>
    isAllowed(rightsFrom(grantsOf(await stored(officer)), officer.organisation, at), 'decide', {
      municipality,
    });
  return { desk, manager, away, colleague, body, stored, mayDecide };
}

describe('A stand-in', () => {
  it('has the rights of the colleague from the first to the last moment of the period, in Amsterdam', async () => {
    const { desk, away, colleague, body, mayDecide } = await given();
    // The clocks go forward between these days.
    const days = { firstDay: '2027-03-15', lastDay: '2027-04-04' };

    await nameStandIn(desk, away, away.id, body(days));

    const moments = [
      ['2027-03-14T22:59:59.999Z', false],
      ['2027-03-14T23:00:00.000Z', true],
      ['2027-04-04T21:59:59.999Z', true],
      ['2027-04-04T22:00:00.000Z', false],
    ] as const;
    for (const [moment, expected] of moments)
      expect([moment, await mayDecide(colleague, dongen, new Date(moment))]).toEqual([
        moment,
        expected,
      ]);
    expect(await mayDecide(colleague, waalwijk, new Date('2027-04-04T22:00:00.000Z'))).toBe(true);
    expect(await mayDecide(away, dongen)).toBe(true);
  });

  it('is reported with ids only, and has to sign in again, while whoever is away stays signed in', async () => {
    const { desk, away, colleague, body } = await given();
    const [ofAway, ofColleague] = [await desk.signedIn(away), await desk.signedIn(colleague)];

    const { id, version } = await nameStandIn(desk, away, away.id, body());

    expect(version).toBe(2);
    expect(await desk.sessions.find(ofColleague)).toBeUndefined();
    expect(await desk.sessions.find(ofAway)).toBeDefined();
    expect(await desk.events()).toContainEqual({
      name: 'StandInNamed',
      data: {
        officerId: colleague.id,
        standInId: id,
        forOfficerId: away.id,
        byOfficerId: away.id,
      },
    });
  });

  it('has the new rights in the session that starts next', async () => {
    const { desk, away, colleague, body, stored } = await given();
    await nameStandIn(desk, away, away.id, body());

    const session = await desk.sessions.find(await desk.signedIn(await stored(colleague)));

    expect(session && signedIn(session, now).rights.decide).toEqual([waalwijk, dongen]);
  });

  it('can be arranged by a manager, who does not pass on the role of manager', async () => {
    const { desk, manager, away, colleague, body, stored } = await given();
    const both = await desk.admitted('both', {
      roles: ['desk-manager', 'police-officer'],
      scope: [dongen],
    });

    await nameStandIn(desk, manager, both.id, body());

    const rights = rightsFrom(grantsOf(await stored(colleague)), 'police', now);
    expect(rights['officers.manage']).toBeUndefined();
    expect(rights.decide).toEqual([waalwijk, dongen]);
    expect(await stored(away)).toMatchObject({ version: 1 });
  });

  it('passes on nothing that comes from standing in', async () => {
    const { desk, away, colleague, body } = await given();
    const third = await desk.admitted('third', { roles: ['police-officer'], scope: [waalwijk] });
    await nameStandIn(desk, away, away.id, body());

    const chain = nameStandIn(desk, colleague, colleague.id, {
      ...body({ version: 2, colleague: third.id }),
    });

    await expect(chain).rejects.toMatchObject({ problem: 'municipality-elsewhere' });
  });

  it('is shown to both, with names, until it is over', async () => {
    const { desk, away, colleague, body } = await given();
    const { id } = await nameStandIn(desk, away, away.id, body());
    const after = { ...desk, clock: () => new Date(endOfDay(inDays(14)).getTime() + 1) };

    expect(await listStandIns(desk, away.id)).toMatchObject({
      version: 2,
      standIns: [{ id, municipalities: [dongen], colleague: { id: colleague.id } }],
      standsInFor: [],
      colleagues: [{ name: 'Functioneel beheerder' }, { id: colleague.id }],
      municipalities: [dongen],
    });
    expect(await listStandIns(desk, colleague.id)).toMatchObject({
      standIns: [],
      standsInFor: [{ id, colleague: { name: 'Wijkagent Weg' } }],
    });
    expect(await listStandIns(after, away.id)).toMatchObject({ standIns: [] });
    expect(await listStandIns(after, colleague.id)).toMatchObject({ standsInFor: [] });
  });

  it('who is arranged at the same moment as another one for the same officer is refused', async () => {
    const { desk, manager, away, body } = await given();
    const third = await desk.admitted('third', { roles: ['police-officer'] });

    const both = await Promise.allSettled([
      nameStandIn(desk, away, away.id, body()),
      nameStandIn(desk, manager, away.id, body({ colleague: third.id })),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await listStandIns(desk, away.id)).standIns).toHaveLength(1);
  });

  it.each<readonly [string, Partial<NameStandInBody>]>([
    ['municipality-elsewhere', { municipalities: [dongen, waalwijk] }],
    ['period-over', { firstDay: inDays(-9), lastDay: inDays(-1) }],
    ['period-backwards', { firstDay: inDays(2), lastDay: inDays(1) }],
    ['period-too-long', { lastDay: inDays(standInDays) }],
    ['not-a-colleague', { colleague: '01kam0000000000000000000zz' }],
  ])('is refused with a message at the field: %s', async (problem, changes) => {
    const { desk, away, body } = await given();

    await expect(nameStandIn(desk, away, away.id, body(changes))).rejects.toMatchObject({
      problem,
    });
    expect((await listStandIns(desk, away.id)).standIns).toEqual([]);
  });

  it('may stand in for the longest period, and today alone', async () => {
    const { desk, away, body } = await given();

    await nameStandIn(desk, away, away.id, body({ lastDay: inDays(standInDays - 1) }));
    await nameStandIn(desk, away, away.id, body({ version: 2, lastDay: inDays(0) }));

    expect((await listStandIns(desk, away.id)).standIns).toHaveLength(2);
  });

  it('is one of three at most', async () => {
    const { desk, away, body } = await given();
    for (let version = 1; version <= mostStandIns; version += 1)
      await nameStandIn(desk, away, away.id, body({ version }));

    const more = nameStandIn(desk, away, away.id, body({ version: mostStandIns + 1 }));

    await expect(more).rejects.toMatchObject({ problem: 'too-many' });
  });

  it.each<readonly [string, Partial<Officer>]>([
    [
      'works for the other organisation',
      { organisation: 'municipality', roles: ['municipal-officer'] },
    ],
    ['was ended', { endedAt: now.toISOString() }],
  ])('is never somebody who %s', async (_what, changes) => {
    const { desk, away, body } = await given();
    const other = await desk.admitted('other', changes);

    const named = nameStandIn(desk, away, away.id, body({ colleague: other.id }));

    await expect(named).rejects.toMatchObject({ problem: 'not-a-colleague' });
  });

  it('is never the officer who is away, nor for somebody with no role to pass on', async () => {
    const { desk, manager, away, body } = await given();

    await expect(nameStandIn(desk, away, away.id, body({ colleague: away.id }))).rejects.toThrow(
      StandInRefused,
    );
    await expect(nameStandIn(desk, manager, manager.id, body())).rejects.toMatchObject({
      problem: 'nothing-to-pass-on',
    });
    expect((await listStandIns(desk, manager.id)).colleagues).toEqual([]);
  });

  it('for somebody whom nobody knows is refused', async () => {
    const { desk, away, body } = await given();

    await expect(nameStandIn(desk, away, 'nobody', body())).rejects.toThrow(OfficerNotFound);
    await expect(listStandIns(desk, 'nobody')).rejects.toThrow(OfficerNotFound);
  });
});

describe('A stand-in who no longer stands in', () => {
  it('loses the rights and all sessions at once when either of the two, or a manager, ends it', async () => {
    const { desk, manager, away, colleague, body, stored, mayDecide } = await given();
    const { id } = await nameStandIn(desk, away, away.id, body());
    const digest = await desk.signedIn(await stored(colleague));

    await endStandIn(desk, manager, { officerId: away.id, standInId: id }, { version: 2 });

    expect(await desk.sessions.find(digest)).toBeUndefined();
    expect(await mayDecide(colleague, dongen)).toBe(false);
    expect(await mayDecide(colleague, waalwijk)).toBe(true);
    expect(await desk.events()).toContainEqual({
      name: 'StandInEnded',
      data: { officerId: colleague.id, standInId: id, byOfficerId: manager.id },
    });
  });

  it('stays known for the letter about the end, and gives no rights', async () => {
    const { desk, away, colleague, body, stored } = await given();
    const ids: string[] = [];
    for (let version = 1; version < 24; version += 2) {
      const { id } = await nameStandIn(desk, away, away.id, body({ version }));
      ids.push(id);
      const path = { officerId: away.id, standInId: id };
      await endStandIn(desk, away, path, { version: version + 1 });
    }

    const { standsInFor, formerStandIns = [], ...officer } = await stored(colleague);

    expect(standsInFor).toEqual([]);
    expect(formerStandIns.map(({ id }) => id)).toEqual(ids.slice(-10));
    expect(grantsOf({ ...officer, standsInFor, formerStandIns })).toHaveLength(1);
  });

  it('cannot be ended twice, or by somebody who saw an older version', async () => {
    const { desk, away, body } = await given();
    const { id } = await nameStandIn(desk, away, away.id, body());
    const path = { officerId: away.id, standInId: id };

    await expect(endStandIn(desk, away, path, { version: 1 })).rejects.toThrow(ConcurrentChange);
    await endStandIn(desk, away, path, { version: 2 });
    await expect(endStandIn(desk, away, path, { version: 3 })).rejects.toThrow(StandInNotFound);
  });

  it('stops in the transaction that ends the officer who is away', async () => {
    const { desk, manager, away, colleague, body, stored, mayDecide } = await given();
    const { id } = await nameStandIn(desk, away, away.id, body());
    const digest = await desk.signedIn(await stored(colleague));

    await endOfficer(desk, manager, away.id, { version: 2 });

    expect(await desk.sessions.find(digest)).toBeUndefined();
    expect(await mayDecide(colleague, dongen)).toBe(false);
    expect(await desk.events()).toContainEqual({
      name: 'StandInEnded',
      data: { officerId: colleague.id, standInId: id },
    });
  });

  it('stops when the officer who is away gets other roles or municipalities, and not for another title', async () => {
    const { desk, manager, away, colleague, body, mayDecide } = await given();
    await nameStandIn(desk, away, away.id, body());
    const details = {
      name: away.name,
      title: 'Wijkagent Dongen',
      organisation: 'police',
      municipalities: [dongen],
      roles: ['police-officer'],
    } as const;
    const changed = (changes: object) => ({
      ...details,
      roles: [...details.roles],
      municipalities: [...details.municipalities],
      ...changes,
    });

    await changeOfficer(desk, manager, away.id, { ...changed({}), version: 2 });
    expect(await mayDecide(colleague, dongen)).toBe(true);

    const elsewhere = { ...changed({ municipalities: [waalwijk] }), version: 3 };
    await changeOfficer(desk, manager, away.id, elsewhere);
    expect(await mayDecide(colleague, dongen)).toBe(false);
  });

  it('stops when a token takes the role from the officer who is away', async () => {
    const { desk, body, colleague, mayDecide } = await given();
    const issuer = 'https://inloggen.example';
    const [provider] = exampleProviders(langstraat, issuer);
    if (!provider) throw new Error('the region has no provider');
    const signIn = (municipality: string) =>
      admittedOfficer(
        { ...desk, region: langstraat, log: new FakeLog() },
        provider,
        {
          issuer,
          subject: 'by-token',
          name: 'Wijkagent Token',
          authenticatedAt: now,
          all: { roles: [`buurtkring.police-officer.${municipality}`] },
        },
        undefined,
      );
    const away = await signIn(dongen);
    await nameStandIn(desk, away, away.id, body());
    expect(await mayDecide(colleague, dongen)).toBe(true);

    await signIn(waalwijk);

    expect(await mayDecide(colleague, dongen)).toBe(false);
  });

  it('cannot be named at the moment at which the officer who is away is ended', async () => {
    const { desk, manager, away, colleague, body, mayDecide } = await given();

    const both = await Promise.allSettled([
      endOfficer(desk, manager, away.id, { version: 1 }),
      nameStandIn(desk, away, away.id, body()),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const isEnded = (await desk.officers.find(away.id))?.endedAt !== undefined;
    expect(await mayDecide(colleague, dongen)).toBe(!isEnded);
  });

  it('of another organisation from now on keeps nothing', async () => {
    const { desk, manager, away, colleague, body, stored } = await given();
    await nameStandIn(desk, away, away.id, body());

    await changeOfficer(desk, manager, colleague.id, {
      name: colleague.name,
      title: colleague.title,
      organisation: 'municipality',
      municipalities: [waalwijk],
      roles: ['municipal-officer'],
      version: 2,
    });

    expect((await stored(colleague)).standsInFor).toEqual([]);
  });
});
