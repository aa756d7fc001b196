import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import { Paragraph } from '../components/text.tsx';
import { formatDay } from '../texts/format.ts';
import { manageTexts } from '../texts/manage.ts';

const texts = manageTexts.openRequests;

/** Says how many join requests are waiting for a reply. Only the mail about a request says who made it. */
export function OpenRequests({ count, oldest }: OwnGroupResponse['openRequests']) {
  return (
    <Paragraph>
      {count === 0 ? texts.none : texts.some(count, oldest && formatDay(oldest))}
    </Paragraph>
  );
}
