import { conversations } from '../../../shared/domain/groups/on-behalf.ts';
import { CheckField, RadioField } from '../../components/choice-fields.tsx';
import { NewTabLink } from '../../components/new-tab-link.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { onBehalfTexts } from '../../texts/on-behalf.ts';
import type { OnBehalfDraft } from './registration-draft.ts';

const texts = onBehalfTexts.agreement;

interface AgreementFieldsProps {
  readonly draft: OnBehalfDraft;
  readonly change: (part: Partial<OnBehalfDraft>) => void;
  readonly problemAt: (field: string) => string | undefined;
}

/** The fields for how the officer spoke to the coordinator, and for what the coordinator agreed to. */
export function AgreementFields({ draft, change, problemAt }: AgreementFieldsProps) {
  return (
    <>
      <Heading2>{texts.title}</Heading2>
      <div className="form-layout">
        <RadioField
          id="conversation"
          label={texts.conversation}
          value={draft.conversation}
          choices={conversations.map((value) => ({ value, label: texts.conversations[value] }))}
          onChange={(conversation) => change({ conversation })}
          error={problemAt('conversation')}
        />
        <Paragraph>
          {texts.read} <NewTabLink to="/spelregels">{texts.rules}</NewTabLink>,{' '}
          <NewTabLink to="/privacy">{texts.privacy}</NewTabLink>.
        </Paragraph>
        <CheckField
          id="consents-agreed"
          label={texts.agreed}
          hint={texts.agreedHint}
          checked={draft.terms}
          onChange={(terms) => change({ terms })}
          error={problemAt('consents.agreed')}
        />
      </div>
    </>
  );
}
