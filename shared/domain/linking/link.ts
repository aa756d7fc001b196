/**
 * How two areas relate: they overlap, share a border or point (within 5 cm), or are within link distance.
 */
export const relations = ['overlaps', 'touches', 'near'] as const;
export type Relation = (typeof relations)[number];

/** How far apart two areas are, and how much they overlap. */
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

/** One side of a link, stored with the group `groupId`; the other side is stored with the neighbour. */
export interface Link extends Proximity {
  readonly groupId: string;
  readonly neighbourId: string;
  /** The region of the neighbour, which may differ from the group's own region. */
  readonly neighbourRegionId: string;
  readonly neighbourMunicipality: string;
  readonly crossesBorder: boolean;
  readonly since: string;
  /** The version of each area at the time of measurement. */
  readonly areaVersions: { readonly own: number; readonly neighbour: number };
}
