import type { ReactNode } from 'react';
import { region } from 'virtual:region';
import { Link, useLocation } from 'wouter';
import type { SignedInResponse } from '../../shared/requests/desk/sign-in.ts';
import { siteAddress } from '../base-path.ts';
import { LogoMark } from '../components/logo.tsx';
import { SiteContent, SiteTop } from '../components/site-top.tsx';
import { deskTexts as texts } from '../texts/desk.ts';
import { deskMenu } from './desk-menu.ts';
import { helpAbout } from './help/help-about.ts';
import { NavList } from './nav-list.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** The frame of every desk page, which shows who is signed in, if anybody is. */
export function DeskFrame({
  officer,
  children,
}: {
  officer?: SignedInResponse;
  children: ReactNode;
}) {
  return (
    <>
      <SiteTop />
      <header className="site-header">
        <div className="wide site-header__row desk-header">
          <Link href="/" className="logo">
            <LogoMark />
            <span>
              <span className="logo__name">{texts.name}</span>
              <span className="logo__region">{region.name}</span>
            </span>
          </Link>
          {officer && <SignedIn officer={officer} />}
        </div>
        {officer && <DeskNav officer={officer} />}
      </header>
      <SiteContent>{children}</SiteContent>
      <footer className="site-footer">
        <div className="wide">
          {officer && <HelpLink />}
          <p>
            <a href={siteAddress('/')}>{texts.toSite}</a>
          </p>
        </div>
      </footer>
    </>
  );
}

/** A link to the help about the current page. */
function HelpLink() {
  const [current] = useLocation();
  return (
    <p>
      <Link href={helpAbout(current)}>{texts.helpWithPage}</Link>
    </p>
  );
}

function SignedIn({ officer: { name, title } }: { officer: SignedInResponse }) {
  return (
    <div className="desk-officer">
      <p>
        <strong>{name}</strong>
        {title !== name && <span>{title}</span>}
      </p>
      <SignOutButton />
    </div>
  );
}

function DeskNav({ officer: { rights } }: { officer: SignedInResponse }) {
  const own = deskMenu.filter(({ right }) => right === undefined || rights[right] !== undefined);
  return (
    <nav className="wide desk-nav" aria-label={texts.nav.label}>
      <NavList pages={own} />
    </nav>
  );
}
