/**
 * How two areas relate: they overlap, share a border or point (within 5 cm), or are within the region's link distance.
 */
export const relations = ['overlaps', 'touches', 'near'] as const;
export type Relation = (typeof relations)[number];

/** The measurements for a pair of areas. */
export interface Proximity {
  /**
   * Distance in metres between the areas in RD New, rounded to millimetres; 0 if they overlap, at most 0.05 if they
   * touch.
   */
  readonly distance: number;
  readonly relation: Relation;
  /** The fraction of the smaller area that lies within the other, from 0 to 1. */
  readonly overlap: number;
}

/** One side of a link, stored with its group; the neighbour stores the mirror image. */
export interface Link extends Proximity {
  readonly groupId: string;
  readonly neighbourId: string;
  readonly neighbourMunicipality: string;
  readonly crossesBorder: boolean;
  readonly since: string;
  /** The version of each area when it was measured. */
  readonly areaVersions: { readonly own: number; readonly neighbour: number };
}

/** Two groups that share at least this fraction of the smaller area are probably one group registered twice. */
export const duplicateOverlap = 0.5;

export function isLikelyDuplicate(proximity: Proximity): boolean {
  return proximity.overlap >= duplicateOverlap;
}
