import type { WorklistResponse } from '../../../shared/requests/desk/worklist.ts';
import { TextLink } from '../../components/links.tsx';
import { worklistTexts as texts } from '../../texts/worklist.ts';
import { maySeeGroup } from '../may-see-group.ts';
import { useOfficer } from '../officer-context.ts';

/** A waiting registration, with links to the page for deciding on it and to the group's page on the desk. */
export function RegistrationItem({ work }: { work: WorklistResponse['overdue'][number] }) {
  const officer = useOfficer();
  return (
    <>
      <TextLink to={`/aanmeldingen/${work.id}`}>{texts.named(work)}</TextLink>
      <p>{work.municipality.name}</p>
      <p>
        {work.answeredAt !== undefined && `${texts.registration.answered(work.answeredAt)} `}
        {texts.registration.waits(work)} {texts.registration.next(work)}
      </p>
      {work.reference !== undefined && maySeeGroup(officer, work.municipality) && (
        <p>
          <TextLink to={`/groepen/${work.reference}`}>{texts.toGroup(work.name)}</TextLink>
        </p>
      )}
    </>
  );
}

/** A waiting starter; the link opens the page for recording contact. */
export function StarterItem({ work }: { work: WorklistResponse['starters'][number] }) {
  return (
    <>
      <TextLink to={`/starters/${work.id}`}>{texts.starter.name(work)}</TextLink>
      <p>{work.municipality.name}</p>
      <p>
        {texts.starter.waits(work)} {texts.starter.removed(work)}
      </p>
    </>
  );
}

/** A group that has paused joining; the link opens its page on the desk. */
export function PausedItem({ work }: { work: WorklistResponse['paused'][number] }) {
  return (
    <>
      <TextLink to={`/groepen/${work.reference}`}>{texts.named(work)}</TextLink>
      <p>{work.municipality.name}</p>
      <p>{texts.paused.since(work)}</p>
    </>
  );
}
