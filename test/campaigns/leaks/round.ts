import { seededRandom } from '../../../bench/seeded-random.ts';
import { settled } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import { Canaries, type Canary } from './canary.ts';
import { brokenItem, crash, mailServiceAway, poison, wrongInput, wrongLinks } from './failures.ts';
import { findLeaks, type Sink } from './find-leaks.ts';
import { closeAll, joinFlows, laterLife, registrationFlows } from './flows.ts';
import { kindsWith, QueueWatch, storedSinks, tableSink, toldSinks } from './sinks.ts';
import { Stage, type KnownGroup } from './stage.ts';

export interface RoundResult {
  readonly canaries: number;
  /** Where a canary was found that must not be there, or was found after it had to be forgotten. */
  readonly leaks: readonly string[];
  /** Characters that were searched, by place. */
  readonly searched: Readonly<Record<string, number>>;
  /** The kinds of items that held personal data before they were forgotten. */
  readonly kinds: readonly string[];
  readonly answers: number;
}

/** Lets canaries go through every flow and every failure, searches every place, lets time pass and searches the table. */
export async function leakRound(system: TestSystem, seed: number): Promise<RoundResult> {
  const random = seededRandom(seed);
  const canaries = new Canaries(random);
  const stage = new Stage({ system, canaries, random });
  const watch = new QueueWatch();

  await crash(stage);
  const [first, second] = await watch.during(stage, () => everythingHappens(stage));
  const kinds = await kindsWith(stage, /geheim/i);
  const before = await storedSinks(stage, watch.messages);

  await timePasses(stage, async () => closeAll(stage, [first, second]));
  await publicReads(stage, [first.reference, second.reference]);
  const after = [
    ...(await storedSinks(stage, [])),
    ...(await toldSinks(stage)),
    await tableSink(stage),
  ];
  const mails = await mailsToStrangers(stage);

  const leaks = new Set([
    ...findLeaks(before, canaries.all),
    ...findLeaks(after, canaries.all),
    ...findLeaks([mails], canaries.all.filter(isAboutCoordinator)),
  ]);
  const searched = Object.fromEntries(
    [...before, ...after].map(({ name, texts }) => [name, texts.join('').length]),
  );
  return {
    canaries: canaries.all.length,
    leaks: [...leaks],
    searched,
    kinds,
    answers: stage.answers.length,
  };
}

async function everythingHappens(stage: Stage): Promise<readonly [KnownGroup, KnownGroup]> {
  // First, because a message is tried five times before it is a dead letter.
  await poison(stage);
  const [first, second] = await registrationFlows(stage);
  await joinFlows(stage, first);
  await laterLife(stage, [first, second]);
  await wrongInput(stage, first.reference);
  await wrongLinks(stage);
  await mailServiceAway(
    stage,
    async () =>
      void (await stage.ask('/v1/registrations', {
        method: 'POST',
        json: stage.body('a registration while mail is away', 'never public'),
      })),
  );
  const repair = await brokenItem(stage, second);
  await publicReads(stage, [first.reference, second.reference]);
  await repair();
  await stage.withEngine((engine) => settled(engine, 90));
  return [first, second];
}

/** Everything that anybody may read, in every form that it has. */
async function publicReads(stage: Stage, references: readonly string[]): Promise<void> {
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
  for (const path of [
    ...perGroup,
    ...open,
    '/v1/groups/LS-00000',
    '/',
    '/groepen',
    '/robots.txt',
    '/.well-known/security.txt',
  ])
    await stage.ask(path);
  const { area } = stage.body('nobody', 'public');
  await stage.ask('/v1/area-checks', { method: 'POST', json: { polygon: area.polygon } });
}

/** Requests lapse, groups stop and are forgotten, registrations expire, starters are removed. */
async function timePasses(stage: Stage, closes: () => Promise<void>): Promise<void> {
  const tend = async (days: number): Promise<void> => {
    await stage.system.moveTime({ days });
    for (const name of ['process-due-join-requests', 'expire-and-forget-groups', 'remove-starters'])
      await stage.system.runSchedule(name);
    await stage.withEngine((engine) => settled(engine, 60));
  };
  await tend(7.5);
  await tend(7.5);
  await closes();
  await stage.withEngine((engine) => settled(engine, 60));
  await tend(31);
}

/** Who asks to join or to start never learns who the coordinators are. */
async function mailsToStrangers({ people, strangers }: Stage): Promise<Sink> {
  const mails = await Promise.all([...strangers].map((to) => people.inbox.mails({ to })));
  return {
    name: 'a mail to somebody who asks',
    texts: mails.flat().map((mail) => JSON.stringify(mail)),
  };
}

const isAboutCoordinator = ({ what }: Canary): boolean =>
  /^the (name|e-mail address|phone number) of the coordinator/.test(what);
