/** Gmail ignores dots in an address, and delivers to the same mailbox under both of its domain names. */
const gmail = new Set(['gmail.com', 'googlemail.com']);

/**
 * Normalises an email address, so that different spellings of the same mailbox count as one: lower case, without the
 * `+label` that Gmail, Outlook and most other mail services ignore, and, for Gmail, without dots and with a single
 * domain name.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  const local = email
    .slice(0, at)
    .toLowerCase()
    .replace(/(?<=.)\+.*$/, '');
  return gmail.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}
