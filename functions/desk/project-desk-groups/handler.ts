import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoGroupList } from '../../../shared/store/desk/dynamo-group-list.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { projectDeskGroups } from './project-desk-groups.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupRepository(table, region);
  return {
    ...own,
    links: dynamoLinks(own.table, stamp),
    groupList: dynamoGroupList(own.table, stamp.clock),
  };
});

export const handler = groupConsumer(regions, (event) =>
  projectDeskGroups((regionId) => needsOf(regions.named(regionId)), event),
);
