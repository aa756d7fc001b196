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
    /** Name of the secret that holds the region's real officers and circle links (RegionDesk) as JSON. */
    deskSecret: z.string().min(1).optional(),
    /** Who hears of alarms. */
    alarmEmail: z.email().optional(),
    /**
     * Mails a second that SES lets this deployment send; 1 is what a new account may. Deployments that share an account
     * share its rate, and divide it.
     */
    mailPerSecond: z.coerce.number().positive().max(1000).default(1),
    /** Raise by one after the origin secret was rotated, so that CloudFront is told the new value. */
    originKeyRevision: z.coerce.number().int().min(1).default(1),
  })
  .refine((value) => value.stage === 'dev' || value.deskSecret !== undefined, {
    path: ['deskSecret'],
    error: 'required for stage prod: the officers and circle links in the repository are examples',
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

/** Parses what was given as context (`cdk deploy -c stage=prod`). Throws an error that names each wrong key. */
export function parseConfig(input: unknown): Config {
  const result = context.safeParse(input);
  if (!result.success)
    throw new Error(`The deployment's context is not right:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** Prefix of physical names, such as buurtkring-dev-langstraat. */
export function deploymentName(config: Config): string {
  return `buurtkring-${config.stage}-${config.region}`;
}

export function siteUrl(config: Config): string {
  return `https://${config.domainName}`;
}
