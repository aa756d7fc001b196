/**
 * `npm run operate -- rebuild-contacts REGION --table NAME --secret NAME [--endpoint URL] [--check]`: compares the
 * digests by which officers find a region's coordinators with the coordinators' addresses and numbers, and corrects the
 * digests. `--secret` names the secret that holds the key for the digests. With `--check`, only says how many are
 * wrong, and exits with 1 if there are any. With `--endpoint`, uses the key of the system on this machine.
 */
import { parseArgs } from 'node:util';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { announcedEndpoint } from '../local/aws/announced-endpoint.ts';
import { readSettings } from '../local/settings.ts';
import { StartRefused } from '../local/start-refused.ts';
import { contactDigester } from '../shared/auth/contact-digests.ts';
import { keyedFingerprint } from '../shared/auth/fingerprint.ts';
import { tableOfRegion } from '../shared/store/table.ts';
import { rebuildContacts } from './contacts/rebuild-contacts.ts';
import { operate, say } from './invoke.ts';
import { localClient } from './local-client.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';

const options = {
  options: {
    check: { type: 'boolean', default: false },
    table: { type: 'string' },
    secret: { type: 'string' },
    endpoint: { type: 'string' },
  },
  allowPositionals: true,
} as const;

async function keyNamed(name: string | undefined, isLocal: boolean): Promise<string> {
  if (name === undefined) throw new StartRefused('Name the key of the digests: --secret NAME');
  const client = new SecretsManagerClient(
    isLocal
      ? { ...localClient, endpoint: announcedEndpoint(readSettings(process.env).dataDir) }
      : {},
  );
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  if (SecretString === undefined) throw new StartRefused(`The secret ${name} has no text value.`);
  return SecretString;
}

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const { check, table: name, secret, endpoint } = values;
  const region = namedRegion(positionals);
  const table = tableOfRegion(operatorTable({ table: name, endpoint }), region.id);
  const key = await keyNamed(secret, endpoint !== undefined);
  const digester = contactDigester(
    region.id,
    keyedFingerprint(async () => key),
  );
  const { coordinators, wrong } = await rebuildContacts(table, digester, { check });
  say(`${coordinators} coordinators of ${region.id} have digests of their address and number.`);
  if (wrong === 0) say('Every digest is right.');
  else say(check ? `${wrong} are wrong. Nothing was changed.` : `${wrong} were corrected.`);
  return check && wrong > 0 ? 1 : 0;
});
