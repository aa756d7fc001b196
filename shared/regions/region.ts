/** Longitude and latitude in WGS84 degrees, in GeoJSON order. */
export type Position = readonly [longitude: number, latitude: number];
/** West, south, east and north in WGS84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Municipality {
  /** CBS code, such as GM0766. */
  readonly code: string;
  readonly name: string;
  readonly bounds: Bounds;
  readonly contact: { readonly phone: string; readonly email: string; readonly website?: string };
}

/** A wijk or buurt as defined by the CBS, with its label point. */
export interface Neighbourhood {
  /** CBS code: WK followed by six digits, or BU followed by eight. */
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly point: Position;
}

/** Everything that differs between regions and may be made public. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** The part of every group's reference before the hyphen, such as LS in LS-7KQ4M. */
  readonly referencePrefix: string;
  readonly municipalities: readonly Municipality[];
  readonly police: { readonly team: string; readonly phone: string; readonly email: string };
  /** Maximum number of participants in one WhatsApp group, as published by the municipalities. */
  readonly participantsLimit: number;
  /** Areas within this many metres of each other are neighbours. */
  readonly linkDistance: number;
  readonly map: { readonly centre: Position; readonly zoom: number };
  /** Version of the consent and privacy wording that a coordinator agrees to. */
  readonly termsVersion: string;
  readonly neighbourhoods: readonly Neighbourhood[];
}

/**
 * A `team` mailbox receives mail about work that has been waiting too long; whoever reads it can see that work but not
 * decide on it.
 */
export type MailboxRole = 'police' | 'municipality' | 'team';

/**
 * An address of the police, a municipality or a team that receives mail. The people who sign in are officers
 * (domain/desk).
 */
export interface DeskMailbox {
  readonly id: string;
  /** The job title, such as 'Wijkagent Dongen', which is shown instead of anybody's name. */
  readonly title: string;
  readonly role: MailboxRole;
  readonly email: string;
  /** CBS codes of the municipalities whose mail it receives. */
  readonly municipalities: readonly string[];
  /** When mail to the mailbox first failed since the mailbox was last loaded or changed; absent if none has. */
  readonly failingSince?: string | undefined;
}

/**
 * Data that only the Lambda functions may read: the desk mailboxes and the invite links of the circles. The file for
 * `npm run operate -- load-desk` has this format.
 */
export interface RegionDesk {
  readonly mailboxes: readonly DeskMailbox[];
  readonly circles: readonly { readonly municipality: string; readonly inviteLink: string }[];
}
