import { seededRandom } from '../../../bench/seeded-random.ts';
import { waitUntilSettled } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import { Canaries, type Canary } from './canary.ts';
import { loadExampleDesks, loadSecretDesks } from './desk.ts';
import {
  breakItem,
  crashAndRestart,
  withMailServiceDown,
  addPoison,
  sendMisplacedInput,
  sendWrongTokens,
} from './failures.ts';
import { endBorderGroups, leaksAcrossBorders, runBorderFlows } from './border-flows.ts';
import { findLeaks, type Sink } from './find-leaks.ts';
import { closeAll, runJoinFlows, changeGroups, runRegistrationFlows } from './flows.ts';
import { LeakScenario, type KnownGroup } from './leak-scenario.ts';
import { endOfficers, runOfficerFlows } from './officer-flows.ts';
import { kindsContaining, QueueWatch, storedSinks, tableSink, outputSinks } from './sinks.ts';

export interface RoundResult {
  readonly canaries: number;
  /** Canaries found in places where they must not be, or after they should have been deleted. */
  readonly leaks: readonly string[];
  /** The number of characters searched in each sink. */
  readonly searched: Readonly<Record<string, number>>;
  /** The kinds of item that contained personal data before it was deleted. */
  readonly kinds: readonly string[];
  readonly responses: number;
}

/**
 * Sends canaries from three regions through every flow and failure, searches every sink, lets time pass and then
 * searches the table.
 */
export async function leakRound(system: TestSystem, seed: number): Promise<RoundResult> {
  const random = seededRandom(seed);
  const canaries = new Canaries(random);
  const scenario = new LeakScenario({ system, canaries, random });
  const watch = new QueueWatch();

  await crashAndRestart(scenario);
  await loadSecretDesks(scenario);
  const [first, second, borders] = await watch.during(scenario, async () => {
    const groups = await runBorderFlows(scenario);
    await runOfficerFlows(scenario);
    return [...(await runFlowsAndFailures(scenario)), groups] as const;
  });
  const kinds = new Set(await kindsContaining(scenario, /geheim/i));
  const before = await storedSinks(scenario, watch.messages);
  const acrossBorders = await leaksAcrossBorders(scenario, borders);

  await endBorderGroups(scenario, borders);
  const now = await passTime(scenario, async () => {
    await closeAll(scenario, [first, second]);
    await endOfficers(scenario);
    await loadExampleDesks(scenario);
    // Former mailboxes are stored only once the example desks have been loaded.
    for (const kind of await kindsContaining(scenario, /geheim/i)) kinds.add(kind);
  });
  await readEverythingPublic(scenario, [first.reference, second.reference]);
  const after = [
    ...(await storedSinks(scenario, [])),
    ...(await outputSinks(scenario)),
    await tableSink(scenario, now),
  ];
  const mails = await mailsToStrangers(scenario);

  const leaks = new Set([
    ...findLeaks(before, canaries.all),
    ...findLeaks(after, canaries.all),
    ...findLeaks([mails], canaries.all.filter(isAboutCoordinator)),
    ...acrossBorders.leaks,
  ]);
  const searched = Object.fromEntries(
    [...before, ...after, ...acrossBorders.sinks].map(({ name, texts }) => [
      name,
      texts.join('').length,
    ]),
  );
  return {
    canaries: canaries.all.length,
    leaks: [...leaks],
    searched,
    kinds: [...kinds].toSorted(),
    responses: scenario.responses.length,
  };
}

async function runFlowsAndFailures(
  scenario: LeakScenario,
): Promise<readonly [KnownGroup, KnownGroup]> {
  // The poison messages come first, because each is delivered five times before it becomes a dead letter.
  await addPoison(scenario);
  const [first, second] = await runRegistrationFlows(scenario);
  await runJoinFlows(scenario, first);
  await changeGroups(scenario, [first, second]);
  await sendMisplacedInput(scenario, first.reference);
  await sendWrongTokens(scenario);
  await withMailServiceDown(
    scenario,
    async () =>
      void (await scenario.ask('/v1/registrations', {
        method: 'POST',
        json: scenario.body('a registration while mail is down', 'never public'),
      })),
  );
  const repair = await breakItem(scenario, second);
  await readEverythingPublic(scenario, [first.reference, second.reference]);
  await repair();
  await scenario.withEngine((engine) => waitUntilSettled(engine, 90));
  return [first, second];
}

/** Reads all public data, in every representation. */
async function readEverythingPublic(
  scenario: LeakScenario,
  references: readonly string[],
): Promise<void> {
  const perGroup = references.flatMap((reference) => [
    `/v1/groups/${reference}`,
    `/groepen/${reference}`,
    `/v1/ogc/collections/groups/items/${reference}`,
  ]);
  const open = [
    '/v1/groups',
    '/v1/groups?f=geojson',
    '/v1/network',
    '/v1/groups/nearby?longitude=4.95&latitude=51.64',
    '/v1/ogc',
    '/v1/ogc/conformance',
    '/v1/ogc/collections',
    '/v1/ogc/collections/groups',
    '/v1/ogc/collections/groups/items',
    '/v1/openapi.json',
  ];
  for (const path of [...perGroup, ...open, '/v1/groups/LS-00000', '/', '/groepen'])
    await scenario.ask(path);
  for (const path of ['/', '/robots.txt', '/.well-known/security.txt'])
    await scenario.ask(path, {}, scenario.system.siteUrl);
  const { area } = scenario.body('nobody', 'public');
  await scenario.ask('/v1/area-checks', { method: 'POST', json: { polygon: area.polygon } });
}

/**
 * Moves time forward so that join requests lapse, groups close and their data is deleted, registrations expire and
 * starters are removed, and then far enough for the table to have removed former officers. Returns the new time.
 */
async function passTime(scenario: LeakScenario, closes: () => Promise<void>): Promise<Date> {
  const advance = async (days: number): Promise<void> => {
    await scenario.system.moveTime({ days });
    for (const name of ['process-due-join-requests', 'expire-and-forget-groups', 'remove-starters'])
      await scenario.system.runSchedule(name);
    await scenario.withEngine((engine) => waitUntilSettled(engine, 60));
  };
  await advance(7.5);
  await advance(7.5);
  await closes();
  await scenario.withEngine((engine) => waitUntilSettled(engine, 60));
  await advance(31);
  return scenario.system.moveTime({ days: 366 });
}

/** The emails to askers and starters, who must never learn who the coordinators are. */
async function mailsToStrangers({ people, strangers }: LeakScenario): Promise<Sink> {
  const mails = await Promise.all([...strangers].map((to) => people.inbox.mails({ to })));
  return {
    name: 'a mail to an asker or starter',
    texts: mails.flat().map((mail) => JSON.stringify(mail)),
  };
}

const isAboutCoordinator = ({ what }: Canary): boolean =>
  /^the (name|e-mail address|phone number) of the coordinator/.test(what);
