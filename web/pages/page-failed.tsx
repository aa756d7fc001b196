import { Button } from '../components/button.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { Page } from '../components/page.tsx';
import { siteTexts } from '../texts/site.ts';

/** Shown when the code of a page fails or cannot be fetched. */
export function PageFailed() {
  return (
    <Page title={siteTexts.failed.page} lead={siteTexts.failed.pageText}>
      <Button onPress={() => window.location.reload()}>{siteTexts.failed.reload}</Button>
      <DeskContact />
    </Page>
  );
}
