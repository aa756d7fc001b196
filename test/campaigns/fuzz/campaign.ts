import { engineClient } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';
import type { CampaignResult } from '../command.ts';
import { checkResponse } from './check-response.ts';
import { reliesOnOwnPage } from './described-request.ts';
import { readDescription, type DescribedOperation } from './description.ts';
import { asCurl, withMutation, withHeader, type Draft } from './draft.ts';
import { plant } from './planted-data.ts';
import {
  credentialHeader,
  fromOtherSite,
  goodRequest,
  hostileRequest,
  type FuzzContext,
} from './requests.ts';
import { maxExtraMs, ResponseTimes } from './response-times.ts';
import { requestSender } from './send.ts';
import { checkSideEffects, takeInventory, type Accepted } from './side-effects.ts';

export interface FuzzSettings {
  readonly seed: number;
  /** The range of request numbers to send: `from` is included, `to` is not. */
  readonly from: number;
  readonly to: number;
  /** Whether slow responses count as failures; this is not useful on a busy machine. */
  readonly timed: boolean;
  readonly say: (line: string) => void;
}

/**
 * The number of requests sent at the same time: enough to keep two cores busy, but few enough that a
 * slow response can be attributed to its own request.
 */
const concurrency = 6;
const goodEvery = 40;
const maxShown = 2;

/** Sends hostile requests to a new system and checks every response and all side effects. */
export async function fuzz(settings: FuzzSettings): Promise<CampaignResult> {
  const system = await TestSystem.start({ env: { LOCAL_THROTTLE: '0' } });
  try {
    return await fuzzSystem(system, await readDescription(system.siteUrl), settings);
  } finally {
    await system.stop();
  }
}

