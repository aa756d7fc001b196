/** Providers at which residents have an address, and names that are one typing error away from one of those. */
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
const others = [
  'mail.com',
  'ymail.com',
  'email.com',
  'hotmail.be',
  'outlook.be',
  'live.be',
  'telenet.be',
];
/** A provider's name with the wrong ending. */
const wrongEndings: Readonly<Record<string, string>> = {
  'gmail.nl': 'gmail.com',
  'icloud.nl': 'icloud.com',
};

/**
 * The address that somebody probably meant, if the domain of an address is one typing error away from that of a large
 * provider: a character too many, too few or wrong, or two that changed places.
 */
export function likelyAddress(
  address: string,
  meantBy: (domain: string) => string | undefined = likelyDomain,
): string | undefined {
  const [, name, domain] = /^(.+)@([^@]+)$/.exec(address.trim()) ?? [];
  const meant = domain === undefined ? undefined : meantBy(domain.toLowerCase());
  return meant === undefined ? undefined : `${name}@${meant}`;
}

/** The domain of the provider that somebody probably meant by a domain in lower case. */
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
