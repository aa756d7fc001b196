// Runs in CloudFront for every request to the website. For a path without a file extension, serves the index.html of
// the region in the path; its client-side router renders the page. At the root of a shared site, serves the page on
// which visitors find their region; for any other path, not-found.html. A missing file still results in an error.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it by name
function handler(event) {
  const request = event.request;
  if (/^(\/[^/]+)?\/v1\//.test(request.uri)) return request;
  const address = repaired(request.uri, JSON.stringify(request.querystring));
  if (address !== request.uri) return redirectTo(address);
  if (!request.uri.split('/').pop().includes('.')) request.uri = pageFor(request.uri);
  return request;
}

function pageFor(uri) {
  if (regions.length === 0 || uri === '/') return '/index.html';
  const region = uri.split('/')[1];
  return regions.includes(region) ? `/${region}/index.html` : '/not-found.html';
}

// A number sign with a token, and what often follows a link in a sentence, percent-encoded once or more often.
const numberSign = /(?:%(?:25)*23)+/i;
const tokenInQuery = /%(?:25)*23([a-z2-7]{26})(?![a-z0-9])/i;
const punctuation =
  /(?:[.,;:)\]}>'" ]|%(?:25)*(?:2[02479CE]|3[ABE]|5D|7D|E2%(?:25)*80%(?:25)*9[9D]))+$/i;

// Mail programs break the links in emails: they encode the number sign before a token (Outlook Safe Links), put a query
// of their own in between, or treat the full stop, comma, bracket, quote or space after the link as a part of it.
// Returns the address as it was meant, with the token in the fragment again. Nothing in the address of such a page needs
// a query or an encoded character. An address that a browser might take for another host is returned as it is.
function repaired(uri, query) {
  if (/^\/[/\\]/.test(uri)) return uri;
  const parts = uri.split(numberSign);
  const found = parts.length > 1 ? /^[a-z0-9]*/i.exec(parts[1])[0] : '';
  const token = found || (tokenInQuery.exec(query) || ['', ''])[1];
  return token ? `${/^[\w/-]*/.exec(parts[0])[0]}#${token}` : parts[0].replace(punctuation, '');
}

function redirectTo(address) {
  const headers = { location: { value: address }, 'cache-control': { value: 'no-store' } };
  return { statusCode: 302, statusDescription: 'Found', headers: headers };
}
