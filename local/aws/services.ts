/**
 * An action of a service that uses the AWS JSON protocol: takes the request body and resolves with the response body.
 */
export type JsonAction = (input: unknown) => Promise<object>;
/** Actions, keyed by the value of the `x-amz-target` header, such as `AWSEvents.PutEvents`. */
export type JsonActions = Readonly<Record<string, JsonAction>>;
/**
 * Actions of a service that uses the query protocol: each takes the form and resolves with the XML inside the result.
 */
export type QueryActions = Readonly<Record<string, (form: URLSearchParams) => Promise<string>>>;
/**
 * Invokes the named function with a payload. As on AWS, a failure of the function is also returned as a response.
 * Throws AwsError for an unknown name.
 */
export type InvokeFunction = (
  functionName: string,
  payload: unknown,
) => Promise<{ readonly failed: boolean; readonly payload: unknown }>;
