import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository, stamp } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoCircles } from '../../../shared/store/groups/dynamo-circles.ts';
import { enrolCoordinators } from './enrol-coordinators.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => {
  const own = groupRepository(table, region);
  return { ...own, circles: dynamoCircles(own.table, stamp), region };
});

export const handler = groupConsumer(regions, (event, region) =>
  enrolCoordinators(needsOf(region), event),
);
