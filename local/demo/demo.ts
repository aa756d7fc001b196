/** `npm run demo`: fills a running system with groups, using only its public interface and the emails that it sends. */
import { parseArgs } from 'node:util';
import { readSettings } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { fillWithGroups } from './fill.ts';

const { values } = parseArgs({
  options: { site: { type: 'string' }, inbox: { type: 'string' }, region: { type: 'string' } },
});

try {
  const settings = readSettings({
    ...process.env,
    ...(values.region === undefined ? {} : { REGION: values.region }),
  });
  await fillWithGroups({
    siteUrl: values.site ?? `http://localhost:${settings.port}`,
    inboxUrl: values.inbox ?? `http://localhost:${settings.inboxPort}`,
    regionId: settings.region,
    write: (text) => void process.stdout.write(text),
  });
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
