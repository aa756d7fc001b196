/**
 * How two areas relate: sharing ground, sharing a border or point (within 5 cm), or within the region's link distance.
 */
export const relations = ['overlaps', 'touches', 'near'] as const;
export type Relation = (typeof relations)[number];

/** What was measured between two areas. */
export interface Proximity {
  /** Metres between the areas in RD New, rounded to millimetres; 0 when they overlap, at most 0.05 when they touch. */
  readonly distance: number;
  readonly relation: Relation;
  /** Share of the smaller area that lies in the other, 0..1. */
  readonly overlap: number;
}

/** One side of a link, stored with its group; the neighbour stores the mirror image. */
export interface Link extends Proximity {
  readonly groupId: string;
  readonly neighbourId: string;
  readonly neighbourMunicipality: string;
  readonly crossesBorder: boolean;
  readonly since: string;
  /** Versions of the two areas that were measured. */
  readonly areaVersions: { readonly own: number; readonly neighbour: number };
}

/** With at least this share of the smaller area in common, two groups are probably one group registered twice. */
export const duplicateOverlap = 0.5;

export function isLikelyDuplicate(proximity: Proximity): boolean {
  return proximity.overlap >= duplicateOverlap;
}
