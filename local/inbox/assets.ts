export const stylesheet = `
:root { color-scheme: light; --ink: #1d2733; --quiet: #56616d; --line: #d5dbe1; --ground: #f5f7f9; --accent: #154273; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 60rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ul { margin: 1rem 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .5rem; background: #fff; overflow: hidden; }
ul:empty { display: none; }
li + li { border-top: 1px solid var(--line); }
li a { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .75rem 1rem; color: inherit; text-decoration: none; }
li a:hover { background: #eef3f8; }
li strong { grid-column: 1 / -1; overflow-wrap: anywhere; }
li span, li time { color: var(--quiet); font-size: .9rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1rem; }
nav a { padding: .4rem .9rem; border: 1px solid var(--line); border-radius: 2rem; background: #fff; text-decoration: none; }
nav a[aria-current] { background: var(--accent); border-color: var(--accent); color: #fff; }
iframe { width: 100%; height: 75vh; min-height: 24rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
pre { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .95rem; }
.empty { padding: 2rem 1rem; border: 1px dashed var(--line); border-radius: .5rem; color: var(--quiet); text-align: center; }
@media (max-width: 32rem) { li a { grid-template-columns: 1fr; } }
`;

/** Reloads the page when a new email arrives. */
export const script = `
const shown = document.body.dataset.latest;
setInterval(async () => {
  if (document.hidden) return;
  const response = await fetch('/latest').catch(() => undefined);
  if (response?.ok && (await response.text()) !== shown) location.reload();
}, 2000);
`;
