import { useState } from 'react';
import { replyKinds, type ReplyKind } from '../../shared/domain/joining/values.ts';
import { answerJoinRequestBody } from '../../shared/requests/joining/answer-join-request.ts';
import type { JoinReplyResponse, ShownReply } from '../../shared/requests/joining/responses.ts';
import { answerJoinRequestRoute } from '../../shared/routes/joining/answer-join-request.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { RadioField } from '../components/choice-fields.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { TextArea } from '../components/text-field.tsx';
import { answerJoinTexts as texts } from '../texts/joining.ts';

const choices = replyKinds.map((value) => ({ value, ...texts.replies[value] }));

interface AnswerJoinFormProps {
  readonly id: string;
  readonly token: string | undefined;
  readonly onDone: (reply: ReplyKind, asker: JoinReplyResponse['asker']) => void;
  /** Called when another coordinator has answered first. */
  readonly onOvertaken: (reply: ShownReply) => void;
  /** Called when the API responds that the join request cannot be answered now, so the page is out of date. */
  readonly onStale: () => void;
}

/** Lets a coordinator reply: welcome, full, or not in our area. Nothing is sent until the button is pressed. */
export function AnswerJoinForm({ id, token, onDone, onOvertaken, onStale }: AnswerJoinFormProps) {
  const [reply, setReply] = useState<ReplyKind | ''>('');
  const [message, setMessage] = useState('');
  const sending = useSending({
    schema: answerJoinRequestBody,
    send: (body) => callRoute(answerJoinRequestRoute, { path: { id }, token, body }),
    onDone: ({ asker }, body) => onDone(body.answer, asker),
    onRefused: ({ kind, answered }) => {
      if (answered) onOvertaken(answered);
      else if (kind === 'not-possible-now') onStale();
      return answered !== undefined || kind === 'not-possible-now';
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({
        answer: reply || undefined,
        ...(message.trim() === '' ? {} : { message }),
      })}
      action={texts.action}
      busy={texts.busy}
    >
      <RadioField
        id="answer"
        label={texts.question}
        value={reply}
        choices={choices}
        onChange={setReply}
        error={sending.messageAt('answer')}
      />
      <TextArea
        id="message"
        label={texts.message}
        hint={texts.messageHint}
        value={message}
        onChange={setMessage}
        error={sending.messageAt('message')}
      />
    </SendingForm>
  );
}
