import { region } from 'virtual:region';
import { Link, useLocation } from 'wouter';
import { Icon } from '../components/icon.tsx';
import { ButtonLink, TextLink } from '../components/links.tsx';
import { usePageHeading } from '../components/page.tsx';
import { SaarList } from '../components/saar-list.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { overviewAddress } from '../overview/filters.ts';
import { PlaceSearch } from '../overview/find/place-search.tsx';
import { findAddress } from '../overview/find/place.ts';
import { homeTexts } from '../texts/home.ts';
import { HomePicture } from './home-picture.tsx';

export function HomePage() {
  const [, navigate] = useLocation();
  const heading = usePageHeading(homeTexts.tab(region));
  return (
    <>
      <div className="hero">
        <div className="wide hero__row">
          <div>
            <h1
              className="utrecht-heading-1 utrecht-heading-1--distanced"
              ref={heading}
              tabIndex={-1}
            >
              {homeTexts.title}
            </h1>
            <p className="hero__lead">{homeTexts.lead(region)}</p>
            <div className="find-box">
              <h2 className="find-box__title">{homeTexts.search}</h2>
              <PlaceSearch onPlace={(place) => navigate(findAddress(place))} />
            </div>
          </div>
          <HomePicture />
        </div>
      </div>
      <div className="wide">
        <Heading2>{homeTexts.ways.title}</Heading2>
        <ul className="tiles tiles--ways">
          {homeTexts.ways.items.map(({ to, title, text }) => (
            <li key={to}>
              <Link className="tile" href={to}>
                <span>
                  {title}
                  <span className="tile__text">{text}</span>
                </span>
                <Icon name="next" />
              </Link>
            </li>
          ))}
        </ul>
        <Heading2>{homeTexts.municipalities.title}</Heading2>
        <ul className="tiles">
          {region.municipalities.map(({ code, name }) => (
            <li key={code}>
              <Link className="tile" href={overviewAddress(region, { municipality: code })}>
                {name}
                <Icon name="next" />
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="band">
        <div className="wide">
          <Heading2>{homeTexts.flow.title}</Heading2>
          <Paragraph>{homeTexts.flow.intro}</Paragraph>
          <ol className="flow">
            {homeTexts.flow.steps.map(({ title, text }) => (
              <li key={title}>
                <h3 className="utrecht-heading-3">{title}</h3>
                <p className="utrecht-paragraph">{text}</p>
              </li>
            ))}
          </ol>
          <ButtonLink to="/aanmelden">{homeTexts.flow.start}</ButtonLink>
        </div>
      </div>
      <div className="wide two-columns">
        <section>
          <Heading2>{homeTexts.saar.title}</Heading2>
          <SaarList />
          <TextLink to="/spelregels">{homeTexts.saar.more}</TextLink>
        </section>
        <section>
          <Heading2>{homeTexts.about.title}</Heading2>
          <BulletList items={homeTexts.about.points} />
          <TextLink to="/privacy">{homeTexts.about.privacy}</TextLink>
        </section>
      </div>
    </>
  );
}
