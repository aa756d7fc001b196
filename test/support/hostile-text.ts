/**
 * Text that somebody could type into a form. Each part targets a place where it could be interpreted as markup or code.
 * The markers `OWNED` and `owned` appear wherever a part has taken effect.
 */
export const hostileParts = {
  html: '<img src=x onerror="window.OWNED=1"><b class=owned>',
  attribute: '"\' onmouseover="window.OWNED=1" class="owned',
  script: '</script><script>window.OWNED=1</script>',
  svg: '</text><svg onload="window.OWNED=1"><use href="#owned"/></svg>',
  xml: ']]>&owned;<!ENTITY owned SYSTEM "file:///etc/passwd">',
  mjml: '</mj-text><mj-raw><b class="owned"></mj-raw>',
  template: '{{{tokenUrl}}}{{&tokenUrl}}{{tokenUrl}}${OWNED}',
  formula: '=HYPERLINK("https://owned.example")',
  address: 'javascript:window.OWNED=1',
} as const;

/** All of the above in one line of text. */
export const hostileText = `Vaart ${Object.values(hostileParts).join(' ')} &amp; einde`;

/** Text that tries to start a new header or a new line of a log. */
export const hostileLines = `Vaart\r\nBcc: owned@post.example\n\u2028X-Owned: 1\u0000\u202E einde`;
