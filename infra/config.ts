import * as z from 'zod';
import { regionIds } from '../shared/regions/index.ts';

const hostName = z
  .string()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]$/);

const context = z
  .strictObject({
    stage: z.enum(['dev', 'prod']).default('dev'),
    region: z.enum(regionIds).default('langstraat'),
    /** Host of the site; mail is sent from it too. */
    domainName: hostName.default('buurtkring.example'),
    /** Name of the desk secret: the region's real officers and invite links (RegionDesk) as JSON. */
    deskSecret: z.string().min(1).optional(),
    /** Receives the alarms. */
    alarmEmail: z.email().optional(),
    /**
     * Mails per second that SES lets this deployment send; a new account gets 1. Deployments in one account must divide
     * its rate among them.
     */
    mailPerSecond: z.coerce.number().positive().max(1000).default(1),
    /** Increment after rotating the origin secret, so that CloudFront gets the new value. */
    originKeyRevision: z.coerce.number().int().min(1).default(1),
  })
  .refine((value) => value.stage === 'dev' || value.deskSecret !== undefined, {
    path: ['deskSecret'],
    error: 'required for stage prod: the officers and invite links in the repository are examples',
  })
  .refine((value) => value.stage === 'dev' || !value.domainName.endsWith('.example'), {
    path: ['domainName'],
    error: 'required for stage prod: a name under .example cannot be served',
  });

export type Config = z.infer<typeof context>;
export type ConfigInput = z.input<typeof context>;

export const configKeys = [
  'stage',
  'region',
  'domainName',
  'deskSecret',
  'alarmEmail',
  'mailPerSecond',
  'originKeyRevision',
] as const;

/** Parses the CDK context (`cdk deploy -c stage=prod`). Throws an error that names each invalid key. */
export function parseConfig(input: unknown): Config {
  const result = context.safeParse(input);
  if (!result.success)
    throw new Error(`Invalid deployment context:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Prefix of physical names, such as buurtkring-dev-langstraat. */
export function deploymentName(config: Config): string {
  return `buurtkring-${config.stage}-${config.region}`;
}

export function siteUrl(config: Config): string {
  return `https://${config.domainName}`;
}
