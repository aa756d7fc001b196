import { switchMailCommand } from '../../../shared/requests/mail/switch-mail.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { regionOperatorHandler } from '../../../shared/runtime/operator-handler.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { dynamoMailSwitch } from '../../../shared/store/mail/dynamo-mail-switch.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { switchMail } from './switch-mail.ts';

const { regions, table } = deployment();
const switchOf = perRegion(({ id }) => dynamoMailSwitch(tableOfRegion(table, id)));

export const handler = regionOperatorHandler(
  regions,
  () => switchMailCommand,
  async (command, region) => switchMail(switchOf(region), command),
);
