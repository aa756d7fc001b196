import type { Polygon } from '../../shared/domain/areas/area.ts';
import { approve } from '../../shared/domain/groups/decision.ts';
import { changeArea, close } from '../../shared/domain/groups/group-life.ts';
import type { Change, Group } from '../../shared/domain/groups/group.ts';
import type { OnBehalf } from '../../shared/domain/groups/on-behalf.ts';
import { confirm, register } from '../../shared/domain/groups/registration.ts';
import type { GroupRepository, RegistrationRepository } from '../../shared/ports/groups.ts';
import { areas, coordinatorId, dongen, groupId, now, registration } from './builders.ts';
import { uncounted } from './uncounted.ts';

interface InitialGroup {
  readonly onBehalf?: OnBehalf;
  readonly polygon?: Polygon;
  readonly municipality?: string;
}

export const idempotencyKey = (number: number) => ({
  key: `key-${number}`,
  body: `body-${number}`,
});
export const referenceNumber = (number: number) => `LS-${String(number).padStart(5, '0')}`;
export const approval = ({ version }: Group, officerId = 'wijkagent-dongen') => ({
  officerId,
  version,
  now,
});

/** The change that registers group `number`. */
export function newRegistration(
  number: number,
  { polygon = areas.dongenVaart, municipality = dongen, onBehalf }: InitialGroup = {},
) {
  const change = register(
    registration({
      name: `Groep ${number}`,
      municipality,
      area: { polygon, streets: `Straat ${number}` },
    }),
    {
      now,
      groupId: groupId(number),
      coordinatorId: coordinatorId(number),
      termsVersion: '2026-11',
      ...(onBehalf && { onBehalf }),
    },
  );
  const digests = { mailbox: `mailbox-${number}`, phone: `phone-${number}` };
  return { ...change, coordinator: { ...change.coordinator, digests } };
}

/** Takes groups in a store through their life cycle; every step also stores its event. */
export function storyOf({
  groups,
  registrations,
}: {
  readonly groups: Pick<GroupRepository, 'save'>;
  readonly registrations: Pick<RegistrationRepository, 'register' | 'confirm'>;
}) {
  const save = async (before: Group, change: Change): Promise<Group> => {
    await groups.save(before, change);
    return change.group;
  };
  const story = {
    async register(number: number, initial: InitialGroup = {}): Promise<Group> {
      const change = newRegistration(number, initial);
      await registrations.register(change, idempotencyKey(number), uncounted);
      return change.group;
    },
    async confirm(number: number, initial: InitialGroup = {}) {
      const group = await story.register(number, initial);
      const change = confirm(group, referenceNumber(number), now);
      await registrations.confirm(group, change, uncounted);
      return change.group as Group;
    },
    async activate(number: number, initial: InitialGroup = {}) {
      const group = await story.confirm(number, initial);
      return save(group, approve(group, approval(group)));
    },
    changeArea: (group: Group, polygon: Polygon) =>
      save(group, changeArea(group, { polygon, streets: group.area.streets })),
    close: (group: Group) => save(group, close(group, now)),
  };
  return story;
}
