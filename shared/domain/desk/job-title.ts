import type { Municipality, Region } from '../../regions/region.ts';
import type { RoleName, Scope } from './rights.ts';

/** What the municipality of an officer is called in the title of each role. */
const titles: Readonly<Record<RoleName, (place: string, isMunicipality: boolean) => string>> = {
  'desk-manager': (place) => `Functioneel beheerder ${place}`,
  'police-officer': (place) => `Wijkagent ${place}`,
  'municipal-officer': (place, isMunicipality) =>
    `Medewerker OOV ${isMunicipality ? 'gemeente ' : ''}${place}`,
};

/** The job title in Dutch of somebody with these roles, such as 'Wijkagent Dongen'; the first role counts. */
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
