import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { replaceReplyTextsRoute } from '../../../shared/routes/desk/replace-reply-texts.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { stamp } from '../../../shared/runtime/group-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoReplyTexts } from '../../../shared/store/desk/dynamo-reply-texts.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { replaceReplyTexts } from './replace-reply-texts.ts';

const { regions, table } = deployment();
const needsOf = perRegion(({ id }) => ({
  replyTexts: dynamoReplyTexts(tableOfRegion(table, id), stamp),
  ...stamp,
}));

export const handler = serveOfficer(
  replaceReplyTextsRoute,
  regions,
  officerReading(table),
  async ({ region, officer, body }) => replaceReplyTexts(needsOf(region), officer, body),
);
