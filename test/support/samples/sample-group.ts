import type { Polygon, Position } from '../../../shared/domain/area.ts';
import type { Coordinator } from '../../../shared/domain/coordinator.ts';
import type { Group } from '../../../shared/domain/group.ts';

/** A rectangle around a point, with its sides in degrees. */
export function rectangle([longitude, latitude]: Position, width = 0.008, height = 0.005): Polygon {
  const [west, east, south, north] = [longitude - width / 2, longitude + width / 2, latitude - height / 2, latitude + height / 2];
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

/** A ULID that can be told from others: sampleId('G', 1). */
export function sampleId(kind: 'G' | 'C' | 'E', number: number): string {
  return `01KAM${kind}${String(number).padStart(20, '0')}`;
}

/** A pending registration in Dongen; give what matters to the test. */
export function sampleGroup(given: Partial<Group> = {}): Group {
  return {
    id: sampleId('G', 1),
    reference: 'LS-7KQ4M',
    name: 'Buurtpreventie Dongen-Vaart',
    municipality: 'GM0766',
    area: { polygon: rectangle([4.98, 51.65]), streets: 'Vaartweg, Havenweg' },
    areaVersion: 1,
    phase: 'running',
    participants: 84,
    briefing: 'none',
    status: 'pending',
    version: 2,
    registeredAt: '2026-11-20T09:00:00.000Z',
    confirmBy: '2026-11-27T09:00:00.000Z',
    confirmedAt: '2026-11-20T10:00:00.000Z',
    ...given,
  };
}

/** The coordinator who registered the sample group, without consent to share contact data. */
export function sampleCoordinator(given: Partial<Coordinator> = {}): Coordinator {
  return {
    id: sampleId('C', 1),
    groupId: sampleId('G', 1),
    name: 'Coördinator Vaart',
    email: 'coordinator.vaart@post.example',
    phone: '+31612345678',
    role: 'first',
    consents: { terms: { givenAt: '2026-11-20T09:00:00.000Z', textVersion: '2026-11' } },
    mailState: 'ok',
    ...given,
  };
}

export const sharesContact: Coordinator['consents'] = {
  terms: { givenAt: '2026-11-20T09:00:00.000Z', textVersion: '2026-11' },
  shareContact: { givenAt: '2026-11-20T09:00:00.000Z', textVersion: '2026-11' },
};
