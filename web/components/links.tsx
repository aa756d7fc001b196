import type { ReactNode } from 'react';
import { Link } from 'wouter';

/**
 * A link within the application. A URL that starts with `~` is that of a page of another region: it is used unchanged,
 * and opened as a new page, because each region has its own application.
 */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  const className = 'utrecht-link utrecht-link--html-a';
  if (to.startsWith('~')) {
    return (
      <a href={to.slice(1)} className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link href={to} className={className}>
      {children}
    </Link>
  );
}

/** A link that looks like a button, for the main next step on a page. */
export function ButtonLink({
  to,
  kind = 'primary-action',
  children,
}: {
  to: string;
  kind?: ButtonLinkKind;
  children: ReactNode;
}) {
  return (
    <Link href={to} className={`utrecht-button utrecht-button--${kind}`}>
      {children}
    </Link>
  );
}

type ButtonLinkKind = 'primary-action' | 'secondary-action';

export function PhoneLink({ number }: { number: string }) {
  return (
    <a
      className="utrecht-link utrecht-link--html-a"
      href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}
    >
      {number}
    </a>
  );
}

/** An email address, which continues on the next line after the @ if it is too long for the space available. */
export function MailLink({ address }: { address: string }) {
  const domainAt = address.indexOf('@') + 1;
  return (
    <a className="utrecht-link utrecht-link--html-a" href={`mailto:${address}`}>
      {address.slice(0, domainAt)}
      <wbr />
      {address.slice(domainAt)}
    </a>
  );
}
