import { seededRandom } from '../../../bench/seeded-random.ts';
import { issuerOf } from '../../support/manage-link.ts';
import { openEngine } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import type { CampaignResult } from '../command.ts';
import { isOpen, routes, ruleOf, type Route } from './access-rules.ts';
import { allowedActs } from './allowed.ts';
import { visitorsFor, type Visitor } from './credentials.ts';
import { changedSince, everything, fewAtATime, hear } from './door.ts';
import { openRoutes } from './open-routes.ts';
import { absent, requestOf } from './requests.ts';
import type { Findings, Scene } from './scene.ts';
import { buildStage } from './stage.ts';

export interface MatrixSettings {
  readonly seed: number;
  readonly say: (line: string) => void;
  /** Of the visitors who come with a spoiled link that would be no good unspoiled; 1 is all. All others always come. */
  readonly share: number;
}

/** Every route with every visitor on an own, a foreign and an absent object; then what is allowed, and the same again. */
export async function accessMatrix(
  system: TestSystem,
  settings: MatrixSettings,
): Promise<CampaignResult> {
  const engine = openEngine(system.dynamodbUrl);
  try {
    const found: Findings = { tried: 0, leaked: 0, wrong: [] };
    const scene: Scene = { system, engine, stage: await buildStage(system, engine), found };
    await openRoutes(scene);
    const random = seededRandom(settings.seed);
    for (const route of shuffled(
      routes.filter((each) => !isOpen(each)),
      random,
    ))
      await refusals(scene, route, { ...settings, random });
    const allowed = await allowedActs(scene);
    const { tried, leaked, wrong } = found;
    return {
      tried,
      survived: tried - wrong.length,
      lost: 0,
      duplicated: 0,
      leaked,
      figures: { routes: routes.length, 'allowed acts': allowed },
      wrong,
    };
  } finally {
    engine.destroy();
  }
}

/** Whoever is not let in by the table, at one route. */
async function refusals(
  scene: Scene,
  route: Route,
  { say, share, random }: MatrixSettings & { readonly random: () => number },
): Promise<void> {
  const { system, engine, stage, found } = scene;
  const { about, open } = ruleOf(route);
  if (about === undefined || open === 'anybody')
    throw new Error(`${route} is personal but about nothing`);
  const [own, other] = [stage.mine[about], stage.theirs[about]];
  const everybody = await visitorsFor(own, other, open, issuerOf(system.dataDir));
  const visitors = everybody.filter(
    ({ isSpoiltTwice = false }) => !isSpoiltTwice || random() < share,
  );
  const before = await everything(engine);

  const heard = await fewAtATime(visitors, async (visitor) => {
    const ask = (named: { id: string; reference?: string }) =>
      hear(system.siteUrl, requestOf(route, own, named, visitor.token));
    const [foreign, nothing] = await Promise.all([ask(other), ask(absent)]);
    return {
      visitor,
      answers: {
        foreign,
        absent: nothing,
        ...(visitor.refused === undefined ? {} : { own: await ask(own) }),
      },
    };
  });

  for (const { visitor, answers } of heard) {
    for (const [object, answer] of Object.entries(answers)) {
      found.tried += 1;
      const expected = expectedOf(visitor, object);
      const leaks = stage.fields.filter((field) => answer.text.includes(field));
      if (answer.problem !== expected)
        found.wrong.push(
          `${route}, ${visitor.role}, ${object} object: ${answer.status} ${answer.problem ?? 'let in'} instead of ${expected}`,
        );
      if (leaks.length > 0)
        found.wrong.push(
          `${route}, ${visitor.role}, ${object} object: the refusal holds ${leaks.join(', ')}`,
        );
      found.leaked += leaks.length;
    }
    if (
      answers.foreign.text !== answers.absent.text ||
      answers.foreign.status !== answers.absent.status
    ) {
      found.leaked += 1;
      found.wrong.push(
        `${route}, ${visitor.role}: the answer tells whether the foreign object exists`,
      );
    }
  }
  const changed = changedSince(before, await everything(engine));
  if (changed.length > 0)
    found.wrong.push(`${route}: refused, and still changed ${changed.join(', ')}`);
  say(`${route}: ${visitors.length} visitors`);
}

/** What is good for one object is foreign for another; what is no good at all is no better there. */
function expectedOf({ refused }: Visitor, object: string): string {
  return object === 'own' && refused !== undefined ? refused : (refused ?? 'link-foreign');
}

function shuffled<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .toSorted((one, two) => one.at - two.at)
    .map(({ thing }) => thing);
}
