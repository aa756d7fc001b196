import { region } from 'virtual:region';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { siteTexts } from '../texts/site.ts';
import { MailLink, PhoneLink } from './links.tsx';
import { LogoMark } from './logo.tsx';

const pages = [
  ['/groepen', siteTexts.nav.groups],
  ['/aanmelden', siteTexts.nav.register],
  ['/spelregels', siteTexts.nav.rules],
] as const;

export function SiteFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud" onClick={skipToContent}>
        {siteTexts.skip}
      </a>
      <section className="emergency" aria-label={siteTexts.emergency.label}>
        <p className="wide">
          <span>
            {siteTexts.emergency.urgent} <a href="tel:112">112</a>
          </span>
          <span>
            {siteTexts.emergency.police} <a href="tel:09008844">0900-8844</a>
          </span>
        </p>
      </section>
      <SiteHeader />
      <main className="site-main" id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

/** Moves focus by script: the address keeps no '#inhoud', which a page behind a mail link would take for its token. */
function skipToContent(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('inhoud')?.focus();
}

function SiteHeader() {
  const [path] = useLocation();
  return (
    <header className="site-header">
      <div className="wide site-header__row">
        <Link href="/" className="logo">
          <LogoMark />
          <span>
            <span className="logo__name">Buurtkring</span>
            <span className="logo__region">{region.name}</span>
          </span>
        </Link>
        <nav className="site-nav" aria-label={siteTexts.nav.label}>
          <ul>
            {pages.map(([to, name]) => (
              <li key={to}>
                <Link href={to} aria-current={path === to ? 'page' : path.startsWith(`${to}/`) ? 'true' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="wide site-footer__columns">
        <div>
          <h2>{siteTexts.footer.about}</h2>
          <p>{siteTexts.footer.aboutText(region)}</p>
          <ul>
            <li><Link href="/spelregels">{siteTexts.nav.rules}</Link></li>
            <li><Link href="/privacy">{siteTexts.nav.privacy}</Link></li>
          </ul>
        </div>
        <div>
          <h2>{siteTexts.footer.police}</h2>
          <p>{region.police.team}</p>
          <ul>
            <li>{siteTexts.footer.urgent} <PhoneLink number="112" /></li>
            <li>{siteTexts.footer.noHurry} <PhoneLink number={region.police.phone} /></li>
            <li><MailLink address={region.police.email} /></li>
          </ul>
        </div>
        <div>
          <h2>{siteTexts.footer.municipalities}</h2>
          <ul>
            {region.municipalities.map(({ code, name, contact }) => (
              <li key={code}>{name}: <PhoneLink number={contact.phone} /></li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}
