import { ButtonLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { siteTexts } from '../texts/site.ts';

export function NotFoundPage() {
  return (
    <Page title={siteTexts.notFound.title} lead={siteTexts.notFound.lead}>
      <div className="actions">
        <ButtonLink to="/groepen">{siteTexts.notFound.groups}</ButtonLink>
        <ButtonLink to="/" kind="secondary-action">
          {siteTexts.notFound.home}
        </ButtonLink>
      </div>
    </Page>
  );
}
