import { region } from 'virtual:region';
import { namedMunicipality } from '../../../../shared/regions/municipality.ts';
import { Alert } from '../../../components/alert.tsx';
import { ButtonLink, TextLink } from '../../../components/links.tsx';
import { Page } from '../../../components/page.tsx';
import { Paragraph } from '../../../components/text.tsx';
import { formatDay, formatList } from '../../../texts/format.ts';
import { mailboxTexts as texts } from '../../../texts/mailboxes.ts';
import { ManageNav } from '../manage-nav.tsx';
import { WithDesk } from '../with-desk.tsx';

export default function MailboxesPage() {
  return (
    <WithDesk title={texts.title}>
      {({ mailboxes }) => (
        <Page title={texts.title} lead={texts.lead} above={<ManageNav />}>
          {mailboxes.length === 0 && <Paragraph>{texts.none}</Paragraph>}
          <ul className="desk-people">
            {mailboxes.map(({ id, title, email, role, municipalities, failingSince }) => (
              <li key={id}>
                <p className="desk-words">
                  <strong>{title}</strong>
                  <br />
                  {email}
                  <br />
                  {texts.roles[role]}:{' '}
                  {formatList(municipalities.map((code) => namedMunicipality(region, code).name))}
                </p>
                {failingSince !== undefined && (
                  <Alert kind="warning" title={texts.failing.title(formatDay(failingSince))} />
                )}
                <TextLink to={`/beheer/postbussen/${id}`}>
                  {texts.change} <span className="visually-hidden">{title}</span>
                </TextLink>
              </li>
            ))}
          </ul>
          <ButtonLink to="/beheer/postbussen/nieuw">{texts.add}</ButtonLink>
        </Page>
      )}
    </WithDesk>
  );
}
