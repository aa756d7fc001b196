import { beforeEach, describe, expect, it } from 'vitest';
import { NotSignedIn } from '../../../../../shared/domain/desk/officer-session.ts';
import { later, tolerated } from '../../../../support/builders.ts';
import { faultOf, PasskeysInMemory } from '../../../../support/passkeys-in-memory.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';

let desk: PasskeysInMemory;
beforeEach(() => {
  desk = new PasskeysInMemory();
});

const made = async (officerId: string, more: object = {}) =>
  desk.authenticator.make({ challenge: await desk.challenge(officerId), officerId, ...more });

describe('Accepting an invitation with a passkey', () => {
  it('admits the person as the invitation says, and starts a session with a step-up', async () => {
    const officer = await desk.admitted();

    expect(officer).toMatchObject({
      id: sampleInvitation().id,
      title: 'Wijkagent Dongen',
      rights: { decide: ['GM0766'] },
      session: { provider: 'passkey', provedBy: 'passkey', steppedUpAt: desk.at },
    });
    expect(await desk.needs().officers.find(officer.id)).toMatchObject({
      identity: { issuer: 'passkey', subject: officer.id },
      email: 'nieuw@politie.example',
      decidedBy: 'desk',
    });
  });

  it('removes the invitation in the transaction that stores the passkey', async () => {
    const { id } = await desk.admitted();

    const { list } = await desk.needs().passkeys.ofOfficer(id);
    expect(await desk.needs().invitations.list()).toEqual([]);
    expect(list).toMatchObject([{ device: 'Firefox op Windows', counter: 0 }]);
    expect(desk.events()).toContainEqual({
      name: 'PasskeyAdded',
      data: { officerId: id, passkeyId: list[0]?.id },
    });
    await desk.press(id);
    expect(await faultOf(desk.accept(await made(id)))).toBe('no-invitation');
  });

  it('gives a person whom an operator invited the fewest rights: those of a municipality', async () => {
    const officer = await desk.admitted({
      organisation: undefined,
      municipalities: [],
      roles: ['desk-manager'],
    });

    expect(officer).toMatchObject({
      organisation: 'municipality',
      rights: { 'officers.manage': 'region' },
    });
  });

  it("admits only one of two people with the same invitation, and stores only that person's passkey", async () => {
    const id = await desk.invited();
    const responses = [await made(id), await made(id)];
    const session = desk.session;

    const outcomes = await Promise.all(
      responses.map(async (response) => {
        desk.session = session;
        return faultOf(desk.accept(response));
      }),
    );

    expect(outcomes.toSorted()).toEqual(['no-invitation', 'not refused']);
    const { list } = await desk.needs().passkeys.ofOfficer(id);
    expect(list.map(({ credentialId }) => credentialId)).toEqual([
      responses[outcomes.indexOf('not refused')]?.id,
    ]);
  });
});

describe('Accepting with a passkey is refused', () => {
  it('unless the button of an open invitation was pressed in this browser', async () => {
    const id = await desk.invited();
    const response = await made(id);
    desk.session = undefined;

    expect(await faultOf(desk.accept(response))).toBe('no-invitation');
    await expect(desk.officer()).rejects.toThrow(NotSignedIn);
  });

  it('for a person who was invited to sign in with an organisation', async () => {
    const id = await desk.invited({ signIn: 'organisation' });

    expect(await faultOf(desk.accept(await made(id)))).toBe('organisation-first');
    expect(await desk.needs().invitations.list()).toHaveLength(1);
  });

  it('with a challenge for another invitation', async () => {
    await desk.invited();

    expect(await faultOf(desk.accept(await made('01kam0000000000000000000n9')))).toBe(
      'unknown-challenge',
    );
  });

  it('with a challenge that is more than five minutes old', async () => {
    const id = await desk.invited();
    const [late, response] = [await made(id), await made(id)];
    desk.at = later({ seconds: 300 + tolerated });

    expect(await faultOf(desk.accept(late))).toBe('unknown-challenge');
    desk.at = later({ seconds: 300 });
    expect(await faultOf(desk.accept(response))).toBe('not refused');
  });

  it('with a response that has been used before', async () => {
    const id = await desk.invited();
    const response = await made(id);
    await desk.accept(response);
    await desk.press(id);

    expect(await faultOf(desk.accept(response))).toBe('unknown-challenge');
  });

  it('in a different browser from the one that asked for the challenge', async () => {
    const response = await made(await desk.invited());
    desk.browser = 'b'.repeat(43);

    expect(await faultOf(desk.accept(response))).toBe('other-browser');
  });

  it.each([
    ['made on another site', { origin: 'https://buurtkring.test' }, 'wrong-passkey'],
    ['made for another host', { host: 'other.example' }, 'wrong-passkey'],
    ['made in a frame of another site', { crossOrigin: true }, 'wrong-passkey'],
    ['of a device that did not check its owner', { verified: false }, 'not-verified'],
  ])('with a passkey %s', async (_what, more, fault) => {
    const response = await made(await desk.invited(), more);

    expect(await faultOf(desk.accept(response))).toBe(fault);
    expect(await desk.needs().invitations.list()).toHaveLength(1);
  });

  it.each(['packed', 'apple'])(
    'with %s certificates of the maker of the device, which could name any address',
    async (format) => {
      const officerId = await desk.invited();
      const challenge = await desk.challenge(officerId);
      // A CBOR map that contains one empty list of certificates.
      const content = Buffer.from([0xa1, 0x63, ...Buffer.from('x5c'), 0x80]);
      const response = desk.authenticator.make({ challenge, officerId }, { format, content });

      expect(await faultOf(desk.accept(response))).toBe('wrong-passkey');
    },
  );

  it.each(['', 'bm8ganNvbg', Buffer.from('{}').toString('base64url')])(
    'with %j instead of what a browser says',
    async (clientDataJSON) => {
      const response = await made(await desk.invited());

      expect(await faultOf(desk.accept({ ...response, clientDataJSON }))).toBe('wrong-passkey');
    },
  );

  it('with the response of a passkey that was used, not made', async () => {
    await desk.admitted();
    const used = desk.authenticator.use({ challenge: await desk.challenge() });
    const { attestationObject } = await made(await desk.officer().then(({ id }) => id));

    expect(
      await faultOf(
        desk.accept({ id: used.id, clientDataJSON: used.clientDataJSON, attestationObject }),
      ),
    ).toBe('wrong-passkey');
  });
});
