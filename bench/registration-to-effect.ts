/**
 * `npm run bench -- flow [COUNT]`: measures, on the local system, the time from a registration to
 * the last effect of its approval.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { buildArtefacts, buildFolder } from '../local/artefacts/artefacts.ts';
import { inboxClient } from '../local/demo/inbox-client.ts';
import { siteClient } from '../local/demo/site-client.ts';
import { clientFor } from '../local/engine/engine.ts';
import { Progress } from '../local/progress.ts';
import { readSettings } from '../local/settings.ts';
import { boot } from '../local/system/boot.ts';
import { runtimeTable } from '../local/system/tables.ts';
import { bodyOf, isFirstOfRow } from './flow-groups.ts';
import { measureFlow, type FlowTimes } from './flow-run.ts';
import { flowTable } from './flow-table.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const count = Number(process.argv[2] ?? 50);

const dataDir = await mkdtemp(path.join(tmpdir(), 'buurtkring-bench-flow-'));
const settings = readSettings({
  ...process.env,
  REGION: 'langstraat',
  PORT: '0',
  INBOX_PORT: '0',
  DATA_DIR: dataDir,
});
const progress = new Progress((line) => console.error(line));
const system = await boot({
  settings,
  progress,
  say: (line) => void (line.startsWith('✗') && console.error(line)),
  assembly: () => buildArtefacts(settings.regions, progress),
  workerFolder: path.join(buildFolder, 'local'),
  onFatal: (reason) => {
    throw new Error(reason);
  },
});
const engine = clientFor(system.dynamodbUrl, 'eu-west-1');
try {
  const { TableNames = [] } = await engine.send(new ListTablesCommand({}));
  const tableName = TableNames.find((name) => name !== runtimeTable) ?? '';
  const flowSystem = {
    site: siteClient(system.siteUrl),
    inbox: inboxClient(system.inboxUrl),
    engine,
    tableName,
  };
  const times: FlowTimes[] = [];
  let neighbour: string | undefined;
  for (let number = 0; times.length < count; number += 1) {
    // The first group in a row has no neighbour yet and warms the system up for the others, so it
    // is not counted.
    const startsRow = isFirstOfRow(number);
    const { reference, ...measured } = await measureFlow(
      flowSystem,
      bodyOf(number),
      startsRow ? undefined : neighbour,
    );
    neighbour = reference;
    if (!startsRow) times.push(measured);
  }
  console.log(flowTable(times));
} finally {
  engine.destroy();
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
}
