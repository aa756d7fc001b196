import * as z from 'zod';
import { regionIds } from '../shared/regions/index.ts';
import { isExample, stages } from '../shared/regions/stage.ts';
import {
  readRegionList,
  RegionListRefused,
  type RegionList,
} from '../shared/regions/region-list.ts';

const hostName = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]$/);

/** The regions that share a deployment, separated by commas. */
export const regionList = z.string().transform((text, issues): RegionList => {
  try {
    return readRegionList(text);
  } catch (error) {
    if (!(error instanceof RegionListRefused)) throw error;
    issues.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const context = z
  .strictObject({
    stage: z.enum(stages).default('dev'),
    /**
     * The regions to deploy: required for prod, otherwise all by default. The first handles requests that name no
     * region.
     */
    regions: regionList.optional(),
    /** Part of the name of every resource; defaults to the id of the first region. */
    deployment: z
      .string()
      .regex(
        /^[a-z][a-z0-9-]{0,19}$/,
        'use up to 20 lower-case letters, digits and hyphens, starting with a letter',
      )
      .optional(),
    /** The former name of `regions`; refused, so that it is not silently ignored. */
    region: z.never({ error: 'is now called regions, and takes a list' }).optional(),
    /** Host name of the site, which is also the domain from which mail is sent. */
    domainName: hostName.default('buurtkring.example'),
    /** The address that alarms are mailed to; without it, they are mailed to nobody. */
    alarmEmail: z.email().optional(),
    /**
     * Number of emails per second that SES lets this deployment send, which is 1 for a new account. Deployments in the
     * same account must divide the account's rate between them.
     */
    mailPerSecond: z.coerce.number().positive().max(1000).default(1),
    /** ARN of a backup vault in another account or region, to which every daily backup is copied. */
    backupCopyVault: z
      .string()
      .regex(
        /^arn:aws[a-z-]*:backup:[a-z0-9-]+:\d{12}:backup-vault:[\w-]{2,50}$/,
        'use the ARN of a backup vault',
      )
      .optional(),
    /** Increment this after rotating the origin secret, so that CloudFront gets the new value. */
    originKeyRevision: z.coerce.number().int().min(1).default(1),
  })
  .refine((value) => value.stage === 'dev' || value.regions !== undefined, {
    path: ['regions'],
    error: 'required for stage prod, so that no region is deployed by accident',
  })
  .refine((value) => value.stage === 'dev' || !isExample(value.domainName), {
    path: ['domainName'],
    error: 'required for stage prod: a name under .example cannot be served',
  })
  .transform(({ region: _former, regions = regionIds, deployment, ...others }) => ({
    ...others,
    regions,
    deployment: deployment ?? regions[0],
  }));

export type Config = z.infer<typeof context>;
export type ConfigInput = z.input<typeof context>;

export const configKeys = [
  'stage',
  'regions',
  'deployment',
  'region',
  'domainName',
  'alarmEmail',
  'mailPerSecond',
  'backupCopyVault',
  'originKeyRevision',
] as const;

/** Parses the CDK context (`cdk deploy -c stage=prod`). Throws an error that lists every invalid key. */
export function parseConfig(input: unknown): Config {
  const result = context.safeParse(input);
  if (!result.success)
    throw new Error(`Invalid deployment context:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Prefix for the names of physical resources, such as buurtkring-dev-langstraat. */
export function deploymentName({ stage, deployment }: Config): string {
  return `buurtkring-${stage}-${deployment}`;
}

/** This host does not exist; `npm start` replaces this URL with that of its own identity provider. */
export const exampleIssuer = 'https://inloggen.buurtkring.example';

export function siteUrl(config: Config): string {
  return `https://${config.domainName}`;
}
