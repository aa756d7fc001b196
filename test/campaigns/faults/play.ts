import { Chance } from './chance.ts';
import { liveAsCoordinator, newGroup } from './coordinators.ts';
import type { Deployment } from './deployment.ts';
import { Flow } from './flow.ts';
import { maybePoison, plant, wrongDeadLetters } from './poison.ts';
import { redriven } from './redriving.ts';
import { asksForKit, asksToJoin } from './residents.ts';
import { ToldJoin, ToldStarter, type Knowledge } from './told.ts';
import { untruths } from './truth.ts';

export interface Played {
  readonly wrong: readonly string[];
  /** Events with somebody's address in them. */
  readonly leaks: number;
  readonly events: number;
  readonly mails: number;
  /** Mails that went twice, and how many faults fell inside a send. */
  readonly doubleMails: number;
  readonly risks: number;
  readonly deadLettersPutBack: number;
  readonly troubles: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
}

const day = 24 * 3_600_000;
const mostRedrives = 4;

/** Plays one run from its seed to its end, and holds what is there against what people were told. */
export async function play(deployment: Deployment, seed: number): Promise<Played> {
  const chance = new Chance(seed);
  const flow = new Flow(deployment, chance);
  const knowledge = people(flow);
  const failures: unknown[] = [];
  const lives = [
    ...knowledge.groups.map((told, index) => liveAsCoordinator(flow, index + 1, told)),
    ...knowledge.joins.map((told) => asksToJoin(flow, told)),
    ...knowledge.starters.map((told) => asksForKit(flow, told)),
  ];
  for (const life of lives) life.catch((error: unknown) => failures.push(error));
  const poison = maybePoison(chance);
  if (poison) flow.time.at(flow.time.now + chance.between(0, 3_600_000), () => plant(flow, poison));
  flow.plantedInOutbox = poison === 'outbox';

  let deadLettersPutBack = 0;
  const wrong: string[] = [];
  try {
    await flow.untilQuiet(50);
    await flow.until(flow.troubles.plan.endsAt);
    for (let round = 0; round < mostRedrives; round += 1) {
      await flow.untilQuiet(2);
      const count = await flow.during(redriven(flow));
      deadLettersPutBack += count;
      if (count === 0) break;
    }
    const isAged = flow.time.now > flow.started + 8 * day;
    wrong.push(...untruths(flow, knowledge, isAged), ...wrongDeadLetters(flow, poison));
    if (!isAged && poison !== 'outbox' && chance.happens(0.3)) {
      await flow.until(flow.time.now + 45 * day);
      await flow.untilQuiet(2);
      wrong.push(
        ...untruths(flow, knowledge, true).map((each) => `after a month: ${each}`),
        ...wrongDeadLetters(flow, poison),
      );
    }
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  wrong.push(
    ...failures.map(
      (error) =>
        `somebody met ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ),
  );
  const doubleMails = flow.mail.mails.length - flow.lettersSent();
  if (doubleMails > flow.mail.risks)
    wrong.push(
      `duplicated: ${doubleMails} mails went twice, and ${flow.mail.risks} faults fell inside a send`,
    );
  const { mails, risks } = flow.mail;
  const { leaks } = flow.bus;
  if (leaks > 0) wrong.push(`leaked: ${leaks} events with an address`);
  return {
    wrong,
    leaks,
    events: flow.bus.taken.size,
    mails: mails.length,
    doubleMails,
    risks,
    deadLettersPutBack,
    troubles: flow.troubles.counts,
    trace: flow.trace,
  };
}

function people(flow: Flow): Knowledge {
  const { chance } = flow;
  const groups = Array.from({ length: 2 + chance.below(3) }, (_, index) =>
    newGroup(flow, index + 1),
  );
  const joins = Array.from(
    { length: chance.below(3) },
    (_, index) => new ToldJoin(`aanvrager-${index + 1}@post.example`, chance.oneOf(groups)),
  );
  const starters = chance.happens(0.4)
    ? [new ToldStarter('starter@post.example', chance.oneOf(groups).municipality)]
    : [];
  return { groups, joins, starters };
}
