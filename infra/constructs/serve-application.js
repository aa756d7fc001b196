// Runs in CloudFront for every request to the website. Serves a page for a path without an extension: the index.html of
// the region in the path, whose client-side router renders that page; at the root the page at which visitors find their
// region; and otherwise the page that says that there is none. A missing file still results in an error.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it by name
function handler(event) {
  const request = event.request;
  const lastPart = request.uri.split('/').pop();
  const isInterface = /^(\/[^/]+)?\/v1\//.test(request.uri);
  if (!isInterface && !lastPart.includes('.')) request.uri = pageFor(request.uri);
  return request;
}

function pageFor(uri) {
  if (regions.length === 0 || uri === '/') return '/index.html';
  const region = uri.split('/')[1];
  return regions.includes(region) ? `/${region}/index.html` : '/not-found.html';
}
