import { Chance } from './chance.ts';
import { checkFinalState } from './check-final-state.ts';
import { simulateCoordinator, newExpectedGroup } from './coordinators.ts';
import type { Deployment } from './deployment.ts';
import { ExpectedJoin, ExpectedStarter, type Expectations } from './expected-state.ts';
import { Flow } from './flow.ts';
import { notSimulated } from './functions.ts';
import {
  allPoison,
  maybePoison,
  plant,
  unreportedPoison,
  wrongDeadLetters,
  type Poison,
} from './poison.ts';
import { redriveDeadLetters } from './redrive-dead-letters.ts';
import { simulateStarter, simulateJoinRequest } from './residents.ts';
import { simulatedRegions } from './simulated-regions.ts';

export interface SeedResult {
  readonly wrong: readonly string[];
  /** The number of events that contain an email address. */
  readonly leaks: number;
  readonly events: number;
  readonly mails: number;
  /**
   * The number of emails sent twice, and the number of faults during sending that may explain them.
   */
  readonly doubleMails: number;
  readonly interruptedSends: number;
  readonly deadLettersRedriven: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
}

const day = 24 * 3_600_000;
const maxRedrives = 4;

/** The names of the queues that the simulated functions read. */
export function readQueues({ queues, readers }: Deployment): string[] {
  const read = readers.filter(({ functionName }) => !notSimulated.has(functionName));
  return queues
    .filter(({ arn }) => read.some(({ queueArn }) => queueArn === arn))
    .map(({ name }) => name);
}

/**
 * Simulates one seed to the end and compares the stored state with what people know. Some seeds plant a poison message
 * or an unreadable item; `chosen` replaces the seed's own choice.
 */
export async function simulateSeed(
  deployment: Deployment,
  seed: number,
  chosen?: Poison,
): Promise<SeedResult> {
  const chance = new Chance(seed);
  const flow = new Flow(deployment, { chance, regions: simulatedRegions(seed) });
  const expectations = createExpectations(flow);
  const failures: unknown[] = [];
  const stories = [
    ...expectations.groups.map((expected, index) => simulateCoordinator(flow, index + 1, expected)),
    ...expectations.joins.map((expected) => simulateJoinRequest(flow, expected)),
    ...expectations.starters.map((expected) => simulateStarter(flow, expected)),
  ];
  for (const story of stories) story.catch((error: unknown) => failures.push(error));
  const poison = chosen ?? maybePoison(chance, allPoison(readQueues(deployment)));
  if (poison) flow.time.at(flow.time.now + chance.between(0, 3_600_000), () => plant(flow, poison));
  flow.plantedInOutbox = poison?.at === 'stream and index';

  let deadLettersRedriven = 0;
  const wrong: string[] = [];
  try {
    await flow.untilIdle(50);
    await flow.until(flow.faults.plan.endsAt);
    for (let round = 0; round < maxRedrives; round += 1) {
      await flow.untilIdle(2);
      const count = await flow.during(redriveDeadLetters(flow));
      deadLettersRedriven += count;
      if (count === 0) break;
    }
    const isMonthLater = flow.time.now > flow.started + 8 * day;
    wrong.push(
      ...checkFinalState(flow, expectations, isMonthLater),
      ...wrongDeadLetters(flow, poison),
    );
    const ages = poison?.at === 'index' || chance.happens(0.3);
    if (!isMonthLater && !flow.plantedInOutbox && ages) {
      await flow.until(flow.time.now + 45 * day);
      await flow.untilIdle(2);
      wrong.push(
        ...checkFinalState(flow, expectations, true).map((each) => `after a month: ${each}`),
        ...wrongDeadLetters(flow, poison),
      );
    }
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  wrong.push(
    ...unreportedPoison(flow, poison),
    ...failures.map(
      (error) =>
        `somebody got ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ),
  );
  const doubleMails = flow.mail.mails.length - flow.lettersSent();
  if (doubleMails > flow.mail.interruptedSends)
    wrong.push(
      `duplicated: ${doubleMails} mails were sent twice, with only ${flow.mail.interruptedSends} faults during a send`,
    );
  const { mails, interruptedSends } = flow.mail;
  const { leaks } = flow.bus;
  if (leaks > 0) wrong.push(`leaked: ${leaks} events contain a mail address`);
  return {
    wrong,
    leaks,
    events: flow.bus.accepted.size,
    mails: mails.length,
    doubleMails,
    interruptedSends,
    deadLettersRedriven,
    faults: flow.faults.counts,
    trace: flow.trace,
  };
}

function createExpectations(flow: Flow): Expectations {
  const { chance } = flow;
  // If there are two regions, each has about as many groups as a single region would.
  const least = 2 * flow.regions.all.length;
  const groups = Array.from({ length: least + chance.below(3) }, (_, index) =>
    newExpectedGroup(flow, index + 1),
  );
  const joins = Array.from(
    { length: chance.below(3) },
    (_, index) => new ExpectedJoin(`aanvrager-${index + 1}@post.example`, chance.oneOf(groups)),
  );
  const starters = chance.happens(0.4)
    ? [new ExpectedStarter('starter@post.example', chance.oneOf(groups).municipality)]
    : [];
  return { groups, joins, starters };
}
