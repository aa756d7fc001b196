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
  // Clients of OGC API - Features may add a slash to the addresses that they are given.
  if (/^\/v1\/ogc\/(.*\/)?$/.test(request.uri)) request.uri = request.uri.replace(/\/+$/, '');
  return request.method === 'OPTIONS' && isOpenData(request.uri) ? allowed() : request;
}

// The public reads that pages of other sites may use.
function isOpenData(uri) {
  return /^\/v1\/(groups(\/[^/]+)?|ogc(\/.*)?|network|openapi\.json)$/.test(uri);
}

// Tells a browser that a page of another site may ask whether open data has changed since it last read it. The browser
// asks this first, because it may not send If-None-Match to another site by itself.
function allowed() {
  const headers = {
    'access-control-allow-origin': { value: '*' },
    'access-control-allow-methods': { value: 'GET, HEAD' },
    'access-control-allow-headers': { value: 'if-none-match' },
    'access-control-max-age': { value: '86400' },
    'cache-control': { value: 'no-store' },
  };
  return { statusCode: 204, statusDescription: 'No Content', headers: headers };
}
