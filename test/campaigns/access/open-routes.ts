import { issuerOf } from '../../support/manage-link.ts';
import { settled } from '../../support/stored-state.ts';
import { isOpen, purposes, routes, ruleOf, type Route } from './access-rules.ts';
import { goodLink } from './credentials.ts';
import { changedSince, everything, fewAtATime, hear, type Heard } from './door.ts';
import { absent, requestOf } from './requests.ts';
import type { Scene } from './scene.ts';

/** What anybody may: with every link and with none the answer is the same, and it holds nobody's data. */
export async function openRoutes(scene: Scene): Promise<void> {
  for (const route of routes.filter(isOpen)) await openRoute(scene, route);
}

async function openRoute({ system, engine, stage, found }: Scene, route: Route): Promise<void> {
  const { active, pending } = stage.mine;
  const issuer = issuerOf(system.dataDir);
  const tokens = [
    undefined,
    'geen-token',
    ...(await Promise.all(purposes.map((purpose) => goodLink(active, purpose, issuer)))),
  ];
  const first = await hear(system.siteUrl, requestOf(route, active, active, undefined));
  if (route.startsWith('POST ')) await settled(engine);
  const before = await everything(engine);

  const answers = await fewAtATime(tokens, (token) =>
    hear(system.siteUrl, requestOf(route, active, active, token)),
  );
  found.tried += answers.length;
  if (first.status >= 300)
    found.wrong.push(`${route}: anybody may, and was answered ${first.status} ${first.text}`);
  for (const answer of answers) {
    if (!isSame(answer, first))
      found.wrong.push(`${route}: a link makes a difference: ${answer.status} ${answer.text}`);
  }
  const personal = [active.body.coordinator.email, active.body.coordinator.name].filter((word) =>
    answers.some(({ text }) => text.includes(word)),
  );
  found.leaked += personal.length;
  if (personal.length > 0) found.wrong.push(`${route}: holds ${personal.join(', ')}`);

  if (ruleOf(route).about === 'active') {
    const [hidden, nothing] = await Promise.all(
      [pending, absent].map((named) =>
        hear(system.siteUrl, requestOf(route, active, named, undefined)),
      ),
    );
    found.tried += 2;
    if (hidden?.problem !== 'not-found' || !isSame(hidden, nothing)) {
      found.leaked += 1;
      found.wrong.push(
        `${route}: tells of a group that is not active: ${hidden?.status} ${hidden?.text}`,
      );
    }
  }
  const changed = changedSince(before, await everything(engine));
  if (changed.length > 0)
    found.wrong.push(`${route}: the same request again changed ${changed.join(', ')}`);
}

function isSame(one: Heard | undefined, other: Heard | undefined): boolean {
  return one?.status === other?.status && timeless(one) === timeless(other);
}

/** Open data says when it was read. */
function timeless(heard: Heard | undefined): string | undefined {
  return heard?.text.replaceAll(/"timeStamp":"[^"]+"/g, '');
}
