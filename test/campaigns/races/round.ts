import type { Position } from '../../../shared/domain/areas/area.ts';
import type { Table } from '../../../shared/store/table.ts';
import { joinClient } from '../../support/join-client.ts';
import type { SystemClients } from '../../support/register-groups.ts';
import type { TestSystem } from '../../support/system.ts';
import type { ExpectedMail, Tally } from './expected-effects.ts';
import type { Decider } from './fifty-officers.ts';

/** A round's dependencies, and the objects in which it records its expectations and any problems. */
export interface Round {
  readonly number: number;
  readonly seed: number;
  readonly random: () => number;
  readonly system: TestSystem;
  /** Reads only emails from this round, because an officer's mailbox grows to thousands of emails. */
  readonly people: SystemClients;
  readonly joiners: ReturnType<typeof joinClient>;
  readonly table: Table;
  /** Fifty signed-in officers in Dongen. */
  readonly deciders: readonly Decider[];
  readonly tally: Tally;
  readonly mails: ExpectedMail[];
  /** The number of races run so far. */
  races: number;
}

const grid = {
  columns: 20,
  west: 4.915,
  south: 51.611,
  step: { longitude: 0.0045, latitude: 0.0032 },
};

/**
 * A place in Dongen for one of the two groups in a round. Places are spread over a grid, so that the groups of hundreds
 * of rounds do not all become neighbours.
 */
export function placeOf({ number }: Pick<Round, 'number'>, group: 0 | 1): Position {
  const spot = (number * 2 + group) % (grid.columns * grid.columns);
  return [
    grid.west + (spot % grid.columns) * grid.step.longitude,
    grid.south + Math.floor(spot / grid.columns) * grid.step.latitude,
  ];
}
