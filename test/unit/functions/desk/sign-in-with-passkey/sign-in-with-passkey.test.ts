import { beforeEach, describe, expect, it } from 'vitest';
import { finishSignIn } from '../../../../../functions/desk/finish-sign-in/finish-sign-in.ts';
import { startPasskey } from '../../../../../functions/desk/start-passkey/start-passkey.ts';
import { startSignIn } from '../../../../../functions/desk/start-sign-in/start-sign-in.ts';
import { officerOf } from '../../../../../shared/auth/officer-sessions.ts';
import {
  absoluteHours,
  ensureSteppedUp,
  NotSignedIn,
  StepUpNeeded,
} from '../../../../../shared/domain/desk/officer-session.ts';
import { end } from '../../../../../shared/domain/desk/officer.ts';
import { later, now, tolerated } from '../../../../support/builders.ts';
import { faultOf, PasskeysInMemory } from '../../../../support/passkeys-in-memory.ts';
import { SoftwareAuthenticator } from '../../../../support/software-authenticator.ts';

let desk: PasskeysInMemory;
beforeEach(() => {
  desk = new PasskeysInMemory();
});

const assertion = async (more: object = {}) =>
  desk.authenticator.use({ challenge: await desk.challenge(), ...more });

/** Signs in with the organisation, and returns the page that the browser opens next. */
async function fromOrganisation(to?: string): Promise<string> {
  const wish = { organisation: 'politie', again: false, browser: desk.browser, to };
  const { address, browser } = await startSignIn(desk.needs(), wish);
  desk.browser = browser;
  const back = { query: address.search.slice(1), browser, previous: desk.session };
  const { secret, returnTo } = await finishSignIn(desk.needs(), { ...back, device: 'Firefox' });
  if (secret !== undefined) desk.session = secret;
  return returnTo;
}

/** From now on, the providers prove only one factor. */
function oneFactor(): void {
  desk.providers = desk.providers.map((each) => ({ ...each, mfa: { by: 'passkey' } }));
}

const challengeIn = (page: string) => /#([\w-]{43})/.exec(page)?.[1] ?? '';

/** An officer whose organisation proves only one factor, and who created a passkey when accepting an invitation. */
async function withPasskeyOnTop() {
  oneFactor();
  await desk.invited({ signIn: 'organisation' });
  const page = await fromOrganisation();
  const officerId = page.split('.')[1] ?? '';
  await desk.accept(desk.authenticator.make({ challenge: challengeIn(page), officerId }));
  return desk.officer();
}

describe('An officer without an identity provider', () => {
  it('signs in with only the passkey, and returns to the page that was asked for', async () => {
    const { id } = await desk.admitted();
    desk.session = undefined;
    const { challenge } = await startPasskey(
      desk.passkeyNeeds(),
      { for: 'sign-in', to: '/bureau/sessies' },
      desk.browser,
    );

    const returnTo = await desk.use(desk.authenticator.use({ challenge }));

    expect(returnTo).toBe('/bureau/sessies');
    expect(await desk.officer()).toMatchObject({
      id,
      session: { provider: 'passkey', provedBy: 'passkey', steppedUpAt: now },
    });
  });

  it("gets a new secret each time, and the browser's earlier session ends", async () => {
    await desk.admitted();
    const before = desk.session;

    await desk.signIn();

    expect(desk.session).not.toBe(before);
    await expect(officerOf(before, {}, desk.needs())).rejects.toThrow(NotSignedIn);
  });

  it('may have a device that does not count signatures', async () => {
    await desk.admitted();
    for (let times = 0; times < 2; times += 1) {
      desk.authenticator.counter = -1;
      expect(await faultOf(desk.use(await assertion()))).toBe('not refused');
    }
  });

  it('steps up by signing in again', async () => {
    await desk.admitted();
    desk.at = later({ seconds: 1200 });
    const { session } = await desk.officer();
    expect(() => ensureSteppedUp(session, desk.at)).toThrow(StepUpNeeded);

    expect((await desk.signIn()).session.steppedUpAt).toEqual(desk.at);
  });
});

