import { serve } from '../../../shared/http/serve.ts';
import { answerQuestionRoute } from '../../../shared/routes/groups/answer-question.ts';
import { residentAccess, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { answerQuestion } from './answer-question.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...groupRepository(table, region),
  ...residentAccess(answerQuestionRoute, table, region),
  ...routeCaps(env, answerQuestionRoute),
  region,
}));

export const handler = serve(
  answerQuestionRoute,
  regions,
  async ({ region, path, credential, body, sender }) =>
    answerQuestion(needsOf(region), path.id, credential, body, sender),
);
