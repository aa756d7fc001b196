import type { ReviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { BulletList, Heading2, Paragraph } from '../../components/text.tsx';
import { reviewTexts } from '../../texts/review.ts';
import { correctionLines } from './correction-lines.ts';

const texts = reviewTexts.reply;

/** The coordinator's reply, the question that it answers, and any corrections that the coordinator sent with it. */
export function CoordinatorReply({ review }: { review: ReviewResponse }) {
  const { answer, decision } = review;
  if (!answer) return undefined;
  const question = decision?.kind === 'asked' ? decision.text : undefined;
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      {question && (
        <>
          <p>{texts.question}</p>
          <blockquote className="quote">{question}</blockquote>
        </>
      )}
      <Paragraph>{texts.at(answer.at)}</Paragraph>
      <blockquote className="quote">{answer.text}</blockquote>
      {answer.replaced && (
        <>
          <Paragraph>{texts.corrected}</Paragraph>
          <BulletList items={correctionLines(review, answer.replaced)} />
        </>
      )}
    </section>
  );
}
