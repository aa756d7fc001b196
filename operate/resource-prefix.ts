import { readSettings } from '../local/settings.ts';

/**
 * The prefix of the names of a deployment's resources. The name of the deployment is in DEPLOYMENT, and is by default
 * the id of the first region. Without a stage, the prefix is that of the system on this machine.
 */
export function resourcePrefix(stage: string | undefined, env: NodeJS.ProcessEnv): string {
  const { DEPLOYMENT: deployment = readSettings(env).regions[0] } = env;
  return `buurtkring-${stage ?? 'dev'}-${deployment}-`;
}
