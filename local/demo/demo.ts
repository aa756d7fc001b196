/**
 * `npm run demo`: fills every region of a running system with groups, using only its public interface and the emails
 * that it sends.
 */
import { parseArgs } from 'node:util';
import { regionSites } from '../region-sites.ts';
import { readSettings } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { fillWithGroups } from './fill.ts';

const { values } = parseArgs({
  options: { site: { type: 'string' }, inbox: { type: 'string' }, region: { type: 'string' } },
});

try {
  const { port, inboxPort, regions } = readSettings(process.env);
  const all = regionSites(values.site ?? `http://localhost:${port}`, regions);
  const chosen = all.filter(({ id }) => values.region === undefined || id === values.region);
  if (chosen.length === 0)
    throw new StartRefused(
      `There is no region ${values.region}; choose one of ${regions.join(', ')}.`,
    );
  for (const { id, url } of chosen) {
    await fillWithGroups({
      siteUrl: url,
      inboxUrl: values.inbox ?? `http://localhost:${inboxPort}`,
      regionId: id,
      write: (text) => void process.stdout.write(text),
    });
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
