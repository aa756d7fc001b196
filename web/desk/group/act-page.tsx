import { useCallback, useState } from 'react';
import { useParams } from 'wouter';
import type { ActKind } from '../../../shared/domain/groups/act.ts';
import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { showDeskGroupRoute } from '../../../shared/routes/desk/show-desk-group.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { Alert } from '../../components/alert.tsx';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { actTexts as texts } from '../../texts/acts.ts';
import { deskGroupTexts } from '../../texts/desk-group.ts';
import { LoadedPage } from '../loaded-page.tsx';
import { maySeeGroup } from '../may-see-group.ts';
import { useOfficer } from '../officer-context.ts';
import { actOfSlug } from './act-addresses.ts';
import { ActForm } from './act-form.tsx';

/** Lets an officer carry out one act on a group: correct it, open it to join requests again, move it or close it. */
export default function ActPage() {
  const { reference = '', act: slug = '' } = useParams();
  return <ActOn reference={reference} act={actOfSlug(slug)} key={`${reference} ${slug}`} />;
}

function ActOn({ reference, act }: { reference: string; act: ActKind | undefined }) {
  const [done, setDone] = useState<ActDone>();
  const [isStale, setStale] = useState(false);
  const loaded = useResponse(
    useCallback(() => callRoute(showDeskGroupRoute, { path: { reference } }), [reference]),
  );
  if (done) return <Done {...done} />;
  return (
    <LoadedPage title={texts.title} loaded={loaded} notFound={deskGroupTexts.notFound}>
      {(group, reload) =>
        act && group.mayDo.includes(act) ? (
          <Page {...titleOf(group, act)} lead={texts.pages[act].lead} pageKey={act}>
            {isStale && (
              <Alert kind="warning" title={texts.changed.title} live>
                <Paragraph>{texts.changed.text}</Paragraph>
              </Alert>
            )}
            <ActForm
              group={group}
              act={act}
              onDone={(municipality) => setDone({ group, act, municipality })}
              onStale={() => {
                setStale(true);
                reload();
              }}
            />
            <BackToGroup reference={reference} />
          </Page>
        ) : (
          <Page title={texts.title}>
            {isStale && <Alert kind="warning" title={texts.changed.title} live />}
            <Paragraph>{texts.impossible}</Paragraph>
            <BackToGroup reference={reference} />
          </Page>
        )
      }
    </LoadedPage>
  );
}

function titleOf({ name, reference }: DeskGroupResponse, act: ActKind) {
  return {
    title: texts.pages[act].title(name === '' ? reference : name),
    tabTitle: texts.links[act],
  };
}

interface ActDone {
  /** The group as it was before the act. */
  readonly group: DeskGroupResponse;
  readonly act: ActKind;
  /** The CBS code of the municipality to which the group belongs after the act. */
  readonly municipality: string;
}

/**
 * Says what was done and who is told about it. After a move, the officer may no longer have the right to see the group.
 */
function Done({ group: { reference, coordinators }, act, municipality }: ActDone) {
  const maySee = maySeeGroup(useOfficer(), { code: municipality });
  const isReachable = coordinators.some(({ mail }) => mail === 'ok');
  return (
    <Page title={texts.done[act]} pageKey="done">
      <Alert kind={isReachable ? 'ok' : 'warning'}>
        <Paragraph>{isReachable ? texts.doneText[act] : texts.unreachable}</Paragraph>
      </Alert>
      {maySee ? (
        <BackToGroup reference={reference} />
      ) : (
        <Paragraph>
          <TextLink to="/groepen">{texts.toGroups}</TextLink>
        </Paragraph>
      )}
    </Page>
  );
}

function BackToGroup({ reference }: { reference: string }) {
  return (
    <Paragraph>
      <TextLink to={`/groepen/${reference}`}>{texts.back}</TextLink>
    </Paragraph>
  );
}
