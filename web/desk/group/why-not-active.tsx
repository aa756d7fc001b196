import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import type { HistoryEvent } from '../../../shared/requests/groups/review-response.ts';
import { Alert } from '../../components/alert.tsx';
import { Paragraph } from '../../components/text.tsx';
import { deskGroupTexts } from '../../texts/desk-group.ts';
import { formatMoment } from '../../texts/format.ts';
import { DecisionMade } from '../review/notices.tsx';

const texts = deskGroupTexts.notActive;

const endings = {
  withdrawn: 'RegistrationWithdrawn',
  expired: 'RegistrationLapsed',
  closed: 'GroupClosed',
} as const satisfies Partial<Record<DeskGroupResponse['status'], HistoryEvent>>;

/** Says how a group ended: who rejected it and why, or when it was withdrawn, expired or closed. */
export function WhyNotActive({ group }: { group: DeskGroupResponse }) {
  const { status, decision, history } = group;
  if (status === 'rejected')
    return (
      <Alert kind="info" title={texts.rejected}>
        {decision && <DecisionMade decision={decision} />}
      </Alert>
    );
  if (status !== 'withdrawn' && status !== 'expired' && status !== 'closed') return undefined;
  const { title, text } = texts[status];
  const ended = history.find(({ event }) => event === endings[status]);
  return (
    <Alert kind="info" title={title}>
      {ended && <Paragraph>{text(formatMoment(ended.at))}</Paragraph>}
    </Alert>
  );
}
