// Runs in CloudFront for every request to the website. A path without an extension is a page of the application,
// which its client-side router renders; a missing file stays an error.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it by name
function handler(event) {
  const request = event.request;
  const lastPart = request.uri.split('/').pop();
  if (!request.uri.startsWith('/v1/') && !lastPart.includes('.')) request.uri = '/index.html';
  return request;
}
