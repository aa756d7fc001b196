import { setTimeout as pause } from 'node:timers/promises';
import { exampleDesk, regionById, type RegionId } from '../../shared/regions/index.ts';
import { StartRefused } from '../start-refused.ts';
import { demoPlan, type PlannedGroup } from './demo-plan.ts';
import { inboxClient } from './inbox-client.ts';
import { play, type DemoSystem } from './play.ts';
import { sayMemberships } from './say-memberships.ts';
import { siteClient, succeeded, type SiteClient } from './site-client.ts';

export interface DemoOptions {
  /** The URL of the region's home page. */
  readonly siteUrl: string;
  readonly inboxUrl: string;
  readonly regionId: RegionId;
  /** Shows progress; `text` may contain a carriage return to overwrite the line. */
  readonly write: (text: string) => void;
}

/**
 * Number of groups processed concurrently. A higher number would not help, because the groups would wait for each
 * other's emails.
 */
const concurrency = 4;
const overviewTimeoutSeconds = 60;

/**
 * Registers the planned groups, confirms them, decides on them, and has coordinators join or leave their circles.
 * Throws StartRefused if the system cannot be used.
 */
export async function fillWithGroups({
  siteUrl,
  inboxUrl,
  regionId,
  write,
}: DemoOptions): Promise<void> {
  const region = regionById(regionId);
  const system: DemoSystem = {
    site: siteClient(siteUrl),
    inbox: inboxClient(inboxUrl),
    regionId,
    mailboxes: exampleDesk(regionId).mailboxes,
  };
  await refuseOtherSystem(system, { siteUrl, inboxUrl, region: region.name });

  const plan = demoPlan(region);
  const waiting = [...plan];
  let [done, fresh] = [0, 0];
  const player = async (): Promise<void> => {
    for (let planned = waiting.shift(); planned; planned = waiting.shift()) {
      if ((await play(planned, system)) === 'new') fresh += 1;
      done += 1;
      write(`\r  ${done} of ${plan.length} groups (${planned.body.name})`.padEnd(78));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, player));
  write(
    `\r${`  ${plan.length} groups, ${fresh} of them new; waiting for the overview and the links`.padEnd(78)}\n`,
  );
  const { groups, neighbours } = await settledOverview(system.site, plan);
  await sayMemberships(plan, system);
  write(`  ${groups} groups in the overview with ${neighbours / 2} links: ${siteUrl}/groepen\n`);
  write(`  the emails to coordinators and officers: ${inboxUrl}\n`);
}

async function refuseOtherSystem(
  { site, inbox }: DemoSystem,
  at: { siteUrl: string; inboxUrl: string; region: string },
): Promise<void> {
  try {
    const { region } = succeeded(await site.groups());
    await inbox.mails({ to: 'nobody@post.example' });
    if (region !== at.region) {
      throw new StartRefused(
        `The system at ${at.siteUrl} runs the region ${region}; set REGION or REGIONS as for npm start.`,
      );
    }
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(
      `No system responds at ${at.siteUrl} with its inbox at ${at.inboxUrl}. Start one with: npm start`,
      { cause: error },
    );
  }
}

/**
 * Waits until every approved group is shown and the number of links has stopped growing. Resolves with the number of
 * groups and the sum of their numbers of neighbours.
 */
async function settledOverview(
  site: SiteClient,
  plan: readonly PlannedGroup[],
): Promise<{ groups: number; neighbours: number }> {
  const approved = new Set(
    plan.filter(({ ending }) => ending === 'approved').map(({ body }) => body.name),
  );
  let before = -1;
  for (let tries = 0; tries < overviewTimeoutSeconds; tries += 1) {
    const { groups } = succeeded(await site.groups());
    const shown = new Set(groups.map(({ name }) => name));
    const neighbours = groups.reduce((sum, group) => sum + group.neighbours, 0);
    if ([...approved].every((name) => shown.has(name)) && neighbours === before)
      return { groups: groups.length, neighbours };
    before = neighbours;
    await pause(1000);
  }
  throw new StartRefused(
    'The groups were approved, but the overview does not show them all. See the output of the system.',
  );
}
