import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { GroupStatus } from '../../../shared/domain/groups/group.ts';
import type { JoinStatus } from '../../../shared/domain/joining/values.ts';

/** What a client knows about an entity, and what else may be true because a response never arrived. */
export class ExpectedState<State> {
  /** The last state revealed by a response or an email. */
  known: State | undefined;
  /** States that may have resulted from later requests that received no response. */
  possible: State[] = [];

  setKnown(state: State): void {
    this.known = state;
    this.possible = [];
  }

  addPossible(state: State): void {
    this.possible.push(state);
  }
}

export interface GroupState {
  readonly status: GroupStatus;
  readonly polygon: Polygon;
}

/** A group as its coordinator and officers know it, to be compared with the stored group. */
export class ExpectedGroup extends ExpectedState<GroupState> {
  readonly email: string;
  readonly municipality: string;
  readonly regionId: string;
  /** The idempotency key of the registration; identifies a group whose coordinator never learned its id. */
  readonly idempotencyKey: string;
  id: string | undefined;
  /**
   * For each version of the group, the number of officers who were told that their own decision or question was
   * recorded.
   */
  readonly deciders = new Map<number, number>();

  constructor(email: string, municipality: string, regionId: string) {
    super();
    this.email = email;
    this.municipality = municipality;
    this.regionId = regionId;
    this.idempotencyKey = `register ${email}`;
  }
}

export class ExpectedJoin extends ExpectedState<JoinStatus> {
  readonly email: string;
  readonly group: ExpectedGroup;
  id: string | undefined;

  constructor(email: string, group: ExpectedGroup) {
    super();
    this.email = email;
    this.group = group;
  }
}

export class ExpectedStarter extends ExpectedState<'asked'> {
  readonly email: string;
  readonly municipality: string;

  constructor(email: string, municipality: string) {
    super();
    this.email = email;
    this.municipality = municipality;
  }
}

/** Everything that people know at the end. */
export interface Expectations {
  readonly groups: ExpectedGroup[];
  readonly joins: ExpectedJoin[];
  readonly starters: ExpectedStarter[];
}
