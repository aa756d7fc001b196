import { Fragment, useCallback, useState } from 'react';
import { mostCoordinators } from '../../../shared/domain/groups/coordinator-invitation.ts';
import type { CoordinatorsResponse } from '../../../shared/requests/coordinators/coordinators.ts';
import { listCoordinatorsRoute } from '../../../shared/routes/coordinators/list-coordinators.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { Alert } from '../../components/alert.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { BulletList, Heading2, Heading3, Paragraph } from '../../components/text.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { coordinatorsTexts as texts } from '../../texts/coordinators.ts';
import { InviteForm } from './invite-form.tsx';
import { NominateForm } from './nominate-form.tsx';
import type { OwnGroupLink } from '../own-group-link.ts';
import { RemoveForm } from './remove-form.tsx';
import { Succession } from './succession.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** Shows who runs the group and who has been invited, and lets the coordinator change that. */
export function Coordinators({ reference, token }: OwnGroupLink) {
  const [done, setDone] = useState<Change>();
  const { response, reload } = useResponse(
    useCallback(
      () => callRoute(listCoordinatorsRoute, { path: { reference }, token }),
      [reference, token],
    ),
  );
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {done && <Alert kind="ok" title={texts.done[done]} live />}
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && (
        <Shown
          {...response.value}
          reference={reference}
          token={token}
          onChanged={(what) => {
            setDone(what);
            reload();
          }}
        />
      )}
    </section>
  );
}

type Change = keyof typeof texts.done;

interface ShownProps extends OwnGroupLink, CoordinatorsResponse {
  readonly onChanged: (what: Change) => void;
}

function Shown({ coordinators, invitations, nomination, onChanged, ...own }: ShownProps) {
  const isFirst = coordinators.some(({ you, role }) => you && role === 'first');
  const mayNominate =
    isFirst && nomination === undefined && !invitations.some(({ successor }) => successor);
  return (
    <>
      <Paragraph>{texts.lead}</Paragraph>
      <BulletList
        items={coordinators.map(({ id, name, role, since, you }) => (
          <Fragment key={id}>
            {texts.line(name, role, since, you)}
            {isFirst && !you && (
              <RemoveForm
                {...own}
                coordinator={{ id, name }}
                onChanged={() => onChanged('removed')}
              />
            )}
            {mayNominate && !you && (
              <NominateForm
                {...own}
                coordinator={{ id, name }}
                onChanged={() => onChanged('nominated')}
              />
            )}
          </Fragment>
        ))}
      />
      {nomination && <Succession {...own} {...{ nomination, coordinators, onChanged }} />}
      {invitations.length > 0 && (
        <>
          <Heading3>{texts.invitations.title}</Heading3>
          <BulletList
            items={invitations.map((invitation) => (
              <Fragment key={invitation.id}>
                {texts.invitations.line(
                  invitation.email,
                  invitation.expiresAt,
                  invitation.successor,
                )}
                <WithdrawForm
                  {...own}
                  invitation={invitation}
                  onChanged={() => onChanged('withdrawn')}
                />
              </Fragment>
            ))}
          />
        </>
      )}
      <Heading3>{texts.invite.title}</Heading3>
      {coordinators.length + invitations.length < mostCoordinators ? (
        <InviteForm {...own} maySucceed={mayNominate} onChanged={() => onChanged('invited')} />
      ) : (
        <Paragraph>{texts.invite.full}</Paragraph>
      )}
      <Paragraph>{texts.stop}</Paragraph>
    </>
  );
}
