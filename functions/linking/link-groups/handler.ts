import { groupConsumer } from '../../../shared/runtime/consumer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupLinking } from '../../../shared/runtime/linking-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { linkGroups } from './link-groups.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => groupLinking(table, region, regions));

export const handler = groupConsumer(regions, (event, region) =>
  linkGroups(needsOf(region), event),
);
