import { worklistNamed, type WorklistName } from '../../../shared/domain/desk/worklists.ts';
import type { WorkResponse } from '../../../shared/requests/desk/worklist.ts';
import { TextLink } from '../../components/links.tsx';
import { worklistTexts as texts } from '../../texts/worklist.ts';
import { maySeeGroup } from '../may-see-group.ts';
import { useOfficer } from '../officer-context.ts';

interface WorkItemProps {
  readonly list: WorklistName;
  readonly work: WorkResponse;
}

/** A piece of work; the link opens the page on which to do it. */
export function WorkItem({ list, work }: WorkItemProps) {
  const { opens } = worklistNamed(list);
  const { municipality, answeredAt, term, openedBy } = work;
  const sentences = [
    ...(answeredAt === undefined ? [] : [texts.answered(answeredAt)]),
    texts.age(list, work),
    ...(term ? [texts.term(term)] : []),
  ];
  return (
    <>
      <TextLink to={pages[opens](work)}>
        {opens === 'starter' ? texts.starter(work) : texts.named(work)}
      </TextLink>
      {opens !== 'mailbox' && <p>{municipality.name}</p>}
      <p>{sentences.join(' ')}</p>
      {openedBy && <p>{texts.openedBy(openedBy)}</p>}
      {opens === 'registration' && <GroupLink work={work} />}
    </>
  );
}

const pages = {
  registration: ({ id }: WorkResponse) => `/aanmeldingen/${id}`,
  starter: ({ id }: WorkResponse) => `/starters/${id}`,
  group: ({ reference }: WorkResponse) => `/groepen/${reference}`,
  mailbox: ({ id }: WorkResponse) => `/beheer/postbussen/${id}`,
};

/** A link from a registration to the page of its group, if the officer may open that page. */
function GroupLink({ work: { reference, name, municipality } }: { work: WorkResponse }) {
  const officer = useOfficer();
  if (reference === undefined || !maySeeGroup(officer, municipality)) return null;
  return (
    <p>
      <TextLink to={`/groepen/${reference}`}>{texts.toGroup(name)}</TextLink>
    </p>
  );
}
