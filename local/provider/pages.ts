import mustache from 'mustache';
import type { ExampleOfficer } from './example-officers.ts';

/** The faults that the local provider can put in a token. */
export const tokenPlays = {
  none: 'een gewoon token',
  'without-amr': 'een token zonder amr',
  'weak-amr': 'een amr die te weinig zegt (alleen een wachtwoord)',
  'other-subject': 'een ander sub voor hetzelfde e-mailadres',
} as const;
export type TokenPlay = keyof typeof tokenPlays;

const frame = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<link rel="icon" href="data:,">
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
button { font: inherit; display: block; width: 100%; margin: 0.5rem 0; padding: 0.75rem; text-align: left; }
</style>
</head>
<body><main><h1>{{title}}</h1>{{> content}}</main></body>
</html>
`;

const chooseContent = `<p>Dit is de inlogpagina van een voorbeeldorganisatie. Zij bestaat alleen op deze computer.</p>
<form method="post">
<h2>Wie bent u?</h2>
{{#officers}}<button name="who" value="{{id}}">{{name}}</button>
{{/officers}}
<fieldset>
<legend>Wat krijgt Buurtkring te horen?</legend>
{{#plays}}<p><label><input type="radio" name="play" value="{{value}}"{{#checked}} checked{{/checked}}> {{label}}</label></p>
{{/plays}}
</fieldset>
</form>`;

/** The page on which a person picks an officer to sign in as. */
export function choosePage(officers: readonly ExampleOfficer[]): string {
  const plays = Object.entries(tokenPlays).map(([value, label]) => ({
    value,
    label,
    checked: value === 'none',
  }));
  return mustache.render(
    frame,
    { title: 'Inloggen bij uw organisatie', officers, plays },
    { content: chooseContent },
  );
}

/** The error page. Unlike oidc-provider's own error page, it loads nothing from other sites. */
export function errorPage(error: string): string {
  return mustache.render(
    frame,
    { title: 'Inloggen lukt niet', error },
    { content: '<p>De voorbeeldorganisatie weigert dit verzoek: {{error}}.</p>' },
  );
}

const aboutContent = `<p>Deze inlogdienst speelt de organisaties van de medewerkers na. Zij bestaat alleen op deze computer. Inloggen begint op de werkplek:</p>
<ul>
{{#desks}}<li><a href="{{.}}">{{.}}</a></li>
{{/desks}}
</ul>`;

/** The page at the root of the provider, for anybody who opens its URL; links to the desks that use it. */
export function aboutPage(desks: readonly string[]): string {
  return mustache.render(
    frame,
    { title: 'Inlogdienst van de voorbeeldorganisaties', desks },
    { content: aboutContent },
  );
}
