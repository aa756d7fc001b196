import { describe, expect, it } from 'vitest';
import { setJoining } from '../../../../../functions/joining/set-joining/set-joining.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { joiningScene, reference, theGroup } from '../../../../support/joining-scene.ts';

describe('A coordinator', () => {
  it('reopens a paused group; a second press changes nothing', async () => {
    const scene = joiningScene();
    scene.joining.set(theGroup, { state: 'paused', lapses: 3 });

    for (let times = 0; times < 2; times += 1)
      expect(await setJoining(scene, reference, 'manage 1', { state: 'open' })).toEqual({
        reference,
        joining: 'open',
      });

    expect(await scene.joining.of(theGroup)).toMatchObject({ state: 'open', lapses: 0 });
    expect(scene.eventNames()).toEqual(['JoiningChanged']);
  });

  it.each(['coordinator 1', 'asker', 'manage 9', undefined])(
    'is required: the token %s is refused',
    async (credential) => {
      const scene = joiningScene();

      await expect(
        setJoining(scene, reference, credential, { state: 'full' }),
      ).rejects.toBeInstanceOf(CredentialRefused);

      expect(scene.eventNames()).toEqual([]);
    },
  );
});
