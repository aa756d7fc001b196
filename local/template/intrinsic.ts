/** An object with a single key that CloudFormation evaluates: `Ref`, `Fn::…`. */
export type Intrinsic = Record<string, unknown>;

export function isIntrinsic(node: object): node is Intrinsic {
  const keys = Object.keys(node);
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0]?.startsWith('Fn::') === true);
}
