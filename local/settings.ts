import path from 'node:path';
import * as z from 'zod';
import { regionList } from '../infra/config.ts';
import { regionIds } from '../shared/regions/index.ts';
import { regionListName, type RegionList } from '../shared/regions/region-list.ts';
import type { MailLimits } from './mail/sending-limits.ts';
import { StartRefused } from './start-refused.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z
  .object({
    PORT: port.default(3000),
    INBOX_PORT: port.optional(),
    PROVIDER_PORT: port.optional(),
    DATA_DIR: z.string().min(1).default('.local'),
    REGION: z.enum(regionIds).optional(),
    REGIONS: regionList.optional(),
    DYNAMODB_ENDPOINT: z.url().optional(),
    LOCAL_TEST_CLOCK: z.enum(['0', '1']).default('0'),
    LOCAL_TEST_SENDERS: z.enum(['0', '1']).default('0'),
    LOCAL_EDGE_CACHE: z.enum(['0', '1']).default('0'),
    LOCAL_THROTTLE: z.enum(['0', '1']).default('1'),
    LOCAL_MAIL_PER_SECOND: z.coerce.number().positive().optional(),
    LOCAL_MAIL_PER_DAY: z.coerce.number().int().min(0).optional(),
    LOCAL_RETRY_SECONDS: z.coerce.number().min(0).max(43_200).default(20),
  })
  .refine(({ REGION, REGIONS }) => REGION === undefined || REGIONS === undefined, {
    path: ['REGIONS'],
    error: 'set either REGION (one region alone) or REGIONS (regions together)',
  });

export interface Settings {
  /** Port for the site and the API; 0 picks a free one. */
  readonly port: number;
  readonly inboxPort: number;
  /** Port for the identity provider of the example officers; 0 picks a free one. */
  readonly providerPort: number;
  /** The folder that holds all data of these regions. A region that runs alone has its own folder. */
  readonly dataDir: string;
  readonly regions: RegionList;
  readonly dynamodbEndpoint: string | undefined;
  /**
   * Replaces the queues' own visibility timeout after a failed delivery, because six minutes is too long to wait on a
   * laptop. It must exceed the lifetime of a claim on a letter: if the system is killed while it is sending a letter,
   * the next attempt can send that letter only after the claim has lapsed.
   */
  readonly retrySeconds: number | undefined;
  /** Set to false to disable the template's throttle, for campaigns that send as many requests as they can. */
  readonly throttled?: boolean;
  /** Whether the edge caches responses as CloudFront does. Off by default, so that changes are visible immediately. */
  readonly edgeCache?: boolean;
  /** Limits of the mail service, which refuses emails above them as SES does. Defaults to no limits. */
  readonly mailLimits?: MailLimits;
  /** Gives each request its own IP address, unless it specifies one, so that tests can act as many different people. */
  readonly testSenders?: boolean;
  /** Allows tests to move the functions' clock forward, with requests to the inbox's port. */
  readonly testClock?: boolean;
}

/** Reads the settings; throws StartRefused with the names of any invalid variables. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    throw new StartRefused(`A setting is invalid.\n  ${problems.join('\n  ')}`);
  }
  const {
    PORT,
    INBOX_PORT,
    PROVIDER_PORT,
    DATA_DIR,
    DYNAMODB_ENDPOINT,
    LOCAL_RETRY_SECONDS,
    LOCAL_TEST_CLOCK,
    LOCAL_TEST_SENDERS,
    LOCAL_THROTTLE,
  } = parsed.data;
  const { LOCAL_MAIL_PER_SECOND, LOCAL_MAIL_PER_DAY, LOCAL_EDGE_CACHE } = parsed.data;
  const regions = regionsOf(parsed.data);
  const inboxPort = INBOX_PORT ?? (PORT === 0 ? 0 : PORT + 1);
  return {
    port: PORT,
    inboxPort,
    providerPort: PROVIDER_PORT ?? (inboxPort === 0 ? 0 : inboxPort + 1),
    dataDir: path.resolve(DATA_DIR, dataFolder(regions)),
    regions,
    dynamodbEndpoint: DYNAMODB_ENDPOINT,
    retrySeconds: LOCAL_RETRY_SECONDS,
    edgeCache: LOCAL_EDGE_CACHE === '1',
    mailLimits: { perSecond: LOCAL_MAIL_PER_SECOND, perDay: LOCAL_MAIL_PER_DAY },
    testClock: LOCAL_TEST_CLOCK === '1',
    testSenders: LOCAL_TEST_SENDERS === '1',
    throttled: LOCAL_THROTTLE === '1',
  };
}

/** The regions to run: one region alone, the listed regions together, or all regions together. */
function regionsOf({
  REGION,
  REGIONS = regionIds,
}: Pick<z.infer<typeof environment>, 'REGION' | 'REGIONS'>): RegionList {
  return REGION === undefined ? REGIONS : [REGION];
}

function dataFolder(regions: RegionList): string {
  return regions.length === regionIds.length ? 'all' : regionListName(regions);
}
