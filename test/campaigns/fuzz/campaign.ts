import { openEngine } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';
import type { CampaignResult } from '../command.ts';
import { account, takeInventory, type Accepted } from './account.ts';
import { readDescription, type DescribedOperation } from './description.ts';
import { asCurl, did, withHeader, type Draft } from './draft.ts';
import { judge } from './judge.ts';
import { mostBeyondMs, Pace } from './pace.ts';
import { plant } from './planted.ts';
import { goodRequest, hostileRequest, type Ground } from './requests.ts';
import { requestSender } from './send.ts';

export interface FuzzSettings {
  readonly seed: number;
  /** Numbers of the requests to send. */
  readonly from: number;
  readonly to: number;
  /** Whether time counts: not on a machine that does something else too. */
  readonly timed: boolean;
  readonly say: (line: string) => void;
}

/** At once: enough to keep two cores busy, and few enough that a slow answer is the request's own fault. */
const atOnce = 6;
const goodEvery = 40;
const mostOfAKind = 2;

/** Sends hostile requests to a system of its own and compares every answer, and what is left behind, with what is promised. */
export async function fuzz(settings: FuzzSettings): Promise<CampaignResult> {
  const system = await TestSystem.start({ env: { LOCAL_THROTTLE: '0' } });
  try {
    return await fuzzSystem(system, await readDescription(system.siteUrl), settings);
  } finally {
    await system.stop();
  }
}

