import { readSettings } from '../local/settings.ts';

/**
 * How the names of a deployment's resources start. A deployment has the name in DEPLOYMENT, or is named after its first
 * region, as in the configuration of the infrastructure. Without a stage, it is the system on this machine.
 */
export function resourcePrefix(stage: string | undefined, env: NodeJS.ProcessEnv): string {
  const { DEPLOYMENT: deployment = readSettings(env).regions[0] } = env;
  return `buurtkring-${stage ?? 'dev'}-${deployment}-`;
}
