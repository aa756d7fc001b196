import { useCallback, type ReactNode } from 'react';
import type { DeskResponse } from '../../../shared/requests/desk/manage-desk.ts';
import { showDeskRoute } from '../../../shared/routes/desk/show-desk.ts';
import { callRoute } from '../../api/call-route.ts';
import { useResponse } from '../../api/use-response.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Waiting } from '../../components/waiting.tsx';

interface WithDeskProps {
  /** The title of the page while the desk is being loaded. */
  readonly title: string;
  readonly children: (desk: DeskResponse) => ReactNode;
}

/** A page about the desk of the region, shown once the desk has been loaded. */
export function WithDesk({ title, children }: WithDeskProps) {
  const { response, reload } = useResponse(useCallback(() => callRoute(showDeskRoute, {}), []));
  if (response?.ok) return children(response.value);
  return (
    <Page title={title}>
      {response ? <ProblemNotice problem={response.problem} retry={reload} /> : <Waiting />}
    </Page>
  );
}
