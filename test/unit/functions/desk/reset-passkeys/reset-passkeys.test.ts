import { beforeEach, describe, expect, it } from 'vitest';
import { admittedOfficer } from '../../../../../functions/desk/finish-sign-in/admitted-officer.ts';
import { resetPasskeys } from '../../../../../functions/desk/reset-passkeys/reset-passkeys.ts';
import { NotSignedIn } from '../../../../../shared/domain/desk/officer-session.ts';
import { end, OfficerNotFound } from '../../../../../shared/domain/desk/officer.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { now } from '../../../../support/builders.ts';
import { faultOf, PasskeysInMemory } from '../../../../support/passkeys-in-memory.ts';

const manager = { id: '01kam0000000000000000000f9' };
const email = 'nieuw@politie.example';

let desk: PasskeysInMemory;
beforeEach(() => {
  desk = new PasskeysInMemory();
});

const reset = (id: string, version = 1) =>
  resetPasskeys(desk.needs(), manager, id, { email, version });
const made = async (officerId: string) =>
  desk.authenticator.make({ challenge: await desk.challenge(officerId), officerId });

describe('A manager who resets the passkeys of an officer', () => {
  it('removes them, ends all sessions and invites the officer, and its events contain only ids', async () => {
    const { id } = await desk.admitted();
    const { list } = await desk.needs().passkeys.ofOfficer(id);

    expect(await reset(id)).toEqual({ id, version: 2 });

    await expect(desk.officer()).rejects.toThrow(NotSignedIn);
    expect(
      await faultOf(desk.use(desk.authenticator.use({ challenge: await desk.challenge() }))),
    ).toBe('unknown-passkey');
    expect(await desk.needs().invitations.find(id)).toMatchObject({
      email,
      renews: true,
      signIn: 'passkey',
    });
    const by = { officerId: id, byOfficerId: manager.id };
    expect(desk.events()).toEqual(
      expect.arrayContaining([
        { name: 'PasskeyRemoved', data: { ...by, passkeyId: list[0]?.id } },
        { name: 'OfficerChanged', data: { ...by, what: 'passkeys' } },
        { name: 'OfficerInvited', data: by },
      ]),
    );
  });

  it('lets the officer make a new passkey and keep the same id and rights', async () => {
    const before = await desk.admitted();
    await reset(before.id);
    await desk.press(before.id);
    await desk.accept(await made(before.id));

    const after = await desk.officer();
    expect([after.id, after.rights]).toEqual([before.id, before.rights]);
    expect((await desk.needs().passkeys.ofOfficer(after.id)).list).toHaveLength(1);
    expect(await desk.needs().invitations.list()).toEqual([]);
  });

  it('can do so again, after which the first link no longer works', async () => {
    const { id } = await desk.admitted();
    await reset(id);
    await desk.press(id);
    const response = await made(id);

    await reset(id, 2);

    expect(await faultOf(desk.accept(response))).toBe('no-invitation');
    expect(await desk.needs().invitations.list()).toHaveLength(1);
  });

  it("does not let another person take over the officer's rights", async () => {
    const { id } = await desk.admitted();
    await reset(id);
    const invitation = await desk.needs().invitations.find(id);
    const [police] = desk.providers;
    if (!invitation || !police) throw new Error('there is no invitation or provider');
    const stranger = desk.claimsOf('somebody else', []);

    expect(await faultOf(admittedOfficer(desk.needs(), police, stranger, invitation))).toBe(
      'other-officer',
    );
  });

  it('is refused if the officer has been changed or ended in the meantime', async () => {
    const { id } = await desk.admitted();
    await expect(reset(id, 2)).rejects.toThrow(ConcurrentChange);
    const officer = await desk.needs().officers.find(id);
    if (!officer) throw new Error('there is no officer');
    await desk.needs().officers.save(officer, end(officer, manager.id, now));

    await expect(reset(id, 2)).rejects.toThrow(OfficerNotFound);
  });
});
