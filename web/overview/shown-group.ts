import type { Region } from '../../shared/regions/region.ts';
import { groupTexts } from '../texts/overview.ts';

/** A group on a page. In responses that can contain groups in several regions, the API names each group's region. */
export interface ShownGroup {
  readonly reference: string;
  readonly municipality: { readonly name: string };
  readonly region?: string;
}

/** The region of the page, and the regions that share the deployment with it. */
export interface OwnRegion {
  readonly region: Pick<Region, 'id'>;
  readonly regions: readonly Pick<Region, 'id' | 'name'>[];
}

/**
 * The URL of a group's page, for `TextLink`: a URL that starts with `~` leads to another region's application.
 */
export function groupAddress({ reference, region }: ShownGroup, own: OwnRegion): string {
  const page = `/groepen/${reference}`;
  return region === undefined || region === own.region.id ? page : `~/${region}${page}`;
}

/** The municipality of a group, with the name of its region if that is not the page's own region. */
export function groupPlace({ municipality, region }: ShownGroup, own: OwnRegion): string {
  if (region === undefined || region === own.region.id) return municipality.name;
  const name = own.regions.find(({ id }) => id === region)?.name ?? region;
  return groupTexts.otherRegion(municipality.name, name);
}
