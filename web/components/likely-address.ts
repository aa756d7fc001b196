/** The domains of mail providers that many residents use. */
const providers = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.nl',
  'outlook.com',
  'outlook.nl',
  'live.nl',
  'live.com',
  'icloud.com',
  'yahoo.com',
  'ziggo.nl',
  'kpnmail.nl',
  'kpnplanet.nl',
  'planet.nl',
  'hetnet.nl',
  'xs4all.nl',
  'casema.nl',
  'chello.nl',
  'upcmail.nl',
  'quicknet.nl',
  'telfort.nl',
  'zeelandnet.nl',
  'protonmail.com',
];
/** Other domains that exist and are therefore never corrected, although some resemble those of the providers. */
const others = [
  'mail.com',
  'ymail.com',
  'email.com',
  'hotmail.be',
  'outlook.be',
  'live.be',
  'telenet.be',
];
/** Providers' domains with the wrong ending, each with the right one. */
const wrongEndings: Readonly<Record<string, string>> = {
  'gmail.nl': 'gmail.com',
  'icloud.nl': 'icloud.com',
};

/**
 * The address that somebody probably meant, if its domain has the wrong ending or is one typing error away from a large
 * provider's: one character too many, too few or wrong, or two adjacent characters swapped.
 */
export function likelyAddress(
  address: string,
  meantBy: (domain: string) => string | undefined = likelyDomain,
): string | undefined {
  const [, name, domain] = /^(.+)@([^@]+)$/.exec(address.trim()) ?? [];
  const meant = domain === undefined ? undefined : meantBy(domain.toLowerCase());
  return meant === undefined ? undefined : `${name}@${meant}`;
}

/**
 * The mail provider's domain that somebody probably meant when they typed this lower-case domain; undefined if the
 * domain may well be right.
 */
export function likelyDomain(domain: string): string | undefined {
  if ([...providers, ...others].includes(domain)) return undefined;
  return wrongEndings[domain] ?? providers.find((one) => isOneSlipAway(domain, one));
}

function isOneSlipAway(typed: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && typed[same] === meant[same]) same += 1;
  const [a, b] = [typed.slice(same), meant.slice(same)];
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
