import type { Reach } from '../../support/registering.ts';
import type { TestSystem } from '../../support/system.ts';
import type { Table } from '../../../shared/store/table.ts';
import { joinClient } from '../../support/join-client.ts';
import type { ExpectedMail, Tally } from './expected.ts';

/** What a round plays on, and where it writes down what it expects and what was not so. */
export interface Round {
  readonly number: number;
  readonly seed: number;
  readonly random: () => number;
  readonly system: TestSystem;
  readonly people: Reach;
  readonly joiners: ReturnType<typeof joinClient>;
  readonly table: Table;
  readonly tally: Tally;
  readonly mails: ExpectedMail[];
  /** Races that were run. */
  races: number;
}

