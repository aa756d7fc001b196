import { changeArea } from '../../../functions/groups/change-area/change-area.ts';
import { closeGroup } from '../../../functions/groups/close-group/close-group.ts';
import { confirmRegistration } from '../../../functions/groups/confirm-registration/confirm-registration.ts';
import { registerGroup } from '../../../functions/groups/register-group/register-group.ts';
import { canonicalPolygon, type Polygon } from '../../../shared/domain/areas/area.ts';
import { referenceFrom } from '../../../shared/domain/groups/reference.ts';
import { groupKey, partitions, sortKeys } from '../../../shared/store/keys.ts';
import { dongen, loonOpZand, rectangle, registration } from '../../support/builders.ts';
import { ask } from './asking.ts';
import type { Flow } from './flow.ts';
import { decided } from './officers.ts';
import { ToldGroup, type GroupState } from './told.ts';

/** The corner of a field on the border of two municipalities, in degrees; neighbours on it are about a link distance apart. */
const field = {
  west: 4.988,
  south: 51.648,
  east: 0.0034,
  north: 0.002,
  width: 0.002,
  height: 0.0015,
} as const;

function somewhere(flow: Flow): Polygon {
  const [west, south] = [
    field.west + field.east * flow.chance.below(5),
    field.south + field.north * flow.chance.below(4),
  ];
  return canonicalPolygon(rectangle(west, south, west + field.width, south + field.height));
}

/** Somebody registers a group and lives with it: confirms, is decided on, moves, perhaps stops. */
export async function liveAsCoordinator(
  flow: Flow,
  number: number,
  told: ToldGroup,
): Promise<void> {
  const { chance } = flow;
  await flow.think(0, 1800);
  if (!(await registers(flow, number, told))) return;
  if (!(await decided(flow, told))) return;
  for (let change = chance.below(3); change > 0; change -= 1) {
    await flow.think(1, 2400);
    await changesArea(flow, told);
  }
  if (!chance.happens(0.35)) return;
  await flow.think(1, 2400);
  await closes(flow, told);
}

/** Registers and confirms; false when the registration goes no further. */
async function registers(flow: Flow, number: number, told: ToldGroup): Promise<boolean> {
  const { chance } = flow;
  const polygon = somewhere(flow);
  const body = registration({
    name: `Groep ${number}`,
    municipality: told.municipality,
    area: { polygon, streets: 'Straat' },
    coordinator: { name: 'Test Beheerder', email: told.email, phone: '+31612345678' },
  });
  const registered = await ask(flow, 'register-group', (needs) =>
    registerGroup(needs, body, { key: `register ${number}`, body: 'registration' }),
  );
  if (registered.kind === 'refused') throw registered.error;
  if (registered.kind === 'answered') told.is({ status: 'submitted', polygon });
  else told.mayBe({ status: 'submitted', polygon });

  const { groupId = '', token } = await flow.mail.read(
    (mail) => mail.letter === 'confirm-address' && mail.to === told.email,
  );
  told.id = groupId;
  told.is({ status: 'submitted', polygon });
  // Somebody who loses heart: the registration expires.
  if (chance.happens(0.1)) return false;
  await flow.think(10, 900);
  const newReference = () =>
    chance.happens(0.2) ? 'LS-00000' : referenceFrom('LS', chance.bytes(8));
  const confirmed = await ask(flow, 'confirm-registration', (needs) =>
    confirmRegistration({ ...needs, authority: flow.links, newReference }, groupId, token),
  );
  if (confirmed.kind === 'refused') throw confirmed.error;
  if (confirmed.kind === 'answered') told.is({ status: 'pending', polygon });
  else told.mayBe({ status: 'pending', polygon });
  return true;
}

async function changesArea(flow: Flow, told: ToldGroup): Promise<void> {
  const polygon = somewhere(flow);
  const { reference, token } = await manage(flow, told);
  const reply = await ask(flow, 'change-area', (needs) =>
    changeArea({ ...needs, authority: flow.links }, reference, token, {
      polygon,
      streets: 'Straat',
    }),
  );
  if (reply.kind === 'refused') throw reply.error;
  if (reply.kind === 'answered') told.is({ status: 'active', polygon });
  else told.mayBe({ status: 'active', polygon });
}

async function closes(flow: Flow, told: ToldGroup): Promise<void> {
  const { reference, token } = await manage(flow, told);
  const reply = await ask(flow, 'close-group', (needs) =>
    closeGroup({ ...needs, authority: flow.links }, reference, token),
  );
  // Refused after silence: the silent one did it.
  if (reply.kind === 'refused' && !reply.afterSilence) throw reply.error;
  const closed = [...(told.sure ? [told.sure] : []), ...told.maybe].map(
    ({ polygon }): GroupState => ({ status: 'closed', polygon }),
  );
  // An area that was perhaps changed before stays perhaps changed.
  if (reply.kind === 'silence') told.maybe.push(...closed);
  else [told.sure, ...told.maybe] = closed;
}

/** The link to manage a group stands in mails that this story has none of; its coordinator gets one here. */
async function manage(
  flow: Flow,
  { id = '' }: ToldGroup,
): Promise<{ reference: string; token: string }> {
  const [coordinator] = flow.items.query(partitions.group + id, sortKeys.coordinator, true);
  const claims = {
    purpose: 'manage',
    subjectId: id,
    recipientId: String(coordinator?.['id']),
    version: 0,
  } as const;
  return {
    reference: String(flow.items.at(groupKey(id))?.['reference']),
    token: await flow.links.issue(claims),
  };
}

export function newGroup(flow: Flow, number: number): ToldGroup {
  return new ToldGroup(
    `beheerder-${number}@groep.example`,
    flow.chance.oneOf([dongen, loonOpZand]),
  );
}
