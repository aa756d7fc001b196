/**
 * An action of a service that uses the AWS JSON protocol: takes the request body and resolves with the response body.
 */
export type JsonAction = (input: unknown) => Promise<object>;
/** Actions, keyed by the value of the `x-amz-target` header, such as `AWSEvents.PutEvents`. */
export type JsonActions = Readonly<Record<string, JsonAction>>;
/**
 * Actions of a service that uses the query protocol. Each takes the form fields and resolves with the XML inside the
 * result element.
 */
export type QueryActions = Readonly<Record<string, (form: URLSearchParams) => Promise<string>>>;
/**
 * Invokes the named function with a payload. As on AWS, this resolves even if the function fails. Throws AwsError for
 * an unknown name.
 */
export type InvokeFunction = (
  functionName: string,
  payload: unknown,
) => Promise<{ readonly failed: boolean; readonly payload: unknown }>;
