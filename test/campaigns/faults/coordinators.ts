import { changeArea } from '../../../functions/groups/change-area/change-area.ts';
import { closeGroup } from '../../../functions/groups/close-group/close-group.ts';
import { confirmRegistration } from '../../../functions/groups/confirm-registration/confirm-registration.ts';
import { registerGroup } from '../../../functions/groups/register-group/register-group.ts';
import { canonicalPolygon, type Polygon } from '../../../shared/domain/areas/area.ts';
import { referenceFrom } from '../../../shared/domain/groups/reference.ts';
import { groupKey, sortKeys, partitionOf } from '../../../shared/store/keys.ts';
import { dongen, loonOpZand, rectangle, registration } from '../../support/builders.ts';
import { regionWith } from '../../support/regions.ts';
import { callWithRetries } from './call-with-retries.ts';
import { ExpectedGroup, type GroupState } from './expected-state.ts';
import type { Flow } from './flow.ts';
import { awaitDecision, correctByOfficer } from './officers.ts';

/**
 * A grid on the border between two municipalities, in degrees. At Langstraat's link distance, only areas in the same
 * place or in adjacent places are linked.
 */
const grid = {
  west: 4.988,
  south: 51.648,
  east: 0.0034,
  north: 0.002,
  width: 0.002,
  height: 0.0015,
} as const;

function randomArea(flow: Flow): Polygon {
  // With a border between regions, areas are closer together, so that many links cross it.
  const [columns, rows] = flow.regions.all.length > 1 ? [2, 2] : [5, 4];
  const [west, south] = [
    grid.west + grid.east * flow.chance.below(columns),
    grid.south + grid.north * flow.chance.below(rows),
  ];
  return canonicalPolygon(rectangle(west, south, west + grid.width, south + grid.height));
}

/**
 * Simulates somebody who registers a group, confirms it, waits for the decision and changes the area. An officer may
 * correct the group, and the coordinator may close it.
 */
export async function simulateCoordinator(
  flow: Flow,
  number: number,
  expected: ExpectedGroup,
): Promise<void> {
  const { chance } = flow;
  await flow.think(0, 1800);
  if (!(await registerAndConfirm(flow, number, expected))) return;
  if (!(await awaitDecision(flow, expected))) return;
  for (let change = chance.below(3); change > 0; change -= 1) {
    await flow.think(1, 2400);
    await requestAreaChange(flow, expected);
  }
  if (chance.happens(0.3)) {
    await flow.think(1, 2400);
    await correctByOfficer(flow, expected);
  }
  if (!chance.happens(0.35)) return;
  await flow.think(1, 2400);
  await requestClosure(flow, expected);
}

/** Registers a group and confirms its registration; returns false if the registration is never confirmed. */
async function registerAndConfirm(
  flow: Flow,
  number: number,
  expected: ExpectedGroup,
): Promise<boolean> {
  const { chance } = flow;
  const polygon = randomArea(flow);
  const body = registration({
    name: `Groep ${number}`,
    municipality: expected.municipality,
    area: { polygon, streets: 'Straat' },
    coordinator: { name: 'Test Beheerder', email: expected.email, phone: '+31612345678' },
  });
  const registered = await callWithRetries(flow, 'register-group', (needs) =>
    registerGroup(needs.of(expected.regionId), body, {
      sender: { address: expected.email },
      request: { key: expected.idempotencyKey, body: 'registration' },
    }),
  );
  if (registered.kind === 'refused') throw registered.error;
  if (registered.kind === 'succeeded') expected.setKnown({ status: 'submitted', polygon });
  else expected.addPossible({ status: 'submitted', polygon });

  const { groupId = '', token } = await flow.mail.read(
    (mail) => mail.letter === 'confirm-address' && mail.to === expected.email,
  );
  expected.id = groupId;
  expected.setKnown({ status: 'submitted', polygon });
  // Some people never confirm, so their registration expires.
  if (chance.happens(0.1)) return false;
  await flow.think(10, 900);
  const { referencePrefix } = flow.regions.named(expected.regionId);
  const newReference = () =>
    chance.happens(0.2)
      ? `${referencePrefix}-00000`
      : referenceFrom(referencePrefix, chance.bytes(8));
  const confirmed = await callWithRetries(flow, 'confirm-registration', (needs) =>
    confirmRegistration(
      { ...needs.of(expected.regionId), authority: flow.tokens, newReference },
      groupId,
      token,
      { address: expected.email },
    ),
  );
  if (confirmed.kind === 'refused') throw confirmed.error;
  if (confirmed.kind === 'succeeded') expected.setKnown({ status: 'pending', polygon });
  else expected.addPossible({ status: 'pending', polygon });
  return true;
}

async function requestAreaChange(flow: Flow, expected: ExpectedGroup): Promise<void> {
  const polygon = randomArea(flow);
  const { reference, token } = await manageToken(flow, expected);
  const outcome = await callWithRetries(flow, 'change-area', (needs) =>
    changeArea({ ...needs.of(expected.regionId), authority: flow.tokens }, reference, token, {
      area: { polygon, streets: 'Straat' },
      version: Number(flow.items.at(groupKey(expected.regionId, expected.id ?? ''))?.['version']),
    }),
  );
  if (outcome.kind === 'refused') throw outcome.error;
  if (outcome.kind === 'succeeded') expected.setKnown({ status: 'active', polygon });
  else expected.addPossible({ status: 'active', polygon });
}

async function requestClosure(flow: Flow, expected: ExpectedGroup): Promise<void> {
  const { reference, token } = await manageToken(flow, expected);
  const outcome = await callWithRetries(flow, 'close-group', (needs) =>
    closeGroup({ ...needs.of(expected.regionId), authority: flow.tokens }, reference, token),
  );
  // If an earlier attempt received no response, a refusal means that the earlier attempt succeeded.
  if (outcome.kind === 'refused' && !outcome.afterUnknown) throw outcome.error;
  const closed = [...(expected.known ? [expected.known] : []), ...expected.possible].map(
    ({ polygon }): GroupState => ({ status: 'closed', polygon }),
  );
  // Closing the group does not reveal whether an earlier area change succeeded.
  if (outcome.kind === 'unknown') expected.possible.push(...closed);
  else [expected.known, ...expected.possible] = closed;
}

/**
 * Issues a token for managing a group, because the simulation does not include the emails that contain such tokens.
 */
async function manageToken(
  flow: Flow,
  { id = '', regionId }: ExpectedGroup,
): Promise<{ reference: string; token: string }> {
  const [coordinator] = flow.items.query(
    partitionOf('group', regionId, id),
    sortKeys.coordinator,
    true,
  );
  const claims = {
    purpose: 'manage',
    regionId,
    subjectId: id,
    recipientId: String(coordinator?.['id']),
    version: 0,
  } as const;
  return {
    reference: String(flow.items.at(groupKey(regionId, id))?.['reference']),
    token: await flow.tokens.issue(claims),
  };
}

export function newExpectedGroup(flow: Flow, number: number): ExpectedGroup {
  const municipality = flow.chance.oneOf([dongen, loonOpZand]);
  const { id } = regionWith(flow.regions, municipality);
  return new ExpectedGroup(`beheerder-${number}@groep.example`, municipality, id);
}
