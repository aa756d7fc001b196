import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { requestNewLinkRoute } from '../../../shared/routes/mail/request-new-link.ts';
import { deploymentFingerprint, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoNewLinks } from '../../../shared/store/mail/dynamo-new-links.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { requestNewLink } from './request-new-link.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const fingerprint = deploymentFingerprint(env);
const needsOf = perRegion(({ id }) => {
  const newLinks = dynamoNewLinks(tableOfRegion(table, id), stamp);
  return { newLinks, fingerprint, ...routeCaps(env, requestNewLinkRoute), ...stamp };
});

export const handler = serve(requestNewLinkRoute, regions, async (request) => {
  const { region, body, header, sender } = request;
  const key = idempotencyKeyOf(header('idempotency-key'), body);
  return requestNewLink(needsOf(region), body, { sender, request: key });
});
