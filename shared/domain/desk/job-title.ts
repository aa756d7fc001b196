import type { Municipality, Region } from '../../regions/region.ts';
import type { RoleName, Scope } from './rights.ts';

/** For each role, a function that returns the job title of an officer who works in `place`. */
const titles: Readonly<Record<RoleName, (place: string, isMunicipality: boolean) => string>> = {
  'desk-manager': (place) => `Functioneel beheerder ${place}`,
  'police-officer': (place) => `Wijkagent ${place}`,
  'municipal-officer': (place, isMunicipality) =>
    `Medewerker OOV ${isMunicipality ? 'gemeente ' : ''}${place}`,
};

/** The Dutch job title of somebody with these roles, such as 'Wijkagent Dongen'; the first role determines it. */
export function jobTitle(
  roles: readonly RoleName[],
  scope: Scope,
  { name, municipalities }: Pick<Region, 'name' | 'municipalities'>,
): string {
  const own = municipalities.filter(({ code }) => scope !== 'region' && scope.includes(code));
  const isWhole = own.length === 0 || (own.length === municipalities.length && own.length > 1);
  const place = isWhole ? name : own.map((each: Municipality) => each.name).join(', ');
  const [first = 'desk-manager'] = roles.toSorted();
  return titles[first](first === 'desk-manager' ? name : place, !isWhole);
}
