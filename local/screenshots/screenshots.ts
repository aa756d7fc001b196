/**
 * `npm run screenshots`: starts a system with every region, fills it with demo data and saves screenshots of the
 * chooser, the main pages of the first region and some emails to docs/screenshots.
 */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { regionIds } from '../../shared/regions/index.ts';
import { buildArtefacts, buildFolder, root } from '../artefacts/artefacts.ts';
import { inboxClient } from '../demo/inbox-client.ts';
import { fillWithGroups } from '../demo/fill.ts';
import { siteClient } from '../demo/site-client.ts';
import { Progress } from '../progress.ts';
import { readSettings } from '../settings.ts';
import { boot } from '../system/boot.ts';
import { launchBrowser } from './browser.ts';
import { takeShots } from './shots.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const folder = path.join(root, 'docs', 'screenshots');
const dataDir = await mkdtemp(path.join(tmpdir(), 'buurtkring-screenshots-'));
const settings = readSettings({
  ...process.env,
  REGION: '',
  REGIONS: regionIds.join(),
  PORT: '0',
  INBOX_PORT: '0',
  DATA_DIR: dataDir,
});
const progress = new Progress(console.log);
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
const browser = await launchBrowser();
try {
  const { siteUrl: rootUrl, inboxUrl } = system;
  for (const { id, url } of system.regionSites) {
    await fillWithGroups({
      siteUrl: url,
      inboxUrl,
      regionId: id,
      write: (text) => void process.stdout.write(text),
    });
  }
  const [{ url: siteUrl } = { url: rootUrl }] = system.regionSites;
  await mkdir(folder, { recursive: true });
  const shown = {
    rootUrl,
    siteUrl,
    inboxUrl,
    site: siteClient(siteUrl),
    inbox: inboxClient(inboxUrl),
  };
  for (const file of await takeShots(browser, shown, (name) => path.join(folder, name))) {
    console.log(`  ${path.relative(root, file)} ${Math.round((await stat(file)).size / 1024)} KB`);
  }
} finally {
  await browser.close();
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
}
