import { describe, expect, it } from 'vitest';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import { regionDesk } from '../../../../shared/runtime/region-desk.ts';

describe('The desk', () => {
  it('returns the mailboxes of a municipality, and the invite link of a circle', async () => {
    const desk = regionDesk(async () => exampleDesk('langstraat'));

    expect((await desk.mailboxesOf('GM0766')).map(({ id }) => id)).toEqual([
      'wijkagent-dongen',
      'oov-dongen',
    ]);
    expect(await desk.inviteLink('GM0766')).toBe('https://chat.whatsapp.example/beheerders-dongen');
    await expect(desk.inviteLink('GM9999')).rejects.toThrow('GM9999');
  });
});
