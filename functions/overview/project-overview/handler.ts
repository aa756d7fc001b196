import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoJoining } from '../../../shared/store/joining/dynamo-joins.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import { projectOverview } from './project-overview.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupRepository(table, region);
  return {
    ...own,
    joining: dynamoJoining(own.table, stamp),
    links: dynamoLinks(own.table, stamp),
    overview: dynamoOverview(own.table, stamp.clock),
  };
});

export const handler = groupConsumer(regions, (event) =>
  projectOverview((regionId) => needsOf(regions.named(regionId)), event),
);
