import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { endJoinRequests } from './end-join-requests.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => registryRepositories(table, region));

export const handler = groupConsumer(regions, (event, region) =>
  endJoinRequests(needsOf(region), event),
);
