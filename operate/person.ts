/**
 * `npm run operate -- person ADDRESS show|export|correct|erase --table NAME [--endpoint URL] [--region ID]`: shows,
 * exports, corrects or erases everything that is stored about an address, in every role. If `ADDRESS` is `-`, the
 * address is read from standard input. `correct` and `erase` change nothing until the address is typed again:
 * `--confirm ADDRESS`.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import type { Item } from '../shared/store/table.ts';
import { operate, say } from './invoke.ts';
import { correctPerson, readCorrection } from './persons/correct-person.ts';
import { describePerson } from './persons/describe-person.ts';
import { erasePerson } from './persons/erase-person.ts';
import { findPerson, type Person } from './persons/find-person.ts';
import { exportItems } from './regions/export-items.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';

const usage =
  'Usage: npm run operate -- person ADDRESS show|export|correct|erase --table NAME [--region ID]';
const options = {
  options: {
    table: { type: 'string' },
    endpoint: { type: 'string' },
    region: { type: 'string' },
    export: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
    confirm: { type: 'string' },
  },
  allowPositionals: true,
} as const;

async function* itemsOf({ roles, traces }: Person): AsyncGenerator<Item> {
  for (const { item } of roles) yield item;
  yield* traces;
}

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const [typed, action] = positionals;
  if (typed === undefined) throw new StartRefused(usage);
  const address = typed === '-' ? (await text(process.stdin)).trim() : typed;
  if (!address.includes('@')) throw new StartRefused(usage);
  const { table: tableName, endpoint } = values;
  const table = operatorTable({ table: tableName, endpoint });
  const regionId = values.region === undefined ? undefined : namedRegion([values.region]).id;

  if (action === 'export') {
    if (values.export === undefined) throw new StartRefused('Name a file: --export FILE');
    const person = await findPerson(table, address, regionId);
    const lines = await exportItems(values.export, itemsOf(person));
    say(
      `${lines} items are in ${values.export}. It holds personal data: hand it over and delete it.`,
    );
    return 0;
  }
  if (action !== 'show' && action !== 'correct' && action !== 'erase')
    throw new StartRefused(usage);
  const correction = action === 'correct' ? readCorrection(values) : undefined;
  const person = await findPerson(table, address, regionId);
  for (const line of describePerson(person)) say(line);
  if (action === 'show' || person.roles.length === 0) return 0;
  if (values.confirm !== address) {
    say(`Nothing was changed. To ${action} this, type the address again: --confirm ADDRESS`);
    return 1;
  }
  const left = correction
    ? await correctPerson(table, person, correction)
    : await erasePerson(table, person);
  for (const line of left) say(`Still to do: ${line}`);
  if (correction) say('Corrected.');
  else {
    const after = await findPerson(table, address, regionId);
    say(`The table was read again: ${after.roles.length} items still hold this address.`);
  }
  return left.length === 0 ? 0 : 1;
});
