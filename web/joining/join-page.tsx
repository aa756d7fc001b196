import { useCallback, useState } from 'react';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { showGroupRoute } from '../../shared/routes/overview/show-group.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Waiting } from '../components/waiting.tsx';
import { GroupGone } from '../overview/group-gone.tsx';
import { joinTexts } from '../texts/joining.ts';
import { JoinForm } from './join-form.tsx';
import { JoinPanel } from './join-panel.tsx';
import { JoinSent, type SentJoin } from './join-sent.tsx';

/**
 * The page for asking to join a group. It also says when the group is not accepting join requests, because the visitor
 * may have used an old URL.
 */
export default function JoinPage({ reference }: { reference: string }) {
  const { response, reload } = useResponse(
    useCallback(() => callRoute(showGroupRoute, { path: { reference } }), [reference]),
  );
  if (response?.ok) return <Join group={response.value} reload={reload} />;
  if (response?.problem.kind === 'not-found') return <GroupGone reference={reference} />;
  return (
    <Page title={joinTexts.form.tab} pageKey={`join ${reference} waiting`}>
      {response ? <ProblemNotice problem={response.problem} retry={reload} /> : <Waiting />}
    </Page>
  );
}

function Join({ group, reload }: { group: GroupResponse; reload: () => void }) {
  const [sent, setSent] = useState<SentJoin>();
  if (sent) return <JoinSent group={group} sent={sent} />;
  const back = (
    <p className="utrecht-paragraph">
      <TextLink to={`/groepen/${group.reference}`}>{joinTexts.form.back}</TextLink>
    </p>
  );
  const open = group.joining === 'open';
  return (
    <Page
      title={open ? joinTexts.form.title(group.name) : group.name}
      tabTitle={joinTexts.form.tab}
      pageKey={`join ${group.reference} ${group.joining}`}
      above={back}
      lead={open && joinTexts.form.lead}
    >
      {open ? (
        <JoinForm group={group} onSent={setSent} onClosed={reload} />
      ) : (
        <JoinPanel group={group} />
      )}
    </Page>
  );
}
