/** The code of the fixture's functions. They use only fetch, so they do not need bundling. */

const clients = `
const aws = async (target, body) => {
  const response = await fetch(process.env.AWS_ENDPOINT_URL, {
    method: 'POST',
    headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};
const database = async (action, body) => {
  const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, {
    method: 'POST',
    headers: {
      'x-amz-target': 'DynamoDB_20120810.' + action,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20260101T000000Z',
      authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};
const TableName = process.env.TABLE_NAME;
`;

export const fixtureFunctions: Readonly<Record<string, string>> = {
  /** Authorises only requests that contain the secret, which the edge adds. */
  gate: `${clients}
export const handler = async ({ identitySource }) => {
  const { SecretString } = await aws('secretsmanager.GetSecretValue', { SecretId: process.env.SECRET });
  return { isAuthorized: identitySource[0] === SecretString };
};`,
  /** POST stores an order; GET returns how many times the order has been counted. */
  orders: `${clients}
export const handler = async (event) => {
  const id = event.pathParameters.id;
  if (event.requestContext.http.method === 'GET') {
    const { Item } = await database('GetItem', { TableName, Key: { PK: { S: 'EFFECT#' + id } }, ConsistentRead: true });
    return Item ? { statusCode: 200, body: JSON.stringify({ times: Number(Item.times.N) }) } : { statusCode: 404, body: '{}' };
  }
  await database('PutItem', { TableName, Item: { PK: { S: 'ORDER#' + id }, note: { S: event.body ?? '' } } });
  return { statusCode: 202, body: JSON.stringify({ id }) };
};`,
  /** Returns its environment, clock, remaining time and request headers; on request, throws or hangs instead. */
  mirror: `
export const handler = async (event, context) => {
  const how = event.queryStringParameters?.how;
  if (how === 'throw') throw new RangeError('with the text of ' + event.queryStringParameters.secret);
  if (how === 'hang') await new Promise(() => setInterval(() => {}, 1000));
  return { env: process.env, now: [new Date().toISOString(), new Date(Date.now()).toISOString(), new Date(0).toISOString()], left: context.getRemainingTimeInMillis(), headers: event.headers };
};`,
  relay: `${clients}
export const handler = async ({ Records }) => {
  const Entries = Records.map(({ dynamodb }) => ({
    Source: 'urn:fixture', DetailType: 'OrderPlaced', EventBusName: process.env.BUS_NAME,
    Detail: JSON.stringify({ id: dynamodb.Keys.PK.S.slice(6) }),
  }));
  const { FailedEntryCount } = await aws('AWSEvents.PutEvents', { Entries });
  if (FailedEntryCount > 0) throw new Error('not published');
  return { batchItemFailures: [] };
};`,
  /** Counts each order, but fails for the order 'poison'. */
  count: `${clients}
export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    const { detail } = JSON.parse(body);
    if (detail.id === 'poison') batchItemFailures.push({ itemIdentifier: messageId });
    else await database('UpdateItem', {
      TableName, Key: { PK: { S: 'EFFECT#' + detail.id } },
      UpdateExpression: 'ADD times :one', ExpressionAttributeValues: { ':one': { N: '1' } },
    });
  }
  return { batchItemFailures };
};`,
};
