// Runs in CloudFront for every request to the website. Serves index.html for a path without an extension, because the
// client-side router renders that page. A missing file still results in an error.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it by name
function handler(event) {
  const request = event.request;
  const lastPart = request.uri.split('/').pop();
  if (!request.uri.startsWith('/v1/') && !lastPart.includes('.')) request.uri = '/index.html';
  return request;
}
