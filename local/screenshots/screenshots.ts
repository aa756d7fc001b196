/**
 * `npm run screenshots`: starts a system, fills it with demo data and saves screenshots of the main pages and emails to
 * docs/screenshots.
 */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
const settings = readSettings({ ...process.env, PORT: '0', INBOX_PORT: '0', DATA_DIR: dataDir });
const progress = new Progress(console.log);
const system = await boot({
  settings,
  progress,
  say: (line) => void (line.startsWith('✗') && console.error(line)),
  assembly: () => buildArtefacts(settings.region, progress),
  workerFolder: path.join(buildFolder, 'local'),
  onFatal: (reason) => {
    throw new Error(reason);
  },
});
const browser = await launchBrowser();
try {
  const { siteUrl, inboxUrl } = system;
  await fillWithGroups({
    siteUrl,
    inboxUrl,
    regionId: settings.region,
    write: (text) => void process.stdout.write(text),
  });
  await mkdir(folder, { recursive: true });
  const shown = { siteUrl, inboxUrl, site: siteClient(siteUrl), inbox: inboxClient(inboxUrl) };
  for (const file of await takeShots(browser, shown, (name) => path.join(folder, name))) {
    console.log(`  ${path.relative(root, file)} ${Math.round((await stat(file)).size / 1024)} KB`);
  }
} finally {
  await browser.close();
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
}
