import { readDescription } from '../api/description.ts';
import { useResponse } from '../api/use-response.ts';
import { siteAddress } from '../base-path.ts';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Heading2 } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { interfaceTexts as texts, openDataTexts } from '../texts/open-data.ts';
import { InterfaceOperation } from './interface-operation.tsx';

/** The API description as a page for people, rendered from the same document that programs read. */
export default function InterfacePage() {
  const { response, reload } = useResponse(readDescription);
  const back = (
    <p className="utrecht-paragraph">
      <TextLink to="/gegevens">{texts.back}</TextLink>
    </p>
  );
  if (!response?.ok) {
    return (
      <Page title={texts.title} above={back}>
        {response ? <ProblemNotice problem={response.problem} retry={reload} /> : <Waiting />}
      </Page>
    );
  }
  const { info, tags, paths } = response.value;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <Page
      title={texts.title}
      above={back}
      lead={
        <>
          {texts.lead(info.version)}{' '}
          <a className="utrecht-link utrecht-link--html-a" href={siteAddress('/v1/openapi.json')}>
            {openDataTexts.interface.file}
          </a>
          .
        </>
      }
    >
      {tags.map(({ name, description }) => (
        <section key={name}>
          <Heading2>{description ?? name}</Heading2>
          {all
            .filter(({ operation }) => operation.tags.includes(name))
            .map((one) => (
              <InterfaceOperation {...one} key={one.operation.operationId} />
            ))}
        </section>
      ))}
    </Page>
  );
}
