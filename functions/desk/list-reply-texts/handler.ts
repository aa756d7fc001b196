import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { listReplyTextsRoute } from '../../../shared/routes/desk/list-reply-texts.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoReplyTexts } from '../../../shared/store/desk/dynamo-reply-texts.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { listReplyTexts } from './list-reply-texts.ts';

const { regions, table } = deployment();
const needsOf = perRegion(({ id }) => ({
  replyTexts: dynamoReplyTexts(tableOfRegion(table, id), stamp),
}));

export const handler = serveOfficer(
  listReplyTextsRoute,
  regions,
  officerReading(table),
  async ({ region }) => listReplyTexts(needsOf(region)),
);
