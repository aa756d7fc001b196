import type { ReactNode } from 'react';
import { Icon } from '../components/icon.tsx';
import { MailLink, PhoneLink } from '../components/links.tsx';
import { LogoMark } from '../components/logo.tsx';
import { SiteContent, SiteTop } from '../components/site-top.tsx';
import { Heading2 } from '../components/text.tsx';
import { chooserTexts } from '../texts/chooser.ts';
import { formatList } from '../texts/format.ts';
import type { ChooserRegion } from './chooser-region.ts';
import { addressIn, type Choice } from './continuation.ts';

interface ChooserPageProps {
  readonly regions: readonly ChooserRegion[];
  readonly choice: Choice;
  /** The search for a region by address, which needs JavaScript. */
  readonly children?: ReactNode;
}

/**
 * The page where visitors find their region. It is also rendered when the site is built, for browsers without
 * JavaScript.
 */
export function ChooserPage({ regions, choice, children }: ChooserPageProps) {
  const { title, lead } = chooserTexts.pages[choice.kind];
  return (
    <>
      <SiteTop />
      <header className="site-header">
        <div className="wide site-header__row">
          <a href="/" className="logo">
            <LogoMark />
            <span>
              <span className="logo__name">Buurtkring</span>
              <span className="logo__region">{chooserTexts.site}</span>
            </span>
          </a>
        </div>
      </header>
      <SiteContent>
        <div className="wide page">
          <h1 className="utrecht-heading-1 utrecht-heading-1--distanced">{title}</h1>
          <p className="utrecht-paragraph utrecht-paragraph--distanced utrecht-paragraph--lead page__text">
            {lead}
          </p>
          {children}
          <Heading2>{chooserTexts.list}</Heading2>
          <ul className="tiles chooser__regions">
            {regions.map((region) => (
              <li key={region.id} className={`in-${region.id}`}>
                <a className="tile" href={addressIn(region, choice)}>
                  <LogoMark />
                  <span>
                    {region.name}
                    <span className="tile__text">
                      {formatList(region.municipalities.map(({ name }) => name))}
                    </span>
                  </span>
                  <Icon name="next" />
                </a>
              </li>
            ))}
          </ul>
        </div>
      </SiteContent>
      <footer className="site-footer">
        <div className="wide site-footer__columns">
          <div>
            <h2>{chooserTexts.about.title}</h2>
            <p>{chooserTexts.about.text}</p>
          </div>
          {regions.map(({ id, name, police }) => (
            <div key={id}>
              <h2>{name}</h2>
              <p>{police.team}</p>
              <ul>
                <li>
                  <PhoneLink number={police.phone} />
                </li>
                <li>
                  <MailLink address={police.email} />
                </li>
              </ul>
            </div>
          ))}
        </div>
      </footer>
    </>
  );
}
