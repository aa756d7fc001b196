/** On `dev`, mail reaches nobody; `prod` serves residents and officers. */
export const stages = ['dev', 'prod'] as const;
export type Stage = (typeof stages)[number];

export function isStage(text: string): text is Stage {
  return stages.some((stage) => stage === text);
}

/**
 * Whether a site with this host name runs on the visitor's own computer. Such a site is only for practice: its
 * groups and people are invented, and its mail reaches nobody.
 */
export function isForPractice(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}

/**
 * Whether this host name, or the host of this email address, lies under `.example`. That domain is reserved for
 * examples, so nobody can be reached there.
 */
export function isExample(host: string): boolean {
  return host.toLowerCase().endsWith('.example');
}