/** As `fuzz`, on a system that runs with `LOCAL_THROTTLE=0`. */
export async function fuzzSystem(
  system: TestSystem,
  operations: readonly DescribedOperation[],
  { seed, from, to, timed, say }: FuzzSettings,
): Promise<CampaignResult> {
  const ground: Ground = { operations, planted: await plant(system) };
  const good = await goodRequests(ground, system.siteUrl);
  const sender = requestSender(system.siteUrl, atOnce);
  const engine = openEngine(system.dynamodbUrl);
  const pace = new Pace();
  /** By what was wrong: the first requests that showed it, and how many did. */
  const wrong = new Map<string, { readonly shown: string[]; count: number }>();
  const statuses = new Map<number, number>();
  const accepted: Accepted[] = [];
  let [broken, leaked, next] = [0, 0, from];

  const goodAt = (number: number): (typeof good)[number] => {
    const one = good[number % good.length];
    if (!one) throw new Error('nothing is described');
    return one;
  };
  const sendGood = async ({ operation, draft }: (typeof good)[number]): Promise<number> => {
    const { ms } = await sender.send(draft);
    pace.tookGood(operation, ms);
    return ms;
  };
  const sendHostile = async (index: number): Promise<void> => {
    const draft = hostileRequest(ground, seed, index);
    const answer = await sender
      .send(draft)
      .catch((cause: unknown) =>
        Promise.reject(
          new Error(`request ${index} could not be sent: ${asCurl(draft)}`, { cause }),
        ),
      );
    const verdict = judge(ground, draft, answer);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    pace.took(index, verdict.operation, answer.ms);
    leaked += verdict.leaked;
    if (answer.status === 201)
      accepted.push({ id: String((JSON.parse(answer.body) as { id: unknown }).id) });
    if (verdict.wrong.length === 0) return;
    broken += 1;
    for (const fault of new Set(verdict.wrong)) {
      const known = wrong.get(fault) ?? { shown: [], count: 0 };
      known.count += 1;
      if (known.count <= mostOfAKind) known.shown.push(`request ${index}: ${asCurl(draft)}`);
      wrong.set(fault, known);
    }
  };
  const work = async (): Promise<void> => {
    while (next < to) {
      const index = next++;
      if (index % goodEvery === 0) await sendGood(goodAt(index / goodEvery));
      await sendHostile(index);
      if (index > from && index % 10_000 === 0) say(`${index} requests, ${broken} wrong`);
    }
  };

  try {
    // Twice: threads start with the first request, and what a repeated registration stores is stored before the count.
    for (const one of [...good, ...good]) await sender.send(one.draft);
    for (const one of good) await sendGood(one);
    const before = await takeInventory(system, engine);
    const began = performance.now();
    await Promise.all(Array.from({ length: atOnce }, work));
    const seconds = (performance.now() - began) / 1000;
    const late = timed ? await tooSlow() : [];
    const { wrong: left, ...counted } = await account(
      system,
      engine,
      before,
      accepted,
      ground.planted.canaries,
    );
    return {
      tried: to - from,
      survived: to - from - broken,
      lost: counted.lost,
      duplicated: 0,
      leaked: leaked + counted.leaked,
      wrong: [...faults(), ...late.flatMap(({ fault }) => fault), ...left],
      figures: {
        'let through and stored': accepted.length,
        'items of those': counted.explained,
        'counters of caps': counted.counters,
        'mails of those': counted.mails,
        answers: [...statuses]
          .toSorted(([one], [other]) => one - other)
          .map(([status, count]) => `${status || 'none'}: ${count}`)
          .join(', '),
        'slow among others, sent again alone': late.length,
        'slowest beyond a good request, alone (ms)': Math.round(
          Math.max(0, ...late.map(({ ms }) => ms)),
        ),
        'requests a second': Math.round((to - from) / seconds),
      },
    };
  } finally {
    sender.close();
    engine.destroy();
  }

  function faults(): string[] {
    return [...wrong].map(([fault, { shown, count }]) =>
      [`${fault} (${count} times)`, ...shown].join('\n  '),
    );
  }

  /** What was slow among others is sent alone three times; only what is slow each time is slow. */
  async function tooSlow(): Promise<{ ms: number; fault: string[] }[]> {
    const found: { ms: number; fault: string[] }[] = [];
    const suspects = pace.tooSlow().slice(0, 150);
    say(
      `${suspects.length} requests took more than ${mostBeyondMs} ms beyond a good one among others; each is sent again alone`,
    );
    for (const { index, operation } of suspects) {
      const draft = hostileRequest(ground, seed, index);
      const like = good.find((one) => one.operation.id === operation) ?? goodAt(0);
      const differences: number[] = [];
      for (let times = 0; times < 3; times += 1) {
        const usual = (await sender.send(like.draft)).ms;
        differences.push((await sender.send(draft)).ms - usual);
      }
      const ms = Math.min(...differences);
      found.push({
        ms,
        fault:
          ms > mostBeyondMs
            ? [`request ${index}: ${Math.round(ms)} ms beyond a good one\n  ${asCurl(draft)}`]
            : [],
      });
    }
    return found;
  }
}

/** One request to each operation with nothing wrong, that can be repeated without changing anything. */
async function goodRequests(ground: Ground, siteUrl: string) {
  const sender = requestSender(siteUrl, 1);
  const made: { operation: Ground['operations'][number]; draft: Draft }[] = [];
  for (const operation of ground.operations) {
    const token =
      operation.method === 'GET' ? ground.planted.subjects[operation.id]?.token : undefined;
    const draft = goodRequest(ground, operation, {
      key: crypto.randomUUID(),
      sender: '192.0.2.77',
      email: `goed.${operation.id.toLowerCase()}@fuzz.example`,
      token,
    });
    // Who may not change it is refused last of all, after everything else was looked at.
    const closed =
      operation.secured && token === undefined
        ? did(draft, 'no link', {
            headers: withHeader(
              draft,
              'authorization',
              `Bearer ${ground.planted.subjects['showRegistration']?.token}`,
            ),
          })
        : draft;
    const { status, body } = await sender.send(closed);
    const expected = closed === draft ? [200, 201] : [401, 403];
    if (!expected.includes(status))
      throw new Error(
        `a good request to ${operation.id} was answered ${status}: ${body.slice(0, 300)}`,
      );
    made.push({ operation, draft: closed });
  }
  sender.close();
  return made;
}
