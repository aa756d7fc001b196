import { meantReference } from '../../shared/domain/groups/reference.ts';
import type { Position } from '../../shared/regions/region.ts';
import { pageNames } from '../../shared/regions/site-paths.ts';
import { findAddress, startHereAddress } from '../overview/find/place.ts';
import type { ChooserRegion } from './chooser-region.ts';

/** The reason why a visitor has to choose a region. */
export type Choice =
  /** `path` is the path, query and fragment of a page that every region has. */
  { readonly kind: 'continue'; readonly path: string } | { readonly kind: 'choose' | 'not-found' };

/** What to do with a visitor who opened a URL that contains no region. */
export type Continuation =
  | Choice
  /** The URL itself shows which region it belongs to. */
  | { readonly kind: 'forward'; readonly to: string };

interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/**
 * Before a second region joined the deployment, URLs did not contain a region, and such URLs may still be in people's
 * emails. A reference in the path identifies the region; without one, the visitor chooses the region. A mailed token
 * does not reveal its region; it stays in the fragment for the page of the region that the visitor chooses.
 */
export function continuationOf(
  { pathname, search, hash }: Address,
  regions: readonly ChooserRegion[],
): Continuation {
  const parts = pathname.split('/').filter(Boolean);
  if (parts.length === 0) return { kind: 'choose' };
  if (!pageNames.some((name) => name === parts[0])) return { kind: 'not-found' };
  const path = pathname + search + hash;
  const region = regionOfReference(parts, regions);
  return region ? { kind: 'forward', to: `/${region.id}${path}` } : { kind: 'continue', path };
}

/** The URL of the region's page that comes next. `/`, `/zoeken` and `/aanmelden` use the chosen place. */
export function addressIn(
  { id }: Pick<ChooserRegion, 'id'>,
  choice: Choice,
  place?: Position,
): string {
  const path = choice.kind === 'continue' ? choice.path : '/';
  const page = path.replace(/[?#].*$/, '');
  if (place && (page === '/' || page === '/zoeken')) return `/${id}${findAddress(place)}`;
  if (place && page === '/aanmelden') return `/${id}${startHereAddress(place)}`;
  return `/${id}${path}`;
}

function regionOfReference(parts: readonly string[], regions: readonly ChooserRegion[]) {
  const reference = meantReference((parts[1] ?? '').replaceAll('%20', ' '));
  const prefix = /^([A-Z]{2,4})-[0-9A-Z]{5}$/.exec(reference)?.[1];
  return regions.find(({ referencePrefix }) => referencePrefix === prefix);
}
