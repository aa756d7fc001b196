import { beforeEach, describe, expect, it } from 'vitest';
import { finishSignIn } from '../../../../../functions/desk/finish-sign-in/finish-sign-in.ts';
import { startSignIn } from '../../../../../functions/desk/start-sign-in/start-sign-in.ts';
import { digestOf } from '../../../../../shared/auth/mailed-tokens.ts';
import { officerOf } from '../../../../../shared/auth/officer-sessions.ts';
import { NotSignedIn } from '../../../../../shared/domain/desk/officer-session.ts';
import { end } from '../../../../../shared/domain/desk/officer.ts';
import { SignInRefused } from '../../../../../shared/domain/desk/sign-in.ts';
import { sessionFor } from '../../../../../shared/domain/platform/session.ts';
import { dynamoSessions } from '../../../../../shared/store/platform/dynamo-sessions.ts';
import { later, now, tolerated } from '../../../../support/builders.ts';
import { DeskInMemory } from '../../../../support/desk-in-memory.ts';

let desk: DeskInMemory;
beforeEach(() => {
  desk = new DeskInMemory();
});

const start = async (browser?: string, wish: { to?: string; again?: boolean } = {}) => {
  const { address, browser: kept } = await startSignIn(desk.needs(), {
    organisation: 'politie',
    again: false,
    browser,
    ...wish,
  });
  return { query: address.search.slice(1), browser: kept };
};
interface Started {
  query: string;
  browser: string | undefined;
}
interface Ending {
  previous?: string;
  regionId?: string;
}
const comeBack = ({ query, browser }: Started, { previous, regionId }: Ending = {}) =>
  finishSignIn(desk.needs(regionId), { query, browser, previous, device: 'Firefox op Windows' });
const finish = async (started: Started, ending?: Ending) => {
  const { secret, returnTo } = await comeBack(started, ending);
  if (secret === undefined) throw new Error(`no session, but ${returnTo}`);
  return { secret, returnTo };
};
const signIn = async (previous?: string) => finish(await start(), previous ? { previous } : {});
const whoIs = (secret: string) => officerOf(secret, {}, desk.needs());
const faultOf = (action: Promise<unknown>) =>
  action.then(
    () => 'signed in',
    (error: SignInRefused) => error.fault,
  );
const officerIn = async (secret: string) => {
  const found = await desk.needs().officers.find((await whoIs(secret)).id);
  if (!found) throw new Error('the officer is not stored');
  return found;
};

