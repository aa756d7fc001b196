import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { circleRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { enrolCoordinators } from './enrol-coordinators.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => circleRepositories(table, region));

export const handler = groupConsumer(regions, (event, region) =>
  enrolCoordinators(needsOf(region), event),
);
