/** A mail service that delivers mail for several spellings of an address to the same mailbox. */
interface MailService {
  /** The domain names, as a pattern. */
  readonly domains: RegExp;
  readonly name: string;
  /** How the service treats different spellings, and where it says so; both are shown in docs/caps.md. */
  readonly does: string;
  readonly source: string;
  /**
   * Returns the spelling that stands for all others. Both arguments are in lower case, and the `+label` has been
   * removed.
   */
  readonly spelling: (local: string, domain: string) => string;
}

/**
 * The mail services with their own rules about which spellings of an address lead to the same mailbox. The owner of a
 * mailbox gets access to what is held for any of its spellings, so a service belongs here only if it says that
 * different spellings cannot belong to different people. Yahoo's `base-keyword` addresses do not qualify. Such an
 * address works only once its owner has created it, so a stranger cannot invent one. Moreover, Yahoo does not say that
 * such an address cannot be the name of somebody else's account.
 */
export const mailServices: readonly MailService[] = [
  {
    name: 'Gmail',
    domains: /^(?:gmail|googlemail)\.com$/,
    does: 'ignores dots, and has two domain names',
    source: 'https://support.google.com/mail/answer/7436150',
    spelling: (local) => `${local.replaceAll('.', '')}@gmail.com`,
  },
  {
    name: 'iCloud',
    domains: /^(?:icloud|me|mac)\.com$/,
    does: 'gives whoever has an address at `me.com` or `mac.com` the same one at `icloud.com`',
    source: 'https://support.apple.com/118230',
    spelling: (local) => `${local}@icloud.com`,
  },
  {
    name: 'Proton',
    domains: /^(?:proton\.me|protonmail\.com|protonmail\.ch|pm\.me)$/,
    does: 'ignores dots, hyphens and underscores; its four domain names count separately',
    // In Proton's repository, see canonicalizeEmail in packages/shared/lib/helpers/email.ts.
    source: 'https://github.com/ProtonMail/WebClients',
    spelling: (local, domain) => `${local.replaceAll(/[._-]/g, '')}@${domain}`,
  },
  {
    name: 'Fastmail',
    domains: /^[^.]+\.fastmail\.(?:com|fm)$/,
    does: 'delivers everything at a subdomain (`anything@name.fastmail.com`) to the account with that name',
    source: 'https://www.fastmail.help/hc/en-us/articles/360060591053',
    spelling: (_, domain) => domain.replace('.', '@'),
  },
];

/**
 * Normalises an email address, so that different spellings of the same mailbox count as one: lower case, without the
 * `+label` that most mail services ignore, and in the single spelling of the services listed above.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const local = email
    .slice(0, at)
    .toLowerCase()
    .replace(/(?<=.)\+.*$/, '');
  const service = mailServices.find(({ domains }) => domains.test(domain));
  const spelling = service?.spelling(local, domain) ?? '';
  // A name that contains only ignored characters is not valid at such a service. Without this check, all such names
  // would count as the same mailbox.
  return spelling === '' || spelling.startsWith('@') ? `${local}@${domain}` : spelling;
}
