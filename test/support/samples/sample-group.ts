import type { Polygon, Position } from '../../../shared/domain/areas/area.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { coordinatorOf, groupThatIs, rectangle } from '../builders.ts';

const terms = { givenAt: '2026-11-20T09:00:00.000Z', textVersion: '2026-11' };

/** A rectangle around a point, with its width and height in degrees. */
export function around([longitude, latitude]: Position, width = 0.008, height = 0.005): Polygon {
  return rectangle(
    longitude - width / 2,
    latitude - height / 2,
    longitude + width / 2,
    latitude + height / 2,
  );
}

/** A pending registration in Dongen; `given` overrides the fields that matter to the test. */
export function sampleGroup(given: Partial<Group> = {}): Group {
  return groupThatIs('pending', {
    name: 'Buurtpreventie Dongen-Vaart',
    area: { polygon: around([4.98, 51.65]), streets: 'Vaartweg, Havenweg' },
    participants: 84,
    confirmBy: '2026-11-27T09:00:00.000Z',
    ...given,
  });
}

/** The coordinator of the sample group, who has not consented to sharing contact details. */
export function sampleCoordinator(given: Partial<Coordinator> = {}): Coordinator {
  return coordinatorOf(sampleGroup(), {
    name: 'Coördinator Vaart',
    email: 'coordinator.vaart@post.example',
    consents: { terms },
    ...given,
  });
}

export const sharesContact: Coordinator['consents'] = { terms, shareContact: terms };
