import { serve } from '../../../shared/http/serve.ts';
import { answerJoinRequestRoute } from '../../../shared/routes/joining/answer-join-request.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { answerJoinRequest } from './answer-join-request.ts';
import { respondWithReply } from './reply-response.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...residentAccess(answerJoinRequestRoute, table, region),
  log: logger,
}));

export const handler = serve(
  answerJoinRequestRoute,
  regions,
  async ({ region, path, credential, body }) =>
    respondWithReply(await answerJoinRequest(needsOf(region), path.id, credential, body)),
);