describe('A passkey in addition to an organisation that proves one factor', () => {
  it('is made when an invitation is accepted, and is required from then on', async () => {
    const { id, session } = await withPasskeyOnTop();
    desk.session = undefined;

    const page = await fromOrganisation('/bureau/sessies');
    expect(page).toMatch(/^\/bureau\/inloggen\/passkey\?naar=%2Fbureau%2Fsessies#[\w-]{43}$/);
    await expect(desk.officer()).rejects.toThrow(NotSignedIn);
    const returnTo = await desk.use(desk.authenticator.use({ challenge: challengeIn(page) }));

    expect(session).toMatchObject({ provider: 'politie', provedBy: 'passkey' });
    expect(returnTo).toBe('/bureau/sessies');
    expect(await desk.officer()).toMatchObject({
      id,
      session: { provider: 'politie', provedBy: 'passkey', steppedUpAt: now },
    });
  });

  it('is also required if a token does not prove more than one factor', async () => {
    await withPasskeyOnTop();
    desk.providers = desk.providers.map((each) => ({
      ...each,
      mfa: { by: 'claim', claim: 'amr', anyOf: ['mfa'] },
    }));
    desk.answer = desk.claimsOf('subject-1', [], { amr: ['pwd'] });

    expect(await fromOrganisation()).toContain('/bureau/inloggen/passkey#');
  });

  it('is not enough without the organisation', async () => {
    await withPasskeyOnTop();
    desk.session = undefined;

    expect(await faultOf(desk.use(await assertion()))).toBe('organisation-first');
  });

  it('must belong to the officer who signed in with the organisation', async () => {
    await withPasskeyOnTop();
    const page = await fromOrganisation();
    const other = new SoftwareAuthenticator('https://buurtkring.example');
    other.make({ challenge: 'x', officerId: '01kam0000000000000000000n9' });

    expect(await faultOf(desk.use(other.use({ challenge: challengeIn(page) })))).toBe(
      'other-passkey',
    );
  });

  it('is required of a person who has none, who is then refused, and no officer is stored', async () => {
    oneFactor();

    expect(await faultOf(fromOrganisation())).toBe('no-mfa');
    expect(await desk.needs().officers.list()).toEqual([]);
  });

  it('cannot be made with an invitation for another organisation', async () => {
    oneFactor();
    await desk.invited({ signIn: 'organisation', organisation: 'municipality' });

    expect(await faultOf(fromOrganisation())).toBe('other-organisation');
  });

  it('is not enough for an officer who has been ended in the meantime', async () => {
    const { id } = await withPasskeyOnTop();
    const officer = await desk.needs().officers.find(id);
    if (!officer) throw new Error('there is no officer');
    await desk.needs().officers.save(officer, end(officer, id, now));
    desk.session = undefined;

    expect(await faultOf(fromOrganisation())).toBe('no-mfa');
  });
});

describe('A step-up with a passkey by an officer who has an organisation', () => {
  it('replaces the secret of the session, and does not extend the session', async () => {
    await fromOrganisation();
    const { id } = await desk.officer();
    const challenge = await desk.challenge(id);
    await desk.add({ id }, desk.authenticator.make({ challenge, officerId: id }));
    const before = desk.session;
    desk.at = later({ seconds: 1200 });

    const { session } = await desk.signIn();

    expect(desk.session).not.toBe(before);
    expect(session).toMatchObject({ provider: 'politie', startedAt: now, steppedUpAt: desk.at });
    expect(session.provedBy).toBeUndefined();
    await expect(officerOf(before, {}, desk.needs())).rejects.toThrow(NotSignedIn);
    desk.at = later({ hours: absoluteHours, seconds: 1 });
    await expect(desk.officer()).rejects.toThrow(NotSignedIn);
  });

  it('is refused once the session has expired', async () => {
    await withPasskeyOnTop();
    desk.at = later({ hours: 1 });

    expect(await faultOf(desk.use(await assertion()))).toBe('organisation-first');
  });
});

describe('Signing in with a passkey is refused', () => {
  it('with a response that has been used before', async () => {
    await desk.admitted();
    const response = await assertion();
    await desk.use(response);

    expect(await faultOf(desk.use(response))).toBe('unknown-challenge');
  });

  it.each([
    ['we never gave', 'a'.repeat(43)],
    ['is empty', ''],
  ])('with a challenge that %s', async (_what, challenge) => {
    await desk.admitted();

    expect(await faultOf(desk.use(await assertion({ challenge })))).toBe('unknown-challenge');
  });

  it('with a challenge for making a passkey', async () => {
    const { id } = await desk.admitted();
    const challenge = await desk.challenge(id);

    expect(await faultOf(desk.use(desk.authenticator.use({ challenge })))).toBe(
      'unknown-challenge',
    );
  });

  it('with a challenge of another region', async () => {
    await desk.admitted();
    const { challenge } = await startPasskey(
      desk.passkeyNeeds('bel'),
      { for: 'sign-in' },
      desk.browser,
    );

    expect(await faultOf(desk.use(desk.authenticator.use({ challenge })))).toBe(
      'unknown-challenge',
    );
  });

  it('after five minutes', async () => {
    await desk.admitted();
    const response = await assertion();
    desk.at = later({ seconds: 300 + tolerated });

    expect(await faultOf(desk.use(response))).toBe('unknown-challenge');
  });

  it.each([undefined, 'b'.repeat(43)])('in a browser with the secret %j', async (browser) => {
    await desk.admitted();
    const response = await assertion();
    desk.browser = browser;

    expect(await faultOf(desk.use(response))).toBe('other-browser');
  });

  it.each([
    ['on another site', { origin: 'https://buurtkring.test' }, 'wrong-passkey'],
    ['on another port', { origin: 'https://buurtkring.example:8443' }, 'wrong-passkey'],
    ['for another host', { host: 'other.example' }, 'wrong-passkey'],
    ['in a frame of another site', { crossOrigin: true }, 'wrong-passkey'],
    ['without a check of its owner', { verified: false }, 'not-verified'],
  ])('with a passkey that was used %s', async (_what, more, fault) => {
    await desk.admitted();

    expect(await faultOf(desk.use(await assertion(more)))).toBe(fault);
  });

  it('with a copy of a passkey, whose counter is behind that of the passkey itself', async () => {
    await desk.admitted();
    await desk.signIn();
    await desk.signIn();
    desk.authenticator.counter = 1;

    expect(await faultOf(desk.use(await assertion()))).toBe('copied-passkey');
    desk.authenticator.counter = -1;
    expect(await faultOf(desk.use(await assertion()))).toBe('copied-passkey');
  });

  it('with the signature of another passkey, or a changed response', async () => {
    const { id } = await desk.admitted();
    const other = new SoftwareAuthenticator('https://buurtkring.example');
    other.make({ challenge: 'x', officerId: id });
    const own = await assertion();
    const forged = other.use({ challenge: await desk.challenge() });

    expect(await faultOf(desk.use({ ...forged, id: own.id }))).toBe('wrong-passkey');
    const { signature, ...rest } = await assertion();
    const changed = { ...rest, signature: Buffer.from('no signature').toString('base64url') };
    expect(signature).not.toBe(changed.signature);
    expect(await faultOf(desk.use(changed))).toBe('wrong-passkey');
  });

  it('with a passkey that no officer has, or that names no officer', async () => {
    const { id } = await desk.admitted();
    const other = new SoftwareAuthenticator('https://buurtkring.example');
    other.make({ challenge: 'x', officerId: id });
    const strange = other.use({ challenge: await desk.challenge() });
    const nameless = { ...(await assertion()), userHandle: undefined };

    expect(await faultOf(desk.use(strange))).toBe('unknown-passkey');
    expect(await faultOf(desk.use(nameless))).toBe('unknown-passkey');
  });

  it('to an officer who has been ended, and whose passkeys have been removed', async () => {
    const { id } = await desk.admitted();
    const officer = await desk.needs().officers.find(id);
    if (!officer) throw new Error('there is no officer');
    await desk.needs().officers.save(officer, end(officer, id, now));

    expect(await faultOf(desk.use(await assertion()))).toBe('unknown-passkey');
    expect((await desk.needs().passkeys.ofOfficer(id)).list).toEqual([]);
  });

  it('outside the period of the roles', async () => {
    const { id } = await desk.admitted();
    const officer = await desk.needs().officers.find(id);
    if (!officer) throw new Error('there is no officer');
    await desk.needs().officers.save(officer, {
      officer: { ...officer, validUntil: later({ days: 1 }).toISOString(), version: 2 },
      event: { name: 'OfficerChanged', data: { officerId: id } },
    });
    desk.at = later({ days: 1, seconds: 1 });

    expect(await faultOf(desk.use(await assertion()))).toBe('ended-officer');
  });
});

it('No stored item contains a challenge or a secret of the browser', async () => {
  await desk.admitted();
  const challenge = await desk.challenge();
  const stored = JSON.stringify(desk.memory.all());

  expect(stored).not.toContain(challenge);
  expect(stored).not.toContain(desk.browser);
  expect(stored).not.toContain(desk.session);
});
