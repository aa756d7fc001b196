import { canonicalPolygon, type Polygon } from '../shared/domain/areas/area.ts';
import { seededRandom } from './seeded-random.ts';

/** What the cell index stores about an active group. */
export interface GeneratedGroup {
  readonly groupId: string;
  readonly municipality: string;
  readonly polygon: Polygon;
}

const kilometre = { longitude: 1 / 68.4, latitude: 1 / 111.2 } as const;
const centre = { longitude: 5.3, latitude: 52.1 } as const;
/** Groups per km²; the density is higher if the groups would otherwise cover more than the inhabited area. */
const density = 1.6;
/** Inhabited area of the country, in km². */
const inhabited = 33_000;
/** The number of groups in each town. There are no groups outside the towns. */
const groupsPerTown = 25;
const townSpread = 3;

/**
 * Generates groups with areas the size of a neighbourhood (0.6 km² on average, 5 to 60 corners),
 * spread over towns. The same seed gives the same groups. A larger number of groups covers more
 * land, up to the inhabited area of the country; beyond that, the groups are closer together.
 */
export function generateGroups(count: number, seed: number): GeneratedGroup[] {
  const random = seededRandom(seed);
  const side = Math.sqrt(Math.min(count / density, inhabited));
  let [townX, townY] = [0, 0];
  return Array.from({ length: count }, (_, index) => {
    const town = Math.floor(index / groupsPerTown);
    if (index % groupsPerTown === 0)
      [townX, townY] = [side * (random() - 0.5), side * (random() - 0.5)];
    const polygon = neighbourhood(
      random,
      townX + townSpread * bell(random),
      townY + townSpread * bell(random),
    );
    return {
      groupId: `G${String(index).padStart(6, '0')}`,
      municipality: `GM${String(town % 342).padStart(4, '0')}`,
      polygon,
    };
  });
}

/** Generates a star-shaped outline, which never crosses itself, from a mean radius, three waves and some noise. */
function neighbourhood(random: () => number, x: number, y: number): Polygon {
  const radius = 0.35 * Math.exp(0.35 * bell(random));
  const corners = 5 + Math.floor(56 * random() ** 1.1);
  const waves = [1, 2, 3].map((wave) => ({
    wave,
    height: 0.2 * random(),
    phase: 2 * Math.PI * random(),
  }));
  const ring = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    const shape = waves.reduce(
      (sum, { wave, height, phase }) => sum + height * Math.cos(wave * angle + phase),
      1,
    );
    const reach = radius * (shape + 0.08 * (random() - 0.5));
    return [
      centre.longitude + (x + reach * Math.cos(angle)) * kilometre.longitude,
      centre.latitude + (y + reach * Math.sin(angle)) * kilometre.latitude,
    ] as const;
  });
  return canonicalPolygon({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] });
}

/** A normally distributed random number with mean 0 and standard deviation 1 (Box–Muller). */
function bell(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
