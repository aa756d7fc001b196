import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { groupTexts } from '../texts/overview.ts';

const texts = groupTexts.group.gone;

/** Shown at the URL of a group that is not in the overview because it was closed or never existed. */
export function GroupGone({ reference }: { reference: string }) {
  return (
    <Page title={texts.title} lead={texts.text} pageKey={`gone ${reference}`}>
      <ButtonLink to="/groepen">{groupTexts.none.reset}</ButtonLink>
    </Page>
  );
}
