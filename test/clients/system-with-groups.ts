import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildArtefacts, buildFolder } from '../../local/artefacts/artefacts.ts';
import { demoPlan } from '../../local/demo/demo-plan.ts';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import { play } from '../../local/demo/play.ts';
import { siteClient, succeeded } from '../../local/demo/site-client.ts';
import { Progress } from '../../local/progress.ts';
import { boot } from '../../local/system/boot.ts';
import { exampleDesk, regionById } from '../../shared/regions/index.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';

export interface FilledSystem {
  readonly siteUrl: string;
  readonly groups: readonly PublicGroup[];
  stop(): Promise<void>;
}

const region = 'langstraat';
const overviewSeconds = 60;

/** Starts the local system on free ports in a new folder, with this many groups in its overview. */
export async function startWithGroups(
  count: number,
  say: (line: string) => void,
): Promise<FilledSystem> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-check-'));
  const progress = new Progress(say);
  const system = await boot({
    settings: {
      port: 0,
      inboxPort: 0,
      providerPort: 0,
      dataDir: path.join(folder, region),
      regions: [region],
      dynamodbEndpoint: undefined,
      retrySeconds: undefined,
    },
    assembly: () => buildArtefacts([region], progress),
    workerFolder: path.join(buildFolder, 'local'),
    progress,
    say,
    onFatal: (reason) => {
      throw new Error(reason);
    },
  });
  const { siteUrl, inboxUrl } = system;
  const stop = async (): Promise<void> => {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const clients = {
      site: siteClient(siteUrl),
      inbox: inboxClient(inboxUrl),
      regionId: region,
      mailboxes: exampleDesk(region).mailboxes,
    };
    const planned = demoPlan(regionById(region)).filter(({ ending }) => ending === 'approved');
    for (const group of planned.slice(0, count)) await play(group, clients);
    return { siteUrl, groups: await shownGroups(siteUrl, count), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns the groups in the overview, once there are this many. */
export async function shownGroups(siteUrl: string, count: number): Promise<readonly PublicGroup[]> {
  for (let tries = 0; tries < overviewSeconds; tries += 1) {
    const { groups } = succeeded(await siteClient(siteUrl).groups());
    if (groups.length >= count) return groups;
    await pause(1000);
  }
  throw new Error(`the overview does not show ${count} groups`);
}
