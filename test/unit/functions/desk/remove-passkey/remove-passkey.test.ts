import { beforeEach, describe, expect, it } from 'vitest';
import { listPasskeys } from '../../../../../functions/desk/list-passkeys/list-passkeys.ts';
import { removePasskey } from '../../../../../functions/desk/remove-passkey/remove-passkey.ts';
import { officerOf } from '../../../../../shared/auth/officer-sessions.ts';
import {
  NotSignedIn,
  type SignedInOfficer,
} from '../../../../../shared/domain/desk/officer-session.ts';
import { LastPasskey, PasskeyNotFound } from '../../../../../shared/domain/desk/passkey.ts';
import { faultOf, PasskeysInMemory } from '../../../../support/passkeys-in-memory.ts';

let desk: PasskeysInMemory;
beforeEach(() => {
  desk = new PasskeysInMemory();
});

const add = async (officer: SignedInOfficer) =>
  desk.add(
    officer,
    desk.authenticator.make({
      challenge: await desk.challenge(officer.id),
      officerId: officer.id,
    }),
  );
const remove = async (id: string) => removePasskey(desk.needs(), await desk.officer(), id);
const idsOf = async ({ id }: SignedInOfficer) =>
  (await desk.needs().passkeys.ofOfficer(id)).list.map((each) => each.id);

describe('Removing a passkey', () => {
  it('means that it no longer works, and ends all sessions except this one', async () => {
    const officer = await desk.admitted();
    await add(officer);
    const elsewhere = desk.session;
    desk.session = undefined;
    await desk.signIn();
    const [first = '', second = ''] = await idsOf(officer);

    await remove(first);

    expect(await idsOf(officer)).toEqual([second]);
    expect(
      await faultOf(desk.use(desk.authenticator.use({ challenge: await desk.challenge() }, 0))),
    ).toBe('unknown-passkey');
    expect((await desk.officer()).id).toBe(officer.id);
    await expect(officerOf(elsewhere, {}, desk.needs())).rejects.toThrow(NotSignedIn);
    expect(desk.events()).toContainEqual({
      name: 'PasskeyRemoved',
      data: { officerId: officer.id, passkeyId: first },
    });
  });

  it('is refused for the last passkey of an officer who has no other way to sign in', async () => {
    const officer = await desk.admitted();
    const [only = ''] = await idsOf(officer);

    await expect(remove(only)).rejects.toThrow(LastPasskey);
    expect(await listPasskeys(desk.needs(), officer)).toMatchObject({ mayRemoveLast: false });
  });

  it('keeps one of two that are removed at the same time', async () => {
    const officer = await desk.admitted();
    await add(officer);
    const ids = await idsOf(officer);

    const outcomes = await Promise.allSettled(ids.map(remove));

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await idsOf(officer)).toHaveLength(1);
  });

  it('is possible for the last passkey of an officer whose organisation proves more than one factor', async () => {
    const officer = await desk.admitted();
    const stored = await desk.needs().officers.find(officer.id);
    const [only = ''] = await idsOf(officer);
    if (!stored) throw new Error('there is no officer');
    const identity = { issuer: 'https://inloggen.example', subject: 'subject-1' };
    const needs = {
      ...desk.needs(),
      officers: { find: async () => ({ ...stored, identity }) },
    };
    const byOrganisation = { ...officer, session: { ...officer.session, provedBy: undefined } };

    await expect(removePasskey(needs, officer, only)).rejects.toThrow(LastPasskey);
    expect(await listPasskeys(needs, byOrganisation)).toMatchObject({ mayRemoveLast: true });
    expect(await removePasskey(needs, byOrganisation, only)).toEqual({ id: only, removed: true });
  });

  it("is possible only for the officer's own passkeys", async () => {
    await desk.admitted();

    await expect(remove('01kam0000000000000000000k9')).rejects.toThrow(PasskeyNotFound);
  });
});
