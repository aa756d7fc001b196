import type { Position } from '../../../shared/domain/areas/area.ts';
import type { Table } from '../../../shared/store/table.ts';
import { joinClient } from '../../support/join-client.ts';
import type { Reach } from '../../support/registering.ts';
import type { TestSystem } from '../../support/system.ts';
import type { ExpectedMail, Tally } from './expected.ts';

/** What a round plays on, and where it writes down what it expects and what was not so. */
export interface Round {
  readonly number: number;
  readonly seed: number;
  readonly random: () => number;
  readonly system: TestSystem;
  /** Mails of before this round are not looked at: a mailbox of an officer grows to thousands. */
  readonly people: Reach;
  readonly joiners: ReturnType<typeof joinClient>;
  readonly table: Table;
  readonly tally: Tally;
  readonly mails: ExpectedMail[];
  /** Races that were run. */
  races: number;
}

const grid = {
  columns: 20,
  west: 4.915,
  south: 51.611,
  step: { longitude: 0.0045, latitude: 0.0032 },
};

/** A place in Dongen for one of the two groups of a round: side by side, so that hundreds of rounds do not make one heap of neighbours. */
export function placeOf({ number }: Pick<Round, 'number'>, group: 0 | 1): Position {
  const spot = (number * 2 + group) % (grid.columns * grid.columns);
  return [
    grid.west + (spot % grid.columns) * grid.step.longitude,
    grid.south + Math.floor(spot / grid.columns) * grid.step.latitude,
  ];
}
