import { inviteManagerCommand } from '../../../shared/requests/desk/manage-officers.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { sha256 } from '../../../shared/runtime/identifiers.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { inviteManager } from './invite-manager.ts';

const { env, regions, table } = deployment('STAGE');
const keyOf = (text: string) => ({ key: sha256(text), body: sha256(text) });
const needsOf = perRegion((region) => {
  return { ...officerRepositories(table, region), region, stage: env.STAGE, keyOf };
});

export const handler = regionOperatorHandler(
  regions,
  () => inviteManagerCommand,
  async (command, region) => inviteManager(needsOf(region), command),
);
