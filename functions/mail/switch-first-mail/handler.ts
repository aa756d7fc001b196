import { switchFirstMailCommand } from '../../../shared/requests/mail/switch-first-mail.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoFirstMailSwitch } from '../../../shared/store/mail/dynamo-first-letters.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { switchFirstMail } from './switch-first-mail.ts';

const { regions, table } = deployment();
const switchOf = perRegion(({ id }) => dynamoFirstMailSwitch(tableOfRegion(table, id)));

export const handler = regionOperatorHandler(
  regions,
  () => switchFirstMailCommand,
  async (command, region) => switchFirstMail(switchOf(region), command),
);
