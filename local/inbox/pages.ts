import mustache from 'mustache';
import type { RegionSite } from '../region-sites.ts';
import type { Mail } from './read-mail.ts';
import { formatMoment, texts } from './texts.ts';

export type View = keyof typeof texts.views;

const frame = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<link rel="stylesheet" href="/inbox.css">
<link rel="icon" href="data:,">
{{#live}}<script src="/inbox.js" defer></script>{{/live}}
</head>
<body data-latest="{{latest}}">
{{> content}}
</body>
</html>
`;

const listContent = `<header>
<h1>{{texts.title}}</h1>
<p>{{texts.explanation}}</p>
<p>{{texts.toSite}} {{#sites}}<a href="{{url}}">{{name}}</a> {{/sites}}</p>
</header>
<main>
{{^mails}}<p class="empty">{{texts.empty}}</p>{{/mails}}
<ul>
{{#mails}}
<li><a href="/mails/{{id}}"><strong>{{subject}}</strong><span>{{texts.to}}: {{to}}</span><time datetime="{{receivedAt}}">{{when}}</time></a></li>
{{/mails}}
</ul>
</main>`;

const mailContent = `<header>
<p><a href="/">← {{texts.back}}</a></p>
<h1>{{subject}}</h1>
<dl>
<dt>{{texts.from}}</dt><dd>{{from}}</dd>
<dt>{{texts.to}}</dt><dd>{{to}}</dd>
<dt>{{texts.received}}</dt><dd><time datetime="{{receivedAt}}">{{when}}</time></dd>
{{#hasAttachments}}<dt>{{texts.attachments}}</dt><dd>{{#attachments}}{{filename}} ({{contentType}}, {{bytes}} bytes) {{/attachments}}</dd>{{/hasAttachments}}
</dl>
<nav aria-label="{{texts.viewsLabel}}">
{{#views}}<a href="/mails/{{id}}?weergave={{view}}"{{#current}} aria-current="page"{{/current}}>{{label}}</a> {{/views}}
</nav>
</header>
<main>
{{#frame}}<iframe src="/mails/{{id}}/html" title="{{texts.frameTitle}}"></iframe>{{/frame}}
{{#plain}}<pre>{{plain}}</pre>{{/plain}}
{{#missing}}<p class="empty">{{missing}}</p>{{/missing}}
</main>`;

export function listPage(mails: readonly Mail[], sites: readonly RegionSite[]): string {
  const shown = mails.map((mail) => ({ ...shownFields(mail), id: mail.id }));
  const data = {
    title: texts.title,
    texts,
    sites,
    live: true,
    latest: mails[0]?.id ?? '',
    mails: shown,
  };
  return mustache.render(frame, data, { content: listContent });
}

export function mailPage(mail: Mail, view: View): string {
  const views = Object.entries(texts.views).map(([name, label]) => ({
    view: name,
    label,
    current: name === view,
  }));
  const plain = view === 'tekst' ? mail.text : view === 'kopregels' ? headersText(mail) : '';
  const empty =
    view === 'html' && mail.html === ''
      ? texts.noHtml
      : view === 'tekst' && mail.text === ''
        ? texts.noText
        : '';
  const fields = shownFields(mail);
  const data = {
    ...fields,
    title: fields.subject,
    texts,
    id: mail.id,
    from: mail.from,
    views,
    frame: view === 'html' && mail.html !== '',
    plain,
    missing: empty,
    hasAttachments: mail.attachments.length > 0,
    attachments: mail.attachments,
  };
  return mustache.render(frame, data, { content: mailContent });
}

function shownFields({ subject, to, receivedAt }: Mail) {
  return {
    subject: subject || texts.noSubject,
    to: to.join(', '),
    receivedAt,
    when: formatMoment(receivedAt),
  };
}

function headersText({ headers }: Mail): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
