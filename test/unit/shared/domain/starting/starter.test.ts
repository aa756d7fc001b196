import { describe, expect, it } from 'vitest';
import {
  AlreadyFollowedUp,
  followUpStarter,
  requestStarterKit,
  starterRemoved,
  starterRemovalDueAt,
} from '../../../../../shared/domain/starting/starter.ts';
import { endOfDay, later, now } from '../../../../support/builders.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';

const followUp = { officerId: 'oov-dongen', at: later({ days: 80 }).toISOString(), note: 'Gebeld' };

describe('A starter', () => {
  it('is stored as filled in, with an event of ids only', () => {
    const { id, version, requestedAt, ...wish } = sampleStarter();

    const { starter, event } = requestStarterKit(wish, { now, id });

    expect(starter).toEqual({ ...wish, id, version, requestedAt });
    expect(event).toEqual({
      name: 'StarterKitRequested',
      data: { starterId: id, municipality: 'GM0766', followUp: true },
    });
  });

  it('is reported in an event when the data are removed', () => {
    expect(starterRemoved(sampleStarter())).toEqual({
      name: 'StarterRemoved',
      data: { starterId: starterId(1), municipality: 'GM0766' },
    });
  });

  it('is followed up once, by the first officer', () => {
    const { starter, event } = followUpStarter(sampleStarter(), followUp);

    expect(starter).toEqual({ ...sampleStarter(), followedUp: followUp, version: 2 });
    expect(event).toEqual({
      name: 'StarterFollowedUp',
      data: { starterId: starter.id, municipality: 'GM0766', officerId: 'oov-dongen' },
    });
    expect(() => followUpStarter(starter, { ...followUp, officerId: 'wijkagent-dongen' })).toThrow(
      AlreadyFollowedUp,
    );
  });

  it('is removed after ninety days, or thirty days after an officer got in touch', () => {
    expect(starterRemovalDueAt(sampleStarter())).toEqual(endOfDay(90));
    expect(starterRemovalDueAt(sampleStarter({ followedUp: followUp }))).toEqual(endOfDay(110));
  });
});
