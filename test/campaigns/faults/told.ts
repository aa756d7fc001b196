import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { GroupStatus } from '../../../shared/domain/groups/group.ts';
import type { JoinStatus } from '../../../shared/domain/joining/join-states.ts';

/** What somebody was told of something, and what it may be besides because an answer never came. */
export class Told<State> {
  /** The last state that an answer or a mail gave away. */
  sure: State | undefined;
  /** States that requests without an answer may have led to since. */
  maybe: State[] = [];

  is(state: State): void {
    this.sure = state;
    this.maybe = [];
  }

  mayBe(state: State): void {
    this.maybe.push(state);
  }
}

export interface GroupState {
  readonly status: GroupStatus;
  readonly polygon: Polygon;
}

/** A group as its people know it: the truth against which the store is held. */
export class ToldGroup extends Told<GroupState> {
  readonly email: string;
  readonly municipality: string;
  id: string | undefined;
  /** Officers who were told that their decision is the one, by the version that they decided on. */
  readonly deciders = new Map<number, number>();

  constructor(email: string, municipality: string) {
    super();
    this.email = email;
    this.municipality = municipality;
  }
}

export class ToldJoin extends Told<JoinStatus> {
  readonly email: string;
  readonly group: ToldGroup;
  id: string | undefined;

  constructor(email: string, group: ToldGroup) {
    super();
    this.email = email;
    this.group = group;
  }
}

export class ToldStarter extends Told<'asked'> {
  readonly email: string;
  readonly municipality: string;

  constructor(email: string, municipality: string) {
    super();
    this.email = email;
    this.municipality = municipality;
  }
}

/** All that people know at the end. */
export interface Knowledge {
  readonly groups: ToldGroup[];
  readonly joins: ToldJoin[];
  readonly starters: ToldStarter[];
}
