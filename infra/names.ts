/**
 * The names by which a stack refers to resources of another stack. They depend only on the configuration, so a stack
 * can be synthesised, deployed and deleted without the others.
 */
import type { SecretName } from '../shared/routes/route.ts';
import { deploymentName, type Config } from './config.ts';

/** Prefix for the names of the deployment's stacks, such as Buurtkring-dev-langstraat. */
export function stackPrefix(config: Config): string {
  return `Buurtkring-${config.stage}-${config.deployment}`;
}

/** The name of a function, queue, rule, topic or alarm, such as buurtkring-dev-langstraat-send-mail. */
export function nameOf(config: Config, part: string): string {
  return `${deploymentName(config)}-${part}`;
}

export function logGroupNameOf(config: Config, part: string): string {
  return `/buurtkring/${config.stage}/${config.deployment}/${part}`;
}

/** The name of a generated secret, such as buurtkring-dev-langstraat/origin. */
export function secretNameOf(config: Config, name: SecretName): string {
  return `${deploymentName(config)}/${name}`;
}
