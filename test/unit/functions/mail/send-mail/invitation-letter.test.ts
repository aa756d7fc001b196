import { describe, expect, it } from 'vitest';
import { later } from '../../../../support/builders.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';
import { Scene } from './scene.ts';

const event = {
  name: 'OfficerInvited',
  data: { officerId: sampleInvitation().id, byOfficerId: '01kam0000000000000000000f9' },
} as const;

describe('The letter with an invitation to the desk', () => {
  it('goes to the invited address, with a link to the page that accepts it', async () => {
    const scene = new Scene();
    scene.invitations.push(sampleInvitation());

    await scene.deliver(event);

    const mail = scene.onlyMailTo('nieuw@politie.example');
    expect(mail.text).toMatch(/\/bureau\/nieuw\/01kam0000000000000000000n1#/);
    expect(mail.subject).toBe('Uitnodiging voor de werkplek van Buurtkring Langstraat');
  });

  it('says as what the reader is invited, and tells only a manager that there is more to decide', async () => {
    const scene = new Scene();
    scene.invitations.push(sampleInvitation());
    const other = sampleInvitation({ roles: ['desk-manager'], email: 'beheer@politie.example' });
    const managing = new Scene();
    managing.invitations.push(other);

    await scene.deliver(event);
    await managing.deliver(event);

    const { text } = scene.onlyMailTo('nieuw@politie.example');
    expect(text).toContain('U bent uitgenodigd als Wijkagent Dongen.');
    expect(text).not.toContain('wie toegang heeft');
    expect(managing.onlyMailTo(other.email).text).toContain('wie toegang heeft');
  });

  it.each([
    ['passkey', 'nieuwe-passkey'],
    ['organisation', 'opnieuw'],
  ] as const)(
    'invites nobody who had access already and lost the passkeys (%s)',
    async (signIn, page) => {
      const scene = new Scene();
      scene.invitations.push(sampleInvitation({ renews: true, signIn }));

      await scene.deliver(event);

      const { subject, text, html } = scene.onlyMailTo('nieuw@politie.example');
      expect(subject).toBe('Nieuwe passkey voor de werkplek van Buurtkring Langstraat');
      for (const words of [text, html]) {
        expect(words).toContain('Maak een nieuwe passkey');
        expect(words).not.toMatch(/uitnodiging|uitgenodigd/i);
      }
      expect(text).toContain(`/bureau/nieuw/01kam0000000000000000000n1/${page}#`);
    },
  );

  it.each([
    ['was accepted or withdrawn', []],
    ['has expired', [sampleInvitation({ expiresAt: later({ days: -1 }).toISOString() })]],
  ])('is not sent once the invitation %s', async (_why, invitations) => {
    const scene = new Scene();
    scene.invitations.push(...invitations);

    await scene.deliver(event);

    expect(scene.mailer.sent).toEqual([]);
  });
});
