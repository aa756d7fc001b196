// Runs in CloudFront for every request to the website. For a path without a file extension, serves the index.html of
// the region in the path; its client-side router renders the page. At the root of a shared site, serves the page on
// which visitors find their region; for any other path, not-found.html. A missing file still results in an error.
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
