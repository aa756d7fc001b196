import { useCallback } from 'react';
import * as z from 'zod';
import type { FirstLetterKind } from '../../shared/domain/platform/admission.ts';
import { listPressesRoute } from '../../shared/routes/platform/list-presses.ts';
import { revokeAccessRoute } from '../../shared/routes/platform/revoke-access.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { useSending } from '../api/use-sending.ts';
import { SendingForm } from '../components/sending-form.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { aboutLinkTexts } from '../texts/about-link.ts';
import { OfferNewLink, type NewLinkProps } from './new-link.tsx';
import { removeUnconfirmed } from './remove-unconfirmed.tsx';

const texts = aboutLinkTexts;
const nothing = z.object({});
/** The number of most recent presses that are listed individually. */
const listed = 5;

interface AboutLinkProps extends NewLinkProps {
  readonly token: string | undefined;
  /**
   * The kind of thing that the page is about, if nobody has confirmed it yet: 'Ik was dit niet' then also removes it.
   */
  readonly unconfirmed?: FirstLetterKind | undefined;
  readonly onRemoved: () => void;
  /** Called when this person has ended all their links for the page. */
  readonly onEnded: () => void;
}

/** The last part of every page that a token URL opens: when the link was used, and how to get a new one. */
export function AboutLink({ token, unconfirmed, onEnded, onRemoved, ...newLink }: AboutLinkProps) {
  const { response } = useResponse(
    useCallback(() => callRoute(listPressesRoute, { token }), [token]),
  );
  const presses = response?.ok ? response.value.presses : [];
  return (
    <div className="wide page">
      <section className="page__text">
        <Heading2>{texts.title}</Heading2>
        {presses.length > 0 && (
          <Presses
            {...{ presses, token, unconfirmed, onEnded, onRemoved }}
            subject={newLink.subject}
          />
        )}
        <OfferNewLink {...newLink} />
      </section>
    </div>
  );
}

interface PressesProps extends Pick<
  AboutLinkProps,
  'token' | 'subject' | 'unconfirmed' | 'onEnded' | 'onRemoved'
> {
  readonly presses: readonly string[];
}

function Presses({ presses, token, subject, unconfirmed, onEnded, onRemoved }: PressesProps) {
  const sending = useSending({
    schema: nothing,
    send: async () => {
      const removal = unconfirmed && (await removeUnconfirmed[unconfirmed](subject, token));
      const removed = removal?.ok === true && removal.value.removed;
      // Revokes access even if nothing was removed: the request may have been confirmed since the page was loaded, or
      // this token may have been mailed for something else.
      const ended = await callRoute(revokeAccessRoute, { token });
      const isOver = ended.ok || (removed && ended.problem.kind === 'link-revoked');
      return isOver ? { ok: true, value: { removed } } : ended;
    },
    onDone: ({ removed }) => (removed ? onRemoved() : onEnded()),
  });
  const shown = presses.slice(-listed).toReversed().map(texts.pressedAt);
  const others = presses.length - shown.length;
  return (
    <>
      <Paragraph>{texts.presses}</Paragraph>
      <BulletList items={others === 0 ? shown : [...shown, texts.earlier(others)]} />
      <Paragraph>{unconfirmed ? texts.wasNotMe.textUnconfirmed : texts.wasNotMe.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({})}
        action={texts.wasNotMe.action}
        busy={texts.wasNotMe.busy}
        kind="secondary-action"
      />
    </>
  );
}
