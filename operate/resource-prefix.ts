import { readSettings } from '../local/settings.ts';

/**
 * The prefix of the names of a deployment's resources. The environment variable DEPLOYMENT holds the name of the
 * deployment, which defaults to the id of the first region. Without a stage, the prefix is that of the system on this
 * machine.
 */
export function resourcePrefix(stage: string | undefined, env: NodeJS.ProcessEnv): string {
  const { DEPLOYMENT: deployment = readSettings(env).regions[0] } = env;
  return `buurtkring-${stage ?? 'dev'}-${deployment}-`;
}
