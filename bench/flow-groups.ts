import type { RegisterGroupBody } from '../shared/requests/groups/register-group.ts';

const perRow = 18;
/**
 * The distance from one group to the next, in degrees. Each group lies about 300 metres east of the
 * previous one in its row, so that only adjacent groups in a row are neighbours. The rows lie about
 * 560 metres apart.
 */
const step = { longitude: 0.0043, latitude: 0.005 };
const size = { longitude: 0.0015, latitude: 0.001 };
const corner = { longitude: 4.915, latitude: 51.61 };

export function isFirstOfRow(number: number): boolean {
  return number % perRow === 0;
}

/**
 * The registration of the group with the given number. The groups lie in rows across Dongen, each
 * within the link distance of the previous one in its row.
 */
export function bodyOf(number: number): RegisterGroupBody {
  const west = corner.longitude + (number % perRow) * step.longitude;
  const south = corner.latitude + Math.floor(number / perRow) * step.latitude;
  const [east, north] = [west + size.longitude, south + size.latitude];
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    name: `Buurtgroep ${number}`,
    municipality: 'GM0766',
    phase: 'running',
    participants: 40,
    area: {
      polygon: { type: 'Polygon', coordinates: [ring] },
      streets: 'De Hoofdstraat en omgeving',
    },
    briefingGiven: false,
    coordinator: {
      name: `Coördinator ${number}`,
      email: `coordinator.${number}@post.example`,
      phone: '06 12345678',
    },
    consents: { terms: true, shareContact: true },
  };
}
