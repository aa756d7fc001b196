import type { TokenPurpose } from '../../../shared/ports/access.ts';
import { issuerOf } from '../../support/manage-link.ts';
import { settled } from '../../support/stored-state.ts';
import { isOpen, routes, ruleOf, type Route } from './access-rules.ts';
import { goodLink, outdated } from './credentials.ts';
import { changedSince, everything, hear, type Heard } from './door.ts';
import { requestOf } from './requests.ts';
import type { Scene } from './scene.ts';
import type { Target } from './stage.ts';

const isRead = (route: Route): boolean => route.startsWith('GET ');
const isOfGroup = (route: Route): boolean => route.includes('/groups/');
/** Reads while there is something to read; what ends the group for others, and then closes it, when all else is done. */
const personal = routes.filter((route) => !isOpen(route));
const inOrder = [
  ...personal.filter(isRead),
  ...personal.filter((route) => !isRead(route) && !isOfGroup(route)),
  ...personal.filter(isOfGroup),
];
/** Acts on what the reader was shown: a link for an earlier version is refused. */
const bound: readonly Route[] = [
  'POST /v1/registrations/{id}/decision',
  'POST /v1/registrations/{id}/answer',
];

interface Act {
  readonly route: Route;
  readonly purpose: TokenPurpose;
  readonly target: Target;
}

/** What the table allows, on both sides, with the state that it changes; then the same links again. Answers how many acts. */
export async function allowedActs(scene: Scene): Promise<number> {
  const { mine, theirs } = scene.stage;
  const acts = inOrder.flatMap((route) => {
    const { open, about } = ruleOf(route);
    if (open === 'anybody' || about === undefined) return [];
    return [mine[about], theirs[about]].flatMap((target) =>
      open.map((purpose) => ({ route, purpose, target })),
    );
  });
  for (const act of acts) {
    if (bound.includes(act.route)) await isOutdated(scene, act);
    await isAllowed(scene, act);
  }
  await settled(scene.engine);
  const before = await everything(scene.engine);
  for (const act of acts) await again(scene, act);
  const changed = changedSince(before, await everything(scene.engine));
  if (changed.length > 0)
    scene.found.wrong.push(`links that were used before changed ${changed.join(', ')}`);
  return acts.length;
}

async function isOutdated(scene: Scene, act: Act): Promise<void> {
  const before = await stateOf(scene, act.target);
  const { problem } = await comes(
    scene,
    act,
    await outdated(act.target, act.purpose, issuerOf(scene.system.dataDir)),
  );
  if (problem !== 'registration-changed')
    scene.found.wrong.push(`${act.route}, link for an earlier version: ${problem ?? 'let in'}`);
  const changed = changedSince(before, await stateOf(scene, act.target));
  if (changed.length > 0)
    scene.found.wrong.push(
      `${act.route}, link for an earlier version: changed ${changed.join(', ')}`,
    );
}

async function isAllowed(scene: Scene, act: Act): Promise<void> {
  const before = await stateOf(scene, act.target);
  const { status, text } = await comes(scene, act);
  const what = `${act.route}, link to ${act.purpose}`;
  if (status !== 200)
    scene.found.wrong.push(`${what}: allowed, and was answered ${status} ${text}`);
  const changed = changedSince(before, await stateOf(scene, act.target)).length > 0;
  if (changed === isRead(act.route))
    scene.found.wrong.push(`${what}: ${changed ? 'a read changed something' : 'nothing changed'}`);
}

/** A link that was used, or whose group has closed meanwhile. */
async function again(scene: Scene, act: Act): Promise<void> {
  const { status, problem } = await comes(scene, act);
  const answered = status === 200 ? 'the same' : problem;
  const expected = ruleOf(act.route).again;
  if (answered !== expected)
    scene.found.wrong.push(
      `${act.route}, link to ${act.purpose} used before: ${answered} instead of ${expected}`,
    );
}

async function comes(
  { system, found }: Scene,
  { route, purpose, target }: Act,
  token?: string,
): Promise<Heard> {
  found.tried += 1;
  return hear(
    system.siteUrl,
    requestOf(
      route,
      target,
      target,
      token ?? (await goodLink(target, purpose, issuerOf(system.dataDir))),
    ),
  );
}

/** The state of the object itself: what follows from it by events comes in its own time. */
async function stateOf({ engine }: Scene, { id }: Target): Promise<ReadonlyMap<string, unknown>> {
  const own = new RegExp(`^(GROUP|JOIN|STARTER)#${id} (STATE|JOINING)$`);
  return new Map([...(await everything(engine))].filter(([key]) => own.test(key)));
}
