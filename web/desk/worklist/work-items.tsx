import type { WorklistResponse } from '../../../shared/requests/desk/worklist.ts';
import { TextLink } from '../../components/links.tsx';
import { worklistTexts as texts } from '../../texts/worklist.ts';

/** A waiting registration; the link opens the page for deciding on it. */
export function RegistrationItem({ work }: { work: WorklistResponse['overdue'][number] }) {
  return (
    <>
      <TextLink to={`/aanmeldingen/${work.id}`}>{texts.named(work)}</TextLink>
      <p>{work.municipality.name}</p>
      <p>
        {work.answeredAt !== undefined && `${texts.registration.answered(work.answeredAt)} `}
        {texts.registration.waits(work)} {texts.registration.next(work)}
      </p>
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
