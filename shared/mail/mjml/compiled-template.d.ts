declare module '*.mjml' {
  const html: string;
  export default html;
}

declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
