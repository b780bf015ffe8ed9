/** The part of the Encoding API that we use; Node and browsers share it, the core compiles without either's types. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}

const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new () => Decoder };

/** Bytes that are no UTF-8 become replacement characters. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
