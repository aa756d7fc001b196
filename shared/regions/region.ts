/** Longitude and latitude in WGS84 degrees, in the order of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number];
/** West, south, east, north in WGS84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Municipality {
  /** CBS code, such as GM0766. */
  readonly code: string;
  readonly name: string;
  readonly bounds: Bounds;
  readonly contact: { readonly phone: string; readonly email: string; readonly website?: string };
}

/** A wijk or buurt of the CBS with its label point. */
export interface Neighbourhood {
  /** CBS code: WK and six digits, or BU and eight. */
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly point: Position;
}

/** Everything that differs between regions and may be public. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** First part of every group's reference. */
  readonly referencePrefix: string;
  readonly municipalities: readonly Municipality[];
  readonly police: { readonly team: string; readonly phone: string; readonly email: string };
  /** Maximum number of participants in one WhatsApp group, as the municipalities publish it. */
  readonly participantsLimit: number;
  /** Metres within which two areas are neighbours. */
  readonly linkDistance: number;
  readonly map: { readonly centre: Position; readonly zoom: number };
  /** Version of the consent and privacy texts that a coordinator agrees to. */
  readonly termsVersion: string;
  readonly neighbourhoods: readonly Neighbourhood[];
}

export type OfficerRole = 'police' | 'municipality';

export interface Officer {
  readonly id: string;
  /** The function as other officers know it, such as 'Wijkagent Dongen'. */
  readonly title: string;
  readonly role: OfficerRole;
  readonly email: string;
  /** CBS codes of the municipalities this officer decides for. */
  readonly municipalities: readonly string[];
}

/** What only the functions may know: the officers' mailboxes and the invite links of the circles. */
export interface RegionDesk {
  readonly officers: readonly Officer[];
  readonly circles: readonly { readonly municipality: string; readonly inviteLink: string }[];
}
