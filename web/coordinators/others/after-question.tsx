import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Paragraph } from '../../components/text.tsx';

interface AfterQuestionProps {
  /** The button with which it begins, and the one with which the person changes their mind. */
  readonly start: string;
  readonly cancel: string;
  readonly question: string;
  /** The form that does it. */
  readonly children: ReactNode;
}

/** Offers an act about another coordinator, and first asks whether the person is sure. */
export function AfterQuestion({ start, cancel, question, children }: AfterQuestionProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {asking && (
        <>
          <Paragraph>{question}</Paragraph>
          {children}
        </>
      )}
      <div className="actions">
        <Button kind="secondary-action" onPress={() => setAsking(!asking)}>
          {asking ? cancel : start}
        </Button>
      </div>
    </>
  );
}
