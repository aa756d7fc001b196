import type { CoordinatorsResponse } from '../../../shared/requests/coordinators/coordinators.ts';
import { Heading3, Paragraph } from '../../components/text.tsx';
import { successionTexts as texts } from '../../texts/coordinators.ts';
import { AcceptNominationForm } from './accept-nomination-form.tsx';
import { EndNominationForm } from './end-nomination-form.tsx';
import type { OwnGroupLink } from '../own-group-link.ts';

interface SuccessionProps extends OwnGroupLink {
  readonly nomination: NonNullable<CoordinatorsResponse['nomination']>;
  readonly coordinators: CoordinatorsResponse['coordinators'];
  readonly onChanged: (what: 'succeeded' | 'refused' | 'takenBack') => void;
}

/** Says who has been asked to become the first coordinator. The nominee accepts or refuses; the first takes it back. */
export function Succession({ nomination, coordinators, onChanged, ...own }: SuccessionProps) {
  const you = coordinators.find((each) => each.you);
  const nominee = coordinators.find(({ id }) => id === nomination.coordinatorId);
  if (!you || !nominee) return null;
  const form = { ...own, nominationId: nomination.id };
  const { expiresAt } = nomination;
  return (
    <>
      <Heading3>{texts.title}</Heading3>
      {nominee === you ? (
        <>
          <Paragraph>{texts.asked(expiresAt)}</Paragraph>
          <AcceptNominationForm {...form} onChanged={() => onChanged('succeeded')} />
          <EndNominationForm {...form} as="refuse" onChanged={() => onChanged('refused')} />
        </>
      ) : (
        <>
          <Paragraph>{texts.waiting(nominee.name, expiresAt)}</Paragraph>
          {you.role === 'first' && (
            <EndNominationForm {...form} as="takeBack" onChanged={() => onChanged('takenBack')} />
          )}
        </>
      )}
    </>
  );
}
