import { useCallback, useState } from 'react';
import type { CircleTick } from '../../../shared/domain/groups/circle.ts';
import { tickMemberBody, type CircleResponse } from '../../../shared/requests/groups/circle.ts';
import { showCircleRoute } from '../../../shared/routes/groups/show-circle.ts';
import { tickMemberRoute } from '../../../shared/routes/groups/tick-member.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { circleTexts as texts } from '../../texts/circle.ts';
import { LoadedPage } from '../loaded-page.tsx';

type List = CircleResponse['lists'][number];
type Member = List['members'][number];

interface CircleProps {
  /** A CBS code. */
  readonly municipality: string;
  /** Whether there is a page with other circles to go back to. */
  readonly hasOthers?: boolean;
}

/** Shows who is in a circle by group and role, and lets an officer record what the WhatsApp group's own list shows. */
export function Circle({ municipality, hasOthers = false }: CircleProps) {
  const loaded = useResponse(
    useCallback(() => callRoute(showCircleRoute, { path: { municipality } }), [municipality]),
  );
  const [last, setLast] = useState<{ readonly done: string } | 'changed'>();
  return (
    <LoadedPage title={texts.tab} loaded={loaded} notFound={texts.notFound}>
      {({ municipality: { code, name }, lists }, reload) => (
        <Page title={texts.of(name)} tabTitle={texts.tab} pageKey={`circle ${code}`}>
          <Paragraph>{texts.about}</Paragraph>
          {last === 'changed' && (
            <Alert kind="warning" title={texts.changed.title} live>
              <Paragraph>{texts.changed.text}</Paragraph>
            </Alert>
          )}
          {last !== undefined && last !== 'changed' && (
            <Alert kind="ok" title={texts.done} live>
              <Paragraph>{last.done}</Paragraph>
            </Alert>
          )}
          {lists.map((list) => (
            <Members
              key={list.name}
              list={list}
              municipality={code}
              onTicked={(member, tick) => {
                setLast({ done: texts.doneText(nameOf(member), tick) });
                reload();
              }}
              onChanged={() => {
                setLast('changed');
                reload();
              }}
            />
          ))}
          {hasOthers && (
            <Paragraph>
              <TextLink to="/beheerdersgroepen">{texts.back}</TextLink>
            </Paragraph>
          )}
        </Page>
      )}
    </LoadedPage>
  );
}

interface Ticking {
  readonly municipality: string;
  readonly onTicked: (member: Member, tick: CircleTick) => void;
  /** Called when the membership has changed since the page was loaded. */
  readonly onChanged: () => void;
}

function Members({ list: { name, total, members }, ...ticking }: Ticking & { list: List }) {
  const { title, text, empty } = texts.lists[name];
  return (
    <section aria-labelledby={name}>
      <Heading2 id={name}>{texts.heading(title, total)}</Heading2>
      <Paragraph>
        {total === 0 ? empty : text} {members.length < total && texts.longest(members.length)}
      </Paragraph>
      <ul className="desk-people">
        {members.map((member) => (
          <li key={member.id}>
            <p className="desk-words">
              <GroupOf member={member} />
              <br />
              {member.role === undefined ? texts.noRole : texts.role[member.role]}.{' '}
              {texts.state(member)}
            </p>
            {member.mayDo.map((tick) => (
              <TickForm
                key={`${tick} ${member.version}`}
                member={member}
                tick={tick}
                {...ticking}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What to call a member on this page: the group's name, or its reference once the name has been removed. */
function nameOf({ group }: Member): string {
  return group?.name || group?.reference || texts.noGroup;
}

function GroupOf({ member }: { member: Member }) {
  const { group } = member;
  if (!group) return texts.noGroup;
  return (
    <>
      <TextLink to={`/groepen/${group.reference}`}>{nameOf(member)}</TextLink>
      {group.name !== '' && ` (${group.reference})`}
    </>
  );
}

function TickForm({
  member,
  tick,
  municipality,
  onTicked,
  onChanged,
}: Ticking & { readonly member: Member; readonly tick: CircleTick }) {
  const { id: coordinatorId, version } = member;
  const sending = useSending({
    schema: tickMemberBody,
    send: (body) => callRoute(tickMemberRoute, { path: { municipality, coordinatorId }, body }),
    onDone: () => onTicked(member, tick),
    onRefused: ({ kind }) => {
      const isChanged = ['changed-meanwhile', 'not-possible-now', 'not-found'].includes(kind);
      if (isChanged) onChanged();
      return isChanged;
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ tick, version })}
      action={texts.ticks[tick]}
      busy={texts.busy}
      kind="secondary-action"
    />
  );
}
