import type { ReplyTextsResponse } from '../../../../shared/requests/desk/reply-texts.ts';
import { ButtonLink, TextLink } from '../../../components/links.tsx';
import { Page } from '../../../components/page.tsx';
import { Heading2, Paragraph } from '../../../components/text.tsx';
import { replyTextTexts as texts } from '../../../texts/reply-texts.ts';
import { ManageNav } from '../manage-nav.tsx';
import { WithReplyTexts } from './with-reply-texts.tsx';

type Text = ReplyTextsResponse['texts'][number];

/** Lists the region's reply texts, grouped by purpose. */
export default function ReplyTextsPage() {
  return (
    <WithReplyTexts>
      {({ texts: all }) => (
        <Page title={texts.title} lead={texts.lead} above={<ManageNav />}>
          {(['ask', 'reject'] as const).map((use) => (
            <TextsFor key={use} use={use} own={all.filter((each) => each.use === use)} />
          ))}
          <ButtonLink to="/beheer/antwoordteksten/nieuw">{texts.add}</ButtonLink>
        </Page>
      )}
    </WithReplyTexts>
  );
}

function TextsFor({ use, own }: { use: Text['use']; own: readonly Text[] }) {
  return (
    <>
      <Heading2>{texts.uses[use]}</Heading2>
      {own.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      <ul className="desk-people">
        {own.map(({ id, title, text }) => (
          <li key={id}>
            <p className="desk-words">
              <strong>{title}</strong>
              <br />
              {text}
            </p>
            <TextLink to={`/beheer/antwoordteksten/${id}`}>
              {texts.change} <span className="visually-hidden">{title}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
