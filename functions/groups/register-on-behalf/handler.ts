import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { registerOnBehalfRoute } from '../../../shared/routes/groups/register-on-behalf.ts';
import { contactDigests, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { registerOnBehalf } from './register-on-behalf.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET', 'CONTACTS_SECRET');
const readingOf = officerReading(table);
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...routeCaps(env, registerOnBehalfRoute),
  ...contactDigests(env, region),
  region,
}));

export const handler = serveOfficer(registerOnBehalfRoute, regions, readingOf, async (sent) =>
  registerOnBehalf(needsOf(sent.region), sent.officer, sent.body, {
    sender: sent.sender,
    request: idempotencyKeyOf(sent.header('idempotency-key'), [sent.officer.id, sent.body]),
  }),
);
