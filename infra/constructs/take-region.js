// Runs in CloudFront for every request to the interface. Takes the region out of the path and puts it in a header, so
// that the functions have one set of routes for all regions. Only the path decides, never a header that a visitor sends.
// oxlint-disable-next-line no-unused-vars -- CloudFront calls it by name
function handler(event) {
  const request = event.request;
  delete request.headers[regionHeader];
  const parts = request.uri.split('/');
  const region = parts[1];
  if (regions.includes(region) && parts[2] === 'v1') {
    request.uri = `/${parts.slice(2).join('/')}`;
    request.headers[regionHeader] = { value: region };
  }
  return request;
}