/** Like `fuzz`, but on a running system that was started with `LOCAL_THROTTLE=0`. */
export async function fuzzSystem(
  system: TestSystem,
  operations: readonly DescribedOperation[],
  { seed, from, to, timed, say }: FuzzSettings,
): Promise<CampaignResult> {
  const context: FuzzContext = { operations, planted: await plant(system) };
  const good = await goodRequests(context, system.siteUrl);
  const sender = requestSender(system.siteUrl, concurrency);
  const engine = engineClient(system.dynamodbUrl);
  const times = new ResponseTimes();
  /** For each problem, the first few requests that revealed it and the total number of such requests. */
  const wrong = new Map<string, { readonly shown: string[]; count: number }>();
  const statuses = new Map<number, number>();
  const accepted: Accepted[] = [];
  let [broken, leaked, next, sessions, links, attempts] = [0, 0, from, 0, 0, 0];

  const goodAt = (number: number): (typeof good)[number] => {
    const one = good[number % good.length];
    if (!one) throw new Error('the description has no operations');
    return one;
  };
  const sendGood = async ({ operation, draft }: (typeof good)[number]): Promise<number> => {
    const { ms } = await sender.send(draft);
    times.addGood(operation, ms);
    if (operation.id === 'startSession') sessions += 1;
    if (operation.id === 'startSignIn') attempts += 1;
    return ms;
  };
  const sendHostile = async (index: number): Promise<void> => {
    const draft = hostileRequest(context, seed, index);
    const response = await sender
      .send(draft)
      .catch((cause: unknown) =>
        Promise.reject(
          new Error(`request ${index} could not be sent: ${asCurl(draft)}`, { cause }),
        ),
      );
    const verdict = checkResponse(context, draft, response);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    times.add(index, verdict.operation, response.ms);
    leaked += verdict.leaked;
    if (verdict.operation?.id === 'startSession' && response.status < 300) sessions += 1;
    if (verdict.operation?.id === 'requestNewLink' && response.status < 300) links += 1;
    if (verdict.operation?.id === 'startSignIn' && response.status === 303) attempts += 1;
    if (response.status === 201)
      accepted.push({ id: String((JSON.parse(response.body) as { id: unknown }).id) });
    if (verdict.wrong.length === 0) return;
    broken += 1;
    for (const problem of new Set(verdict.wrong)) {
      const known = wrong.get(problem) ?? { shown: [], count: 0 };
      known.count += 1;
      if (known.count <= maxShown) known.shown.push(`request ${index}: ${asCurl(draft)}`);
      wrong.set(problem, known);
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
    // Valid requests are sent before the inventory is taken, so that all threads have started and the registrations
    // that are repeated later have already been stored.
    for (const one of [...good, ...good]) await sender.send(one.draft);
    for (const one of good) await sendGood(one);
    const before = await takeInventory(system, engine);
    sessions = 0;
    attempts = 0;
    const started = performance.now();
    await Promise.all(Array.from({ length: concurrency }, work));
    const seconds = (performance.now() - started) / 1000;
    const late = timed ? await slowRequests() : [];
    const { wrong: left, ...counted } = await checkSideEffects(
      system,
      engine,
      before,
      { accepted, sessions, links, attempts },
      context.planted.canaries,
    );
    return {
      tried: to - from,
      survived: to - from - broken,
      lost: counted.lost,
      duplicated: 0,
      leaked: leaked + counted.leaked,
      wrong: [...problems(), ...late.flatMap(({ problem }) => problem), ...left],
      figures: {
        'valid and accepted': accepted.length,
        'items they stored': counted.explained,
        'cap counters': counted.counters,
        'mails they caused': counted.mails,
        'responses by status': [...statuses]
          .toSorted(([one], [other]) => one - other)
          .map(([status, count]) => `${status || 'none'}: ${count}`)
          .join(', '),
        'slow under load, resent alone': late.length,
        'slowest beyond a good request, resent alone (ms)': Math.round(
          Math.max(0, ...late.map(({ ms }) => ms)),
        ),
        'requests per second': Math.round((to - from) / seconds),
      },
    };
  } finally {
    sender.close();
    engine.destroy();
  }

  function problems(): string[] {
    return [...wrong].map(([problem, { shown, count }]) =>
      [`${problem} (${count} times)`, ...shown].join('\n  '),
    );
  }

  /**
   * Resends requests that were slow under load, one at a time and three times each; only those that are slow every time
   * count as slow.
   */
  async function slowRequests(): Promise<{ ms: number; problem: string[] }[]> {
    const found: { ms: number; problem: string[] }[] = [];
    const suspects = times.slowRequests().slice(0, 150);
    say(
      `${suspects.length} requests took more than ${maxExtraMs} ms longer than a good one under load; each is resent alone`,
    );
    for (const { index, operation } of suspects) {
      const draft = hostileRequest(context, seed, index);
      const like = good.find((one) => one.operation.id === operation) ?? goodAt(0);
      const differences: number[] = [];
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const usualMs = (await sender.send(like.draft)).ms;
        differences.push((await sender.send(draft)).ms - usualMs);
      }
      const ms = Math.min(...differences);
      found.push({
        ms,
        problem:
          ms > maxExtraMs
            ? [`request ${index}: ${Math.round(ms)} ms longer than a good one\n  ${asCurl(draft)}`]
            : [],
      });
    }
    return found;
  }
}

/** For each operation, a valid request that can be repeated without changing anything. */
async function goodRequests(context: FuzzContext, siteUrl: string) {
  const sender = requestSender(siteUrl, 1);
  const made: { operation: FuzzContext['operations'][number]; draft: Draft }[] = [];
  for (const operation of context.operations) {
    const token =
      operation.method === 'GET' || operation.id === 'startSession'
        ? context.planted.subjects[operation.id]?.token
        : undefined;
    const draft = goodRequest(context, operation, {
      key: crypto.randomUUID(),
      sender: '192.0.2.77',
      email: `goed.${operation.id.toLowerCase()}@fuzz.example`,
      token,
    });
    // A write is safe to repeat if its token lacks permission: the request is refused, but only
    // after all other checks. A write without a token is refused if it comes from another site.
    const repeatable = reliesOnOwnPage(operation)
      ? fromOtherSite(draft)
      : operation.secured && token === undefined
        ? withMutation(draft, 'no permission', {
            headers: withHeader(
              draft,
              ...credentialHeader(operation, 'a'.repeat(operation.inSession ? 43 : 26)),
            ),
          })
        : draft;
    const { status, body } = await sender.send(repeatable);
    const succeeds = [...operation.responses.keys()].filter((described) => described < 400);
    const expected = repeatable === draft ? succeeds : [401, 403];
    if (!expected.includes(status))
      throw new Error(
        `a good request to ${operation.id} returned ${status}: ${body.slice(0, 300)}`,
      );
    made.push({ operation, draft: repeatable });
  }
  sender.close();
  return made;
}
