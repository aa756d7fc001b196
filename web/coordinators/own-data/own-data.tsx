import { useCallback } from 'react';
import type { OwnDataResponse } from '../../../shared/requests/coordinators/own-data.ts';
import { showOwnDataRoute } from '../../../shared/routes/coordinators/show-own-data.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { BulletList, FactList, Heading2, Heading3, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { ownDataTexts as texts } from '../../texts/own-data.ts';
import { ChangeOwnForm } from './change-own-form.tsx';
import { EraseOwnForm } from './erase-own-form.tsx';
import { ExportButton } from './export-button.tsx';
import { SharingControl } from './sharing-control.tsx';
import type { OwnGroupLink } from '../own-group-link.ts';

interface OwnDataProps extends OwnGroupLink {
  /** Called when the coordinator has been erased, after which the token no longer works. */
  readonly onErased: () => void;
}

/** Shows coordinators what is stored about them, and lets them change it, download it or have it erased. */
export function OwnData({ reference, token, onErased }: OwnDataProps) {
  const { response, reload } = useResponse(
    useCallback(
      () => callRoute(showOwnDataRoute, { path: { reference }, token }),
      [reference, token],
    ),
  );
  const own = { reference, token, onChanged: reload };
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && (
        <>
          <Details data={response.value} />
          <ChangeOwnForm {...own} data={response.value} />
          <Heading3>{texts.consents.title}</Heading3>
          <Paragraph>{texts.consents.terms(response.value.consents)}</Paragraph>
          <SharingControl {...own} consents={response.value.consents} />
          <Views {...response.value} />
          <ExportButton reference={reference} token={token} />
          <EraseOwnForm {...own} groupEnds={response.value.isOnly} onErased={onErased} />
        </>
      )}
    </section>
  );
}

function Details({ data }: { data: OwnDataResponse }) {
  const { name, email, phone, role, mail, mailFailsSince } = data;
  const since = mailFailsSince === undefined ? '' : texts.since(mailFailsSince);
  return (
    <>
      <Paragraph>{texts.lead}</Paragraph>
      <FactList
        facts={[
          [texts.name, name],
          [texts.email, email],
          [texts.phone, phone],
          [texts.role, texts.roles[role]],
          [texts.mail, texts.mails[mail] + since],
        ]}
      />
      <Paragraph>{texts.otherAddress}</Paragraph>
    </>
  );
}

function Views({ views, moreViews }: Pick<OwnDataResponse, 'views' | 'moreViews'>) {
  return (
    <>
      <Heading3>{texts.views.title}</Heading3>
      {views.length === 0 ? (
        <Paragraph>{texts.views.none}</Paragraph>
      ) : (
        <>
          <Paragraph>{texts.views.lead}</Paragraph>
          <BulletList items={views.map(texts.views.line)} />
          {moreViews && <Paragraph>{texts.views.more}</Paragraph>}
        </>
      )}
    </>
  );
}