describe('Somebody with a role in the token', () => {
  it('is admitted, and comes back to the very page', async () => {
    const { secret, returnTo } = await finish(await start(undefined, { to: '/bureau/sessies' }));

    expect(returnTo).toBe('/bureau/sessies');
    expect(await whoIs(secret)).toMatchObject({
      name: 'Wijkagent Dongen',
      title: 'Wijkagent Dongen',
      organisation: 'police',
      rights: { decide: ['GM0766'] },
      session: { device: 'Firefox op Windows', provider: 'politie' },
    });
  });

  it('is the same officer the next time, by issuer and subject, and somebody else with another subject', async () => {
    const first = await whoIs((await signIn()).secret);
    const second = await whoIs((await signIn()).secret);
    desk.answer = desk.claimsOf('subject-2', ['buurtkring.police-officer.GM0766'], {
      email: 'wijkagent.dongen@politie.example',
    });
    const other = await whoIs((await signIn()).secret);

    expect(second.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
  });

  it('has the roles of the newest token, and the sessions with the earlier ones end', async () => {
    const before = await signIn();
    desk.answer = desk.claimsOf('subject-1', ['buurtkring.desk-manager']);
    const after = await signIn();

    await expect(whoIs(before.secret)).rejects.toThrow(NotSignedIn);
    expect((await whoIs(after.secret)).rights).toMatchObject({ 'officers.manage': 'region' });
    expect((await whoIs(after.secret)).rights.decide).toBeUndefined();
  });

  it('gets events that hold ids only', async () => {
    const { secret } = await signIn();
    const { id } = await whoIs(secret);
    const events = desk.memory.all().filter(({ SK }) => String(SK).startsWith('EVENT#'));

    expect(events.map(({ name, data }) => [name, data])).toEqual([
      ['OfficerAdmitted', { officerId: id }],
    ]);
  });
});

describe('Every sign-in', () => {
  it('gives a new secret, and ends the session that the browser had', async () => {
    const before = await signIn();
    const after = await signIn(before.secret);

    expect(after.secret).not.toBe(before.secret);
    await expect(whoIs(before.secret)).rejects.toThrow(NotSignedIn);
    expect((await whoIs(after.secret)).id).toBeDefined();
  });

  it('ends the session that a mailed token had started in the browser', async () => {
    const secret = 'm'.repeat(43);
    const sessions = dynamoSessions(desk.memory.table);
    const token = { purpose: 'manage', subjectId: 'group', recipientId: 'me', version: 1 } as const;
    await sessions.put(digestOf(secret), sessionFor(token, now), ['', '', '']);

    await signIn(secret);

    expect(await sessions.find(digestOf(secret))).toBeUndefined();
  });

  it('never takes over a secret that somebody else put in the browser', async () => {
    const planted = 'a'.repeat(43);
    const { secret } = await signIn(planted);

    expect(secret).not.toBe(planted);
    await expect(whoIs(planted)).rejects.toThrow(NotSignedIn);
  });

  it('stores only the digests of the secret and of the state', async () => {
    const started = await start();
    const { secret } = await finish(started);
    const stored = JSON.stringify(desk.memory.all());

    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(new URLSearchParams(started.query).get('state'));
    expect(stored).not.toContain(started.browser);
  });

  it('works in two tabs at once, because the tabs share the secret of the browser', async () => {
    const one = await start();
    const other = await start(one.browser);

    expect(other.browser).toBe(one.browser);
    expect(await faultOf(finish(one))).toBe('signed in');
    expect(await faultOf(finish(other))).toBe('signed in');
  });
});

describe('Signing in is refused', () => {
  it.each<[string, string]>([
    ['without a state', 'code=c'],
    ['with a state that we did not give', `code=c&state=${'a'.repeat(43)}`],
    ['with an empty state', 'code=c&state='],
  ])('%s', async (_what, query) => {
    const { browser } = await start();

    expect(await faultOf(finish({ query, browser }))).toBe('unknown-attempt');
  });

  it('the second time that the same answer comes', async () => {
    const started = await start();
    await finish(started);

    expect(await faultOf(finish(started))).toBe('unknown-attempt');
  });

  it('after ten minutes', async () => {
    const started = await start();
    desk.at = later({ seconds: 600 + tolerated });

    expect(await faultOf(finish(started))).toBe('unknown-attempt');
  });

  it.each([undefined, 'b'.repeat(43)])('in a browser with the secret %j', async (browser) => {
    const { query } = await start();

    expect(await faultOf(finish({ query, browser }))).toBe('other-browser');
  });

  it('in another region than that in which it started', async () => {
    expect(await faultOf(finish(await start(), { regionId: 'bel' }))).toBe('unknown-attempt');
  });

  it.each(['provider-down', 'wrong-answer', 'wrong-clock', 'stopped'] as const)(
    'when the provider leads to %s, and the attempt is used up',
    async (fault) => {
      const started = await start();
      desk.answer = new SignInRefused(fault);

      expect(await faultOf(finish(started))).toBe(fault);
      expect(await faultOf(finish(started))).toBe('unknown-attempt');
    },
  );

  it.each([undefined, ['pwd']])('with the amr %j', async (amr) => {
    desk.answer = desk.claimsOf('subject-1', ['buurtkring.police-officer.GM0766'], { amr });

    expect(await faultOf(signIn())).toBe('no-mfa');
    expect(desk.memory.all().filter(({ PK }) => String(PK).startsWith('OFFICER#'))).toEqual([]);
  });

  it.each([
    ['has no role', () => (desk.answer = desk.claimsOf('subject-9', [])), 'unknown-officer'],
    ['stopped', () => (desk.answer = new SignInRefused('stopped')), 'stopped'],
    ['took too long', () => (desk.at = later({ seconds: 600 + tolerated })), 'unknown-attempt'],
    ['lost the organisation', () => (desk.providers = []), 'unknown-organisation'],
  ])('of somebody who %s, and keeps the page to open', async (_who, change, fault) => {
    const started = await start(undefined, { to: '/bureau/aanmeldingen/01kam?van=mail' });
    change();

    await expect(finish(started)).rejects.toMatchObject({
      fault,
      returnTo: '/bureau/aanmeldingen/01kam?van=mail',
    });
  });

  it('in another browser, which is not told which page the first one wanted to open', async () => {
    const { query } = await start(undefined, { to: '/bureau/aanmeldingen/01kam' });

    await expect(finish({ query, browser: 'b'.repeat(43) })).rejects.toMatchObject({
      fault: 'other-browser',
      returnTo: undefined,
    });
  });

  it('of somebody without a role, also if the person had one before', async () => {
    await signIn();
    desk.answer = desk.claimsOf('subject-1', []);

    expect(await faultOf(signIn())).toBe('unknown-officer');
  });

  it('of somebody whom the desk manager did not let in, whatever roles the token claims', async () => {
    desk.providers = desk.providers.map((each) => ({ ...each, roles: 'desk' }));

    expect(await faultOf(signIn())).toBe('unknown-officer');
  });

  it('of an officer who was ended, whose sessions end at that moment', async () => {
    const { secret } = await signIn();
    const officer = await officerIn(secret);
    await desk.needs().officers.save(officer, end(officer, 'manager-1', now));

    await expect(whoIs(secret)).rejects.toThrow(NotSignedIn);
    expect(await faultOf(signIn())).toBe('ended-officer');
  });

  it('of an officer whose period is over', async () => {
    const { secret } = await signIn();
    const officer = await officerIn(secret);
    const validUntil = later({ days: 1 }).toISOString();
    await desk.needs().officers.save(officer, {
      officer: { ...officer, validUntil, version: 2 },
      event: { name: 'OfficerChanged', data: { officerId: officer.id } },
    });
    desk.at = later({ days: 1, seconds: 1 });

    expect(await faultOf(signIn())).toBe('ended-officer');
  });

  it('when the organisation has been removed meanwhile', async () => {
    const started = await start();
    desk.providers = [];

    expect(await faultOf(finish(started))).toBe('unknown-organisation');
    expect(await faultOf(start())).toBe('unknown-organisation');
  });
});

describe('A step-up', () => {
  it('is just now after a request for one, whatever the clock of the provider says', async () => {
    desk.answer = {
      ...desk.claimsOf('subject-1', ['buurtkring.desk-manager']),
      authenticatedAt: later({ hours: -1 }),
    };
    const { secret } = await finish(await start(undefined, { again: true }));

    expect((await whoIs(secret)).session.steppedUpAt).toEqual(now);
  });

  it.each([
    ['when the provider says', later({ hours: -1 }), later({ hours: -1 })],
    ['never in the future', later({ seconds: 200 }), now],
    ['unknown if the provider does not say', undefined, undefined],
  ])('is otherwise %s', async (_what, authenticatedAt, steppedUpAt) => {
    desk.answer = { ...desk.claimsOf('subject-1', ['buurtkring.desk-manager']), authenticatedAt };
    const { secret } = await signIn();

    expect((await whoIs(secret)).session.steppedUpAt).toEqual(steppedUpAt);
  });
});

it('A name from a token is one line that a page can show', async () => {
  const claims = desk.claimsOf('subject-1', ['buurtkring.desk-manager']);
  desk.answer = { ...claims, name: ` Jan\n\u202Eevil ${'x'.repeat(200)}` };
  const { name } = await whoIs((await signIn()).secret);

  expect(name).toMatch(/^Jan {2}evil x+$/);
  expect(name.length).toBeLessThanOrEqual(80);
});
