import { region } from 'virtual:region';
import * as z from 'zod';
import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { viewingReasons } from '../../../shared/domain/desk/viewing-record.ts';
import {
  findPersonBody,
  type FindPersonResponse,
} from '../../../shared/requests/groups/find-person.ts';
import { findPersonRoute } from '../../../shared/routes/groups/find-person.ts';
import { callRoute } from '../../api/call-route.ts';
import { useOfficerOnly } from '../../api/use-officer-only.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { RadioField } from '../../components/choice-fields.tsx';
import { TextLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { deskGroupTexts } from '../../texts/desk-group.ts';
import { deskGroupsTexts } from '../../texts/desk-groups.ts';
import { findPersonTexts as texts } from '../../texts/find-person.ts';
import { formatDay } from '../../texts/format.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useOfficer } from '../officer-context.ts';

const draftSchema = z.object({ contact: z.string(), reason: z.enum(['', ...viewingReasons]) });
const choices = viewingReasons.map((value) => ({ value, label: texts.reasons[value] }));

/**
 * Finds the groups of a coordinator by exact address or number. What the officer types is never in the page's URL, and
 * is kept in the tab only until it has been sent.
 */
export default function FindPersonPage() {
  const { draft, change, forget } = useKeptDraft('find-person', draftSchema, {
    contact: '',
    reason: '',
  });
  const [found, setFound] = useOfficerOnly<FindPersonResponse>();
  const sending = useSending({
    schema: findPersonBody,
    send: (body) => callRoute(findPersonRoute, { body }),
    onDone: (value) => {
      forget();
      setFound(value);
    },
  });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Paragraph>{texts.recording}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => {
          setFound(undefined);
          return { ...draft, reason: draft.reason || undefined };
        }}
        action={texts.action}
        busy={texts.busy}
      >
        <TextField
          id="contact"
          label={texts.contact}
          hint={texts.contactHint}
          value={draft.contact}
          onChange={(contact) => change({ contact })}
          error={sending.messageAt('contact')}
        />
        <RadioField
          id="reason"
          label={texts.reason}
          value={draft.reason}
          choices={choices}
          onChange={(reason) => change({ reason })}
          error={sending.messageAt('reason')}
        />
      </SendingForm>
      <output>{found && <Found found={found} />}</output>
      <Paragraph>
        <TextLink to="/groepen">{texts.toList}</TextLink>
      </Paragraph>
    </Page>
  );
}

function Found({ found: { groups, unconfirmed, more } }: { found: FindPersonResponse }) {
  if (groups.length + unconfirmed.length === 0) return <NobodyFound />;
  return (
    <section>
      <Heading2>{texts.found(groups.length)}</Heading2>
      {groups.length > 0 && <FoundList found={groups} />}
      {unconfirmed.length > 0 && (
        <>
          <Heading2>{texts.unconfirmed.title(unconfirmed.length)}</Heading2>
          <Paragraph>{texts.unconfirmed.text}</Paragraph>
          <FoundList found={unconfirmed} />
        </>
      )}
      {more && <Paragraph>{texts.more}</Paragraph>}
      <Paragraph>{texts.recorded}</Paragraph>
    </section>
  );
}

type FoundGroup = FindPersonResponse['unconfirmed'][number] & { readonly reference?: string };

function FoundList({ found }: { found: readonly FoundGroup[] }) {
  return (
    <ul className="group-list">
      {found.map((group) => (
        <FoundCard
          group={group}
          key={`${group.reference} ${group.registeredAt} ${group.role} ${group.name}`}
        />
      ))}
    </ul>
  );
}

/** Names only the municipalities that were searched: whether the person has a group elsewhere is not disclosed. */
function NobodyFound() {
  const { rights } = useOfficer();
  const searched = region.municipalities
    .filter(({ code }) => isAllowed(rights, 'contacts.see', { municipality: code }))
    .map(({ name }) => name);
  return (
    <Alert kind="info" title={texts.none.title}>
      <Paragraph>{texts.none.text(searched)}</Paragraph>
      <Paragraph>{texts.recorded}</Paragraph>
    </Alert>
  );
}

function FoundCard({ group }: { group: FoundGroup }) {
  const { reference, name, municipality, status, registeredAt, role } = group;
  const title = name === '' ? reference : name;
  return (
    <li className="group-card">
      <h3>
        {reference === undefined ? (
          title
        ) : (
          <TextLink to={`/groepen/${reference}`}>{title}</TextLink>
        )}
      </h3>
      <p>
        {municipality.name}
        {reference !== undefined && `, ${deskGroupsTexts.facts.reference(reference)}`}
      </p>
      <ul className="group-card__facts">
        <li>{deskGroupTexts.status[status]}</li>
        <li>{texts.registered(formatDay(registeredAt))}</li>
        <li>{texts.role[role]}</li>
      </ul>
    </li>
  );
}
