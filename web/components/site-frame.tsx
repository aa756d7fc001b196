import { useEffect, useRef, useState, type ReactNode } from 'react';
import { region, regions } from 'virtual:region';
import { Link, useLocation } from 'wouter';
import { sharesDeployment } from '../../shared/regions/region-path.ts';
import { siteTexts } from '../texts/site.ts';
import { Icon } from './icon.tsx';
import { MailLink, PhoneLink } from './links.tsx';
import { LogoMark } from './logo.tsx';
import { WorkNotice } from '../work/work-notice.tsx';
import { SiteContent, SiteTop } from './site-top.tsx';

const pages = [
  ['/zoeken', siteTexts.nav.find],
  ['/groepen', siteTexts.nav.groups],
  ['/starten', siteTexts.nav.start],
  ['/aanmelden', siteTexts.nav.register],
  ['/spelregels', siteTexts.nav.rules],
  ['/contact', siteTexts.nav.contact],
] as const;

const toKnow = [
  ['/spelregels', siteTexts.nav.rules],
  ['/wie-doet-wat', siteTexts.nav.tasks],
  ['/groepen/dekking', siteTexts.nav.coverage],
  ['/netwerk', siteTexts.nav.network],
  ['/contact', siteTexts.nav.contact],
] as const;

const aboutSite = [
  ['/privacy', siteTexts.nav.privacy],
  ['/toegankelijkheid', siteTexts.nav.accessibility],
  ['/gegevens', siteTexts.nav.openData],
] as const;

export function SiteFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteTop />
      <SiteHeader />
      <SiteContent>{children}</SiteContent>
      <SiteFooter />
      <WorkNotice />
    </>
  );
}

function SiteHeader() {
  const [path] = useLocation();
  // The menu is open only on the page where it was opened, so choosing another page closes it.
  const [openAt, setOpenAt] = useState<string>();
  const toggle = useRef<HTMLButtonElement>(null);
  const open = openAt === path;
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpenAt(undefined);
      toggle.current?.focus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [open]);
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
        <button
          type="button"
          className="site-header__toggle"
          ref={toggle}
          aria-expanded={open}
          aria-controls="hoofdmenu"
          onClick={() => setOpenAt(open ? undefined : path)}
        >
          <Icon name={open ? 'close' : 'menu'} />
          {siteTexts.nav.menu}
        </button>
        <nav className="site-nav" id="hoofdmenu" aria-label={siteTexts.nav.label} data-open={open}>
          <ul>
            {pages.map(([to, name]) => (
              <li key={to}>
                <Link
                  href={to}
                  aria-current={
                    path === to ? 'page' : path.startsWith(`${to}/`) ? 'true' : undefined
                  }
                >
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
        </div>
        <FooterLinks title={siteTexts.footer.know} links={toKnow} />
        <FooterLinks title={siteTexts.footer.site} links={aboutSite}>
          {sharesDeployment(regions) && (
            <li>
              <a href="/">{siteTexts.nav.otherRegion}</a>
            </li>
          )}
        </FooterLinks>
        <div>
          <h2>{siteTexts.footer.police}</h2>
          <p>{region.police.team}</p>
          <ul>
            <li>
              {siteTexts.footer.urgent} <PhoneLink number="112" />
            </li>
            <li>
              {siteTexts.footer.noHurry} <PhoneLink number={region.police.phone} />
            </li>
            <li>
              <MailLink address={region.police.email} />
            </li>
          </ul>
          <h2>{siteTexts.footer.municipalities}</h2>
          <ul>
            {region.municipalities.map(({ code, name, contact }) => (
              <li key={code}>
                {name}: <PhoneLink number={contact.phone} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}

function FooterLinks({
  title,
  links,
  children,
}: {
  title: string;
  links: readonly (readonly [to: string, name: string])[];
  /** Additional links, shown after `links`. */
  children?: ReactNode;
}) {
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {links.map(([to, name]) => (
          <li key={to}>
            <Link href={to}>{name}</Link>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  );
}
