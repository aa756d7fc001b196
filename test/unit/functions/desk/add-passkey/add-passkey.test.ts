import { beforeEach, describe, expect, it } from 'vitest';
import { addPasskey } from '../../../../../functions/desk/add-passkey/add-passkey.ts';
import { listPasskeys } from '../../../../../functions/desk/list-passkeys/list-passkeys.ts';
import { mostPasskeys, TooManyPasskeys } from '../../../../../shared/domain/desk/passkey.ts';
import { end } from '../../../../../shared/domain/desk/officer.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { now } from '../../../../support/builders.ts';
import { faultOf, PasskeysInMemory } from '../../../../support/passkeys-in-memory.ts';

let desk: PasskeysInMemory;
beforeEach(() => {
  desk = new PasskeysInMemory();
});

const made = async (officerId: string) =>
  desk.authenticator.make({ challenge: await desk.challenge(officerId), officerId });

describe('A second passkey', () => {
  it('can be used to sign in, and both are listed, the newest first', async () => {
    const officer = await desk.admitted();

    const passkeyId = await desk.add(officer, await made(officer.id));

    expect((await desk.signIn()).id).toBe(officer.id);
    await desk.use(desk.authenticator.use({ challenge: await desk.challenge() }, 0));
    const { passkeys } = await listPasskeys(desk.needs(), await desk.officer());
    expect(passkeys.map(({ id }) => id)[0]).toBe(passkeyId);
    expect(passkeys.map(({ lastUsedAt }) => lastUsedAt)).toEqual([
      now.toISOString(),
      now.toISOString(),
    ]);
    expect(desk.events()).toContainEqual({
      name: 'PasskeyAdded',
      data: { officerId: officer.id, passkeyId },
    });
  });

  it('can be added until there are ten', async () => {
    const officer = await desk.admitted();
    for (let count = 1; count < mostPasskeys; count += 1)
      await desk.add(officer, await made(officer.id));

    await expect(desk.add(officer, await made(officer.id))).rejects.toThrow(TooManyPasskeys);
    expect((await desk.needs().passkeys.ofOfficer(officer.id)).list).toHaveLength(10);
  });

  it('is refused with a challenge for another officer, in another browser, or a second time', async () => {
    const officer = await desk.admitted();
    const foreign = await made('01kam0000000000000000000n9');
    const response = await made(officer.id);
    const other = await made(officer.id);
    await desk.add(officer, response);

    expect(await faultOf(desk.add(officer, foreign))).toBe('unknown-challenge');
    expect(await faultOf(desk.add(officer, response))).toBe('unknown-challenge');
    desk.browser = undefined;
    expect(await faultOf(desk.add(officer, other))).toBe('other-browser');
  });

  it('is refused if the officer already has this passkey', async () => {
    const officer = await desk.admitted();
    const { list } = await desk.needs().passkeys.ofOfficer(officer.id);
    const [{ credentialId } = { credentialId: '' }] = list;
    const needs = {
      ...desk.passkeyNeeds(),
      protocol: { verifyAttestation: async () => ({ credentialId, publicKey: '', counter: 0 }) },
    };
    const here = { attemptSecret: desk.browser, device: 'Firefox op Windows' };

    expect(await faultOf(addPasskey(needs, officer, await made(officer.id), here))).toBe(
      'wrong-passkey',
    );
  });

  it('is not stored for an officer who has been ended in the meantime', async () => {
    const { id } = await desk.admitted();
    const response = await made(id);
    const officer = await desk.needs().officers.find(id);
    if (!officer) throw new Error('there is no officer');
    await desk.needs().officers.save(officer, end(officer, id, now));

    await expect(desk.add({ id }, response)).rejects.toThrow(ConcurrentChange);
    expect((await desk.needs().passkeys.ofOfficer(id)).list).toEqual([]);
  });
});
