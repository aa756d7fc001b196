/** On `dev`, mail reaches nobody; `prod` serves residents and officers. */
export const stages = ['dev', 'prod'] as const;
export type Stage = (typeof stages)[number];

export function isStage(text: string): text is Stage {
  return stages.some((stage) => stage === text);
}

/**
 * Whether this host name, or the host of this email address, lies under `.example`. That domain is reserved for
 * examples, so nobody can be reached there.
 */
export function isExample(host: string): boolean {
  return host.toLowerCase().endsWith('.example');
}
