import type { Position } from '../areas/area.ts';
import { labelPoint } from '../areas/label-point.ts';
import type { Relation } from '../linking/link.ts';
import type { OverviewGroup } from './overview.ts';

/** A group as a point in the network. */
export interface NetworkGroup {
  readonly reference: string;
  readonly name: string;
  readonly municipality: string;
  readonly phase: OverviewGroup['phase'];
  /** A point inside the area. */
  readonly point: Position;
}

/** Two neighbours, by reference. Each pair occurs once, with the lower reference first. */
export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  /** In metres. */
  readonly distance: number;
  readonly relation: Relation;
  readonly crossesBorder: boolean;
}

export interface Network {
  readonly groups: readonly NetworkGroup[];
  readonly links: readonly NetworkLink[];
}

/**
 * Builds the network of neighbours from the public overview. A pair is included when either side lists it, because the
 * projection of one side may still be stale just after a change.
 */
export function networkOf(overview: readonly OverviewGroup[]): Network {
  const known = new Map(overview.map((group) => [group.groupId, group]));
  const links = new Map<string, NetworkLink>();
  for (const group of overview) {
    for (const { groupId, distance, relation, crossesBorder } of group.neighbours) {
      const other = known.get(groupId);
      if (!other) continue;
      const [a = '', b = ''] = [group.reference, other.reference].sort();
      links.set(`${a} ${b}`, { a, b, distance, relation, crossesBorder });
    }
  }
  return {
    groups: overview.map(({ reference, name, municipality, phase, polygon }) => ({
      reference,
      name,
      municipality,
      phase,
      point: labelPoint(polygon),
    })),
    links: [...links.values()].sort((one, other) =>
      `${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1,
    ),
  };
}
