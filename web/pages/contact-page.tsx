import { region } from 'virtual:region';
import { MailLink, PhoneLink, TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { contactTexts as texts } from '../texts/contact.ts';
import { siteTexts } from '../texts/site.ts';

export default function ContactPage() {
  const { urgent, noHurry, anonymous, team, municipalities, website } = texts;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ul className="numbers">
        <li className="numbers__urgent">
          <h2 className="utrecht-heading-3">{urgent.title}</h2>
          <PhoneLink number={urgent.number} />
          <p>{urgent.text}</p>
        </li>
        <li>
          <h2 className="utrecht-heading-3">{noHurry.title}</h2>
          <PhoneLink number={region.police.phone} />
          <p>{noHurry.text}</p>
        </li>
        <li>
          <h2 className="utrecht-heading-3">{anonymous.title}</h2>
          <PhoneLink number={anonymous.number} />
          <p>{anonymous.text}</p>
        </li>
      </ul>
      <Heading2>{team.title}</Heading2>
      <Paragraph>{team.text(region)}</Paragraph>
      <Paragraph>
        <MailLink address={region.police.email} />
      </Paragraph>
      <Heading2>{municipalities.title}</Heading2>
      <Paragraph>{municipalities.text}</Paragraph>
      <ul className="contacts">
        {region.municipalities.map(({ code, name, contact }) => (
          <li key={code}>
            <strong>{siteTexts.municipality(name)}</strong>
            <PhoneLink number={contact.phone} /> {siteTexts.or} <MailLink address={contact.email} />
          </li>
        ))}
      </ul>
      <Heading2>{website.title}</Heading2>
      <Paragraph>{website.text}</Paragraph>
      <p className="page-links">
        <TextLink to="/toegankelijkheid">{website.accessibility}</TextLink>
        <TextLink to="/privacy">{website.privacy}</TextLink>
      </p>
    </Page>
  );
}
