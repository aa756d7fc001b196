import { describe, expect, it } from 'vitest';
import { AlreadyFollowedUp } from '../../../../shared/domain/errors.ts';
import { followUpStarter, starterRemovedAt } from '../../../../shared/domain/starter.ts';
import { later } from '../../../support/builders.ts';
import { sampleStarter } from '../../../support/samples/sample-join.ts';

const followUp = { officerId: 'oov-dongen', at: later({ days: 80 }).toISOString(), note: 'Gebeld' };

describe('Somebody who wants to start a group', () => {
  it('is followed up once: the first officer counts', () => {
    const { starter, event } = followUpStarter(sampleStarter(), followUp);

    expect(event).toEqual({ name: 'StarterFollowedUp', data: { starterId: starter.id, municipality: 'GM0766', officerId: 'oov-dongen' } });
    expect(() => followUpStarter(starter, { ...followUp, officerId: 'wijkagent-dongen' })).toThrow(AlreadyFollowedUp);
  });

  it('is removed after ninety days, or thirty days after an officer got in touch', () => {
    expect(starterRemovedAt(sampleStarter())).toEqual(later({ days: 90 }));
    expect(starterRemovedAt(sampleStarter({ followedUp: followUp }))).toEqual(later({ days: 110 }));
  });
});
