import { siteAddress } from '../base-path.ts';
import type { OwnStarterKitResponse } from '../../shared/requests/starting/responses.ts';
import { Alert } from '../components/alert.tsx';
import { TextLink } from '../components/links.tsx';
import { BulletList, Paragraph } from '../components/text.tsx';
import { tabStorage } from '../storage/browser-storage.ts';
import { formatMoment } from '../texts/format.ts';
import { tokenPageTexts } from '../texts/token-pages.ts';
import { handToken } from './mailed-token.ts';

type Waiting = OwnStarterKitResponse['alsoWaiting'];

const texts = tokenPageTexts.alsoWaiting;
const pages: Record<Waiting[number]['kind'], string> = {
  registration: '/bevestigen',
  join: '/deelnemen',
  starter: '/startpakket',
};

/**
 * Lists the other requests that the owner of the mailbox may confirm with this token, because the first letters about
 * those requests were held back.
 */
export function AlsoWaiting({ waiting, token }: { waiting: Waiting; token: string | undefined }) {
  if (waiting.length === 0 || token === undefined) return null;
  for (const { kind, id } of waiting)
    handToken(siteAddress(`${pages[kind]}/${id}`), token, tabStorage);
  return (
    <Alert kind="info" title={texts.title(waiting.length)}>
      <Paragraph>{texts.text}</Paragraph>
      <BulletList
        items={waiting.map(({ kind, id, since }) => (
          <TextLink key={id} to={`${pages[kind]}/${id}`}>
            {texts.kinds[kind]} {texts.since(formatMoment(since))}
          </TextLink>
        ))}
      />
    </Alert>
  );
}
