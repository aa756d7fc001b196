import { region } from 'virtual:region';
import { siteTexts } from '../texts/site.ts';
import { MailLink, PhoneLink } from './links.tsx';
import { Heading2, Paragraph } from './text.tsx';

/**
 * How to contact a person when the page cannot help. Lists the police team and either the given municipality or all
 * municipalities in the region.
 */
export function DeskContact({ municipality }: { municipality?: string | undefined }) {
  const municipalities = region.municipalities.filter(
    ({ code }) => municipality === undefined || code === municipality,
  );
  return (
    <>
      <Heading2>{siteTexts.desk.title}</Heading2>
      <Paragraph>{siteTexts.desk.text}</Paragraph>
      <ul className="contacts">
        <li>
          <strong>{region.police.team}</strong>
          <PhoneLink number={region.police.phone} /> {siteTexts.or}{' '}
          <MailLink address={region.police.email} />
        </li>
        {municipalities.map(({ code, name, contact }) => (
          <li key={code}>
            <strong>{siteTexts.municipality(name)}</strong>
            <PhoneLink number={contact.phone} /> {siteTexts.or} <MailLink address={contact.email} />
          </li>
        ))}
      </ul>
    </>
  );
}
