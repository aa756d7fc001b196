import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { MailSwitch } from '../../ports/mail.ts';
import { mailSwitchKey } from '../keys.ts';
import type { RegionTable } from '../table.ts';

/** The mail switches of one region. A switch is stored only while its mail is stopped. */
export function dynamoMailSwitch(table: RegionTable): MailSwitch {
  const { name: TableName, regionId, client } = table;
  return {
    async isStopped(mail) {
      return (await table.get(mailSwitchKey(regionId, mail))) !== undefined;
    },
    async set(mail, state) {
      const Key = mailSwitchKey(regionId, mail);
      if (state === 'stopped') await client.send(new PutCommand({ TableName, Item: Key }));
      else await client.send(new DeleteCommand({ TableName, Key }));
    },
  };
}
