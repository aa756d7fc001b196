import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { Button } from '../../components/button.tsx';
import { reviewTexts } from '../../texts/review.ts';

interface ReplyTextChoiceProps {
  readonly texts: ReviewResponse['replyTexts'];
  /** Called with the chosen text, which replaces what was typed. */
  readonly onChoose: (text: string) => void;
}

/** The region's reply texts, each with a button that inserts it. */
export function ReplyTextChoice({ texts, onChoose }: ReplyTextChoiceProps) {
  if (texts.length === 0) return undefined;
  return (
    <fieldset className="desk-reply-texts">
      <legend>{reviewTexts.form.startFrom}</legend>
      {texts.map(({ id, title, text }) => (
        <Button kind="secondary-action" onPress={() => onChoose(text)} key={id}>
          {title}
        </Button>
      ))}
    </fieldset>
  );
}
