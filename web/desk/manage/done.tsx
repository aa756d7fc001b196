import { Alert } from '../../components/alert.tsx';
import { Page } from '../../components/page.tsx';
import { BackToOfficers } from './with-officers.tsx';

/** Shown on a page once its form has been sent. */
export function ManageDone({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <Page title={title}>
      {text !== undefined && <Alert kind="ok" title={text} live />}
      <BackToOfficers />
    </Page>
  );
}
