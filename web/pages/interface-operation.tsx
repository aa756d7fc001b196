import type { DescribedOperation } from '../api/description.ts';
import { TextLink } from '../components/links.tsx';
import { Heading3, Paragraph } from '../components/text.tsx';
import { interfaceTexts as texts } from '../texts/open-data.ts';

interface InterfaceOperationProps {
  readonly path: string;
  readonly method: string;
  readonly operation: DescribedOperation;
}

/** Shows one operation with its request, responses and problems. */
export function InterfaceOperation({ path, method, operation }: InterfaceOperationProps) {
  const { summary, security, parameters, requestBody, responses } = operation;
  const successful = Object.entries(responses).filter(([status]) => status < '400');
  const problems = Object.values(responses).flatMap(({ content }) =>
    Object.keys(problemNames(content?.['application/problem+json'])),
  );
  return (
    <div className="operation">
      <Heading3>{summary}</Heading3>
      <p className="operation__address">
        <code>
          <strong>{method.toUpperCase()}</strong> {path}
        </code>
      </p>
      {security.length > 0 && <Paragraph kind="small">{texts.credential}</Paragraph>}
      <details>
        <summary>
          {texts.example}
          <span className="visually-hidden">: {summary}</span>
        </summary>
        {parameters.length > 0 && (
          <>
            <h4>{texts.parameters}</h4>
            <ul>
              {parameters.map(({ name, in: place, required, description }) => (
                <li key={`${place} ${name}`}>
                  <code>{name}</code> (
                  {[place, required && texts.required].filter(Boolean).join(', ')})
                  {description && `: ${description}`}
                </li>
              ))}
            </ul>
          </>
        )}
        {requestBody && (
          <Example title={texts.body} value={requestBody.content['application/json']?.example} />
        )}
        {successful.map(([status, { description, content }]) => (
          <Example
            title={`${texts.response(status)}: ${description}`}
            value={Object.values(content ?? {})[0]?.example}
            key={status}
          />
        ))}
        <h4>{texts.problems}</h4>
        <ul>
          {problems.map((name) => (
            <li key={name}>
              <TextLink to={`/problems/${name}`}>{name}</TextLink>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function problemNames(
  content: { readonly examples?: Readonly<Record<string, unknown>> | undefined } | undefined,
) {
  return content?.examples ?? {};
}

function Example({ title, value }: { title: string; value: unknown }) {
  return (
    <>
      <h4>{title}</h4>
      {value !== undefined && (
        // Focusable, so that a long example can be scrolled sideways by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="operation__example" tabIndex={0} aria-label={title}>
          <pre>{JSON.stringify(value, undefined, 2)}</pre>
        </section>
      )}
    </>
  );
}
