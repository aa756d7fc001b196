import { serve } from '../../../shared/http/serve.ts';
import { showMailRoute } from '../../../shared/routes/mail/show-mail.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoMailSwitch } from '../../../shared/store/mail/dynamo-mail-switch.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { showMail } from './show-mail.ts';

const { regions, table } = deployment();
const switchOf = perRegion(({ id }) => dynamoMailSwitch(tableOfRegion(table, id)));

export const handler = serve(showMailRoute, regions, async ({ region }) =>
  showMail(switchOf(region)),
);
