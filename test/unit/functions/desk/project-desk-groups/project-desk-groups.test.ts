import { beforeEach, describe, expect, it } from 'vitest';
import { projectDeskGroups } from '../../../../../functions/desk/project-desk-groups/project-desk-groups.ts';
import { close } from '../../../../../shared/domain/groups/group-life.ts';
import { forgetNow } from '../../../../../shared/domain/groups/retention.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { dynamoGroupList } from '../../../../../shared/store/desk/dynamo-group-list.ts';
import {
  activeGroup,
  areas,
  coordinatorOf,
  dongen,
  groupId,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLinks } from '../../../../support/fakes/fake-links.ts';
import { TableInMemory } from '../../../../support/simulation/table-in-memory.ts';

const vaart = activeGroup(1, areas.dongenVaart);
const west = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });
const link = {
  groupId: vaart.id,
  neighbourId: west.id,
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: loonOpZand,
  distance: 104,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 1 },
} as const;

let groups: FakeGroups;
let needs: Parameters<typeof projectDeskGroups>[0] extends (id: string) => infer Needs
  ? Needs
  : never;

beforeEach(() => {
  groups = new FakeGroups().add(vaart, coordinatorOf(vaart)).add(west);
  needs = {
    groups,
    links: new FakeLinks(groups),
    groupList: dynamoGroupList(new TableInMemory().table, () => now),
  };
});

const handle = (data: object = {}) =>
  projectDeskGroups(() => needs, {
    data: { groupId: vaart.id, municipality: dongen, version: 3, ...data },
    regionId: 'langstraat',
  });
const listed = async () => {
  const list = needs.groupList as ReturnType<typeof dynamoGroupList>;
  const { groups: found } = await list.find({
    municipalities: [dongen, loonOpZand],
    filters: [],
    words: [],
  });
  return found.map(({ reference, status, neighbours, mail }) => [
    reference,
    status,
    neighbours,
    mail,
  ]);
};

describe("The officers' list follows the groups:", () => {
  it('a group appears, with the health of its mail', async () => {
    await handle();

    expect(await listed()).toEqual([['LS-00001', 'active', 0, 'ok']]);
  });

  it('a link counts for both groups', async () => {
    const links = needs.links as FakeLinks;
    await links.link(link, vaart);

    await handle({ neighbourId: west.id, crossesBorder: true });

    expect(await listed()).toEqual([
      ['LS-00002', 'active', 1, 'nobody'],
      ['LS-00001', 'active', 1, 'ok'],
    ]);
  });

  it('a closed group stays until it is forgotten, whatever the order and number of events', async () => {
    const closed = close(vaart, now);
    await groups.save(vaart, closed);
    await handle();
    await handle();
    expect(await listed()).toEqual([['LS-00001', 'closed', 0, 'ok']]);

    const change: { group: Group } = forgetNow(closed.group, now);
    groups.add(change.group);
    await handle();
    await handle({ version: 1 });
    expect(await listed()).toEqual([]);
  });

  it('an event about an unknown group is ignored', async () => {
    await handle({ groupId: groupId(9) });

    expect(await listed()).toEqual([]);
  });
});
