import { describe, expect, it } from 'vitest';
import { inviteManager } from '../../../../../functions/desk/invite-manager/invite-manager.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

function needs() {
  const desk = officersInMemory();
  return { ...desk, region: langstraat, stage: 'dev' as const, keyOf: desk.key };
}
const command = { email: 'beheer@politie.example', signIn: 'organisation' } as const;

describe('Inviting the first manager of a region', () => {
  it('invites somebody of any organisation to manage the desk, and names no officer who did it', async () => {
    const desk = needs();

    const { outcome } = await inviteManager(desk, command);

    const [invitation] = await desk.invitations.list();
    expect(outcome).toBe('invited');
    expect(invitation).toMatchObject({ ...command, roles: ['desk-manager'], municipalities: [] });
    expect(invitation).not.toHaveProperty('organisation');
    expect(await desk.events()).toEqual([
      { name: 'OfficerInvited', data: { officerId: invitation?.id } },
    ]);
  });

  it('does not mail an address twice', async () => {
    const desk = needs();
    await inviteManager(desk, command);

    expect((await inviteManager(desk, command)).outcome).toBe('already-invited');
    expect(await desk.events()).toHaveLength(1);
  });

  it('mails only examples on stage dev, and never examples on stage prod', async () => {
    const desk = needs();

    expect((await inviteManager(desk, { ...command, email: 'beheer@politie.test' })).outcome).toBe(
      'refused',
    );
    expect((await inviteManager({ ...desk, stage: 'prod' }, command)).outcome).toBe('refused');
    expect(await desk.invitations.list()).toEqual([]);
  });
});
